import type { Locale } from '../../vocabulary/locales.ts';
import { observationPath } from '../lab/observations.ts';
import { joinObservations } from '../lab/cell-observations.ts';
import { answerText } from '../model/answer-text.ts';
import type { AnswerWithEvidence, Cell, Ground } from '../model/answer.ts';
import type { Feature } from '../model/feature.ts';
import { configurationsOf } from '../model/lookup.ts';
import type { Server } from '../model/server.ts';
import type { MarkdownWords } from './markdown-words.ts';

/** What an answer is printed for. */
interface CellPlace {
  server: Server;
  feature: Feature;
  locale: Locale;
  words: MarkdownWords;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** A ground in a line: its quote or the words that were searched for, where, and when it was read. */
export function groundText(ground: Ground, words: MarkdownWords): string {
  if (ground.kind === 'observed') return words.evidence.observed!;
  const where = ground.read ? `<${ground.url}> (${ground.read})` : `<${ground.url}>`;
  if (ground.kind === 'quoted') return `“${oneLine(ground.quote)}” ${where}`;
  return `${words.searched}: ${ground.searched.join(', ')} ${where}`;
}

/** An answer as the text of a list item: with its ground and what the lab saw, and a list of the configurations that answer otherwise. */
export function cellMarkdown(cell: Cell, place: CellPlace): string {
  const { server, words } = place;
  const rows = configurationsOf(server).flatMap(({ id, name }) => {
    const differing = cell.in[id];
    if (!differing) return [];
    const isOwnGround = !differing.computed && differing.ground.url !== cell.ground.url;
    return [`  - ${name}: ${[answerMarkdown(differing, place), isOwnGround && groundText(differing.ground, words)].filter(Boolean).join(' ')}`];
  });
  return [`${answerMarkdown(cell, place)} ${groundText(cell.ground, words)}${seenText(cell, place)}`, ...rows].join('\n');
}

function answerMarkdown(answer: AnswerWithEvidence, { feature, locale, words }: CellPlace): string {
  const needs = answer.needs?.map((it) => `\`${it.name}\``).join(' + ');
  const claimed = answer.claimed
    ? ` ${words.server.claim}: ${answerText(answer.claimed, feature, locale, words)} ${groundText(answer.claimed.ground, words)}`
    : '';
  const dispute = answer.dispute ? ` ${words.evidence.disputed}: ${answer.dispute.text[locale]}${claimed}` : '';
  return [`**${answerText(answer, feature, locale, words)}**`, needs && `(${needs})`, answer.note?.[locale], dispute].filter(Boolean).join(' ');
}

/** What the lab saw of a cell: each answer with its configurations, rounds, version, day and the address of its transcript. */
function seenText(cell: Cell, { server, feature, locale, words }: CellPlace): string {
  const order = configurationsOf(server).map((it) => it.id);
  const rows = joinObservations(cell.stale ?? cell.seen, order).map((it) => {
    const where = `<${words.address(observationPath(it.probe, server.id, it.configuration))}>`;
    const when = words.seen.when(it.agreed, it.of, it.version, it.date);
    return `${answerText(it, feature, locale, words)} (${it.probe}; ${it.configurations.join(', ')}; ${when}) ${where}`;
  });
  const stale = cell.stale?.[0] ? ` ${words.seen.stale(cell.stale[0].version)}` : '';
  return rows.length ? ` ${words.seen.lab}: ${rows.join('; ')}${stale}` : '';
}
