import type { Locale } from '../../vocabulary/locales.ts';
import { observationPath } from '../lab/observations.ts';
import { findSilentResults, joinObservations } from '../lab/cell-observations.ts';
import { probeName } from '../lab/probe-name.ts';
import { answerText } from '../model/answer-text.ts';
import type { AnswerWithEvidence, Cell, Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import { groupDifferingAnswers } from '../model/differing-answers.ts';
import type { Feature } from '../model/feature.ts';
import { configurationsOf } from '../model/lookup.ts';
import { ageBetween } from '../model/project-state.ts';
import { isCheckedApart, issueName, issuesOn, type Server } from '../model/server.ts';
import type { MarkdownWords } from './markdown-words.ts';

/** What an answer is printed for. */
interface CellPlace {
  catalog: Catalog;
  server: Server;
  feature: Feature;
  locale: Locale;
  words: MarkdownWords;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** A ground in a line: its quote or the words that were searched for, where, and when it was read. */
export function groundText(ground: Ground, words: MarkdownWords): string {
  const read = ground.read ? ` (${words.read(ground.read)})` : '';
  if (ground.kind === 'observed') return `[${words.ground.observed}](${words.address(ground.url)})${read}`;
  const where = `[${ground.label}](${ground.url})${read}`;
  if (ground.kind === 'quoted') return `“${oneLine(ground.quote)}” ${where}`;
  return `${words.ground.absent}: ${ground.searched.join(', ')} ${where}`;
}

/** An answer as the text of a list item: with what it stands on, and a list of the configurations that answer otherwise. */
export function cellMarkdown(cell: Cell, place: CellPlace): string {
  const { server, feature, locale, words } = place;
  const rows = groupDifferingAnswers(cell, server).map(({ configurations, answered }) => {
    const ownGround = !answered.computed && answered.ground.url !== cell.ground.url && groundText(answered.ground, words);
    return `  - ${configurations.map((it) => it.name).join(', ')}: ${[...answerParts(answered, place), ownGround].filter(Boolean).join(' ')}`;
  });
  const about = [
    ...answerParts(cell, place),
    cell.since && `(${words.server.firstSeen(cell.since)})`,
    cell.upstream && `(${words.upstream[cell.upstream]})`,
    isCheckedApart(cell, server) && `(${words.checked(cell.checked.version, cell.checked.on)})`,
    ...[cell.ground, ...cell.also].map((it) => groundText(it, words)),
    ...issuesOn(server, [feature.id]).map((it) => `${words.server.issue}: ${it.text[locale]} [${issueName(it.url)}](${it.url})`),
    seenText(cell, place),
  ];
  return [about.filter(Boolean).join(' '), ...rows].join('\n');
}

/** An answer, how it is known, what it means, what it needs and why it is disputed. */
function answerParts(answer: AnswerWithEvidence, { server, feature, locale, words }: CellPlace): (string | false | undefined)[] {
  const note = answer.level === 'not-applicable' && answer.computed ? words.levelMeans['not-applicable'] : answer.note?.[locale];
  const { claimed, dispute } = answer;
  return [
    `**${answerText(answer, feature, locale, words, words.quantity)}**`,
    `(${answer.stale ? words.stale : answer.evidence === 'none' ? words.hasSources : words.evidence[answer.evidence]})`,
    ...(feature.from === 'state' ? ageParts(server, words) : []),
    note,
    answer.needs && `${words.server.needs}: ${answer.needs.map((it) => `\`${it.name}\``).join(' + ')}.`,
    dispute && `${words.evidence.disputed}.`,
    dispute && claimed && `${words.server.claim}: ${answerText(claimed, feature, locale, words, words.quantity)} ${groundText(claimed.ground, words)}`,
    dispute && !(claimed && answer.seen.length) && `${words.server.ours}: ${answerText(answer, feature, locale, words, words.quantity)}`,
    dispute && `${words.server.explanation}: ${dispute.text[locale]}`,
  ];
}

/** How old the newest release was, and the newest merged change where that is newer. */
function ageParts({ lastRelease, checked, state }: Server, words: MarkdownWords): string[] {
  const age = `(${words.server.releaseAge(lastRelease, ageBetween(lastRelease, checked.on))})`;
  return state.changed ? [age, `[${words.server.changed(state.changed.is)}](${state.changed.ground.url})`] : [age];
}

/** What the lab saw of a cell: each answer with its probe, configurations, verdict, rounds, version and day. */
function seenText(cell: Cell, place: CellPlace): string {
  const { catalog, server, feature, locale, words } = place;
  const order = configurationsOf(server);
  const probeText = ({ probe, configuration }: { probe: string; configuration: string }) =>
    `[${probeName(catalog, probe)[locale]}](${words.address(observationPath(probe, server.id, configuration))})`;
  const ids = order.map((it) => it.id);
  const rows = joinObservations(cell.stale ?? cell.seen, ids).map((it) => {
    const names = order.flatMap(({ id, name }) => (it.configurations.includes(id) ? [name] : []));
    const about = [...names, words.seen.when(it.agreed, it.of, it.version, it.date)].join('; ');
    const verdict = catalog.lab?.probes.find(({ id }) => id === it.probe)?.verdicts[it.verdict]?.[locale];
    const said = [answerText(it, feature, locale, words, words.quantity), `(${probeText(it)}; ${about})`, verdict, it.agreed < it.of && words.seen.uneven];
    return said.filter(Boolean).join(' ');
  });
  if (rows.length) return [`${words.seen.saw}: ${rows.join('; ')}`, cell.stale?.[0] && words.seen.stale(cell.stale[0].version)].filter(Boolean).join(' ');
  const silent = feature.from || cell.level === 'not-applicable' ? undefined : findSilentResults(catalog, server.id, feature.id);
  if (!silent) return '';
  return `${words.seen.lab}: ${silent[0] ? `${probeText(silent[0])} ${words.seen.silent}` : server.unrun ? words.seen.cannotRun : words.seen.notRun}`;
}
