import type { Locale } from '../../vocabulary/locales.ts';
import { answerText, type AnswerWords } from '../model/answer-text.ts';
import type { Cell, Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import type { Server } from '../model/server.ts';
import { cellOf, configurationsOf, featureOf, serverOf } from '../model/lookup.ts';
import { observationPath } from '../lab/observations.ts';
import { joinSeen } from '../lab/seen.ts';

/** What the Markdown twins need of a language. */
export interface MarkdownWords extends AnswerWords {
  group: Record<string, string>;
  section: Record<string, string>;
  evidence: Record<string, string>;
  facts: string;
  why: string;
  answers: string;
  sources: string;
  searched: string;
  seen: { lab: string; when: (agreed: number, of: number, version: string, day: string) => string; stale: (version: string) => string };
  claim: string;
  /** The whole address of a page in this language. */
  address: (path: string) => string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function groundText(ground: Ground, words: MarkdownWords): string {
  if (ground.kind === 'observed') return words.evidence.observed!;
  const where = `<${ground.url}> (${ground.read})`;
  if (ground.kind === 'quoted') return `“${oneLine(ground.quote)}” ${where}`;
  return `${words.searched}: ${ground.searched.join(', ')} ${where}`;
}

/** What the lab saw of a cell: each answer with its configurations, rounds, version, day and the address of its transcript. */
function seenText(cell: Cell, server: Server, feature: Feature, locale: Locale, words: MarkdownWords): string {
  const order = configurationsOf(server).map((it) => it.id);
  const rows = joinSeen(cell.stale ?? cell.seen, order).map((it) => {
    const where = `<${words.address(observationPath(it.probe, server.id, it.configuration))}>`;
    const when = words.seen.when(it.agreed, it.of, it.version, it.date);
    return `${answerText(it, feature, locale, words, String)} (${it.probe}; ${it.configurations.join(', ')}; ${when}) ${where}`;
  });
  const stale = cell.stale?.[0] ? ` ${words.seen.stale(cell.stale[0].version)}` : '';
  return rows.length ? ` ${words.seen.lab}: ${rows.join('; ')}${stale}` : '';
}

function cellText(cell: Cell, feature: Feature, locale: Locale, words: MarkdownWords): string {
  const needs = cell.needs?.map((it) => `\`${it.name}\``).join(' + ');
  const claimed = cell.claimed ? ` ${words.claim}: ${answerText(cell.claimed, feature, locale, words, String)} ${groundText(cell.claimed.ground, words)}` : '';
  const dispute = cell.dispute ? ` ${words.evidence.disputed}: ${cell.dispute[locale]}${claimed}` : '';
  return [`**${answerText(cell, feature, locale, words, String)}**`, needs && `(${needs})`, cell.note?.[locale], dispute].filter(Boolean).join(' ');
}

/** A profile as Markdown: summary, prose, and every fact with its ground. */
export function serverMarkdown(catalog: Catalog, server: Server, prose: string, locale: Locale, words: MarkdownWords): string {
  const facts = catalog.groups.map(({ id, letter, features }) => {
    const rows = features.map((feature) => {
      const cell = cellOf(catalog, server.id, feature.id);
      return `- ${feature.ref} ${feature.name[locale]}: ${cellText(cell, feature, locale, words)} ${groundText(cell.ground, words)}${seenText(cell, server, feature, locale, words)}`;
    });
    return `### ${letter} ${words.group[id]}\n\n${rows.join('\n')}`;
  });
  return `# ${server.name}\n\n${server.summary[locale]}\n\n${proseMarkdown(catalog, prose, server.grounds, locale, words, server)}\n\n## ${words.facts}\n\n${facts.join('\n\n')}\n${sourcesMarkdown(server.grounds, words)}`;
}

/** A feature as Markdown: question, reason and every server's answer with its ground. */
export function featureMarkdown(catalog: Catalog, feature: Feature, locale: Locale, words: MarkdownWords): string {
  const rows = catalog.servers.map((server) => {
    const cell = cellOf(catalog, server.id, feature.id);
    return `- ${server.name} ${cell.checked.version}: ${cellText(cell, feature, locale, words)} ${groundText(cell.ground, words)}${seenText(cell, server, feature, locale, words)}`;
  });
  return `# ${feature.ref} ${feature.name[locale]}\n\n${feature.question[locale]}\n\n## ${words.why}\n\n${feature.why[locale]}\n\n## ${words.answers}\n\n${rows.join('\n')}\n`;
}

/** A guide as Markdown. */
export function guideMarkdown(catalog: Catalog, guide: Catalog['guides'][number], prose: string, locale: Locale, words: MarkdownWords): string {
  return `# ${guide.title[locale]}\n\n${guide.summary[locale]}\n\n${proseMarkdown(catalog, prose, guide.grounds, locale, words)}\n${sourcesMarkdown(guide.grounds, words)}`;
}

function sourcesMarkdown(grounds: Record<string, Ground>, words: MarkdownWords): string {
  const rows = Object.values(grounds).map((ground, index) => `${index + 1}. ${groundText(ground, words)}`);
  return rows.length ? `\n## ${words.sources}\n\n${rows.join('\n')}\n` : '';
}

/** Prose with its components written out: sections as headings, references and names as text, examples as fenced code. */
export function proseMarkdown(catalog: Catalog, prose: string, grounds: Record<string, Ground>, locale: Locale, words: MarkdownWords, server?: Server): string {
  const ids = Object.keys(grounds);
  const draw: Record<string, (attributes: Record<string, string>) => string> = {
    Section: ({ id = '' }) => `## ${words.section[id] ?? id}`,
    Fact: ({ id = '', server: other }) => `[${featureOf(catalog, id).ref}${other && other !== server?.id ? ` ${serverOf(catalog, other).name}` : ''}]`,
    Cite: ({ id = '' }) => `[${ids.indexOf(id) + 1}]`,
    Server: ({ id = '' }) => serverOf(catalog, id).name,
    Guide: ({ id = '' }) => catalog.guides.find((it) => it.id === id)?.title[locale] ?? id,
    Example: ({ file = '' }) => `\`\`\`\n${(catalog.examples[file] ?? '').trimEnd()}\n\`\`\``,
    Note: () => '>',
  };
  return prose
    .replace(/<\/(?:Section|Note)>\n?/g, '')
    .replace(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g, (whole, name: string, attributes: string) => {
      const found = Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
      return draw[name]?.(found as Record<string, string>) ?? whole;
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
