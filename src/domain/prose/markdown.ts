import type { Locale } from '../../vocabulary/locales.ts';
import type { Ground } from '../model/answer.ts';
import type { Catalog, Guide } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import { cellOf, featureOf, serverOf } from '../model/lookup.ts';
import type { Server, Statement } from '../model/server.ts';
import { cellMarkdown, groundText } from './cell-markdown.ts';
import type { MarkdownWords } from './markdown-words.ts';

/** A profile as Markdown: summary, prose, every fact with its ground, and what the page says below them. `prose` is printed already. */
export function serverMarkdown(catalog: Catalog, server: Server, prose: string, locale: Locale, words: MarkdownWords): string {
  const facts = catalog.groups.map(({ id, letter, features }) => {
    const rows = features.map((feature) => {
      const cell = cellOf(catalog, server.id, feature.id);
      return `- ${feature.ref} ${feature.name[locale]}: ${cellMarkdown(cell, { server, feature, locale, words })}`;
    });
    return `### ${letter} ${words.group[id]}\n\n${rows.join('\n')}`;
  });
  return [
    `# ${server.name}`,
    server.summary[locale],
    server.sourcesNote?.[locale],
    section(words.server.inShort, shortRows(catalog, server, locale, words)),
    prose,
    section(
      words.server.configurations,
      server.configurations.map((it) => `- ${it.name}${it.default ? ` (${words.server.isDefault})` : ''}: \`${it.command}\``),
    ),
    section(words.server.facts, facts, '\n\n'),
    section(words.server.security, advisoryRows(server, words)),
    section(words.server.issues, server.issues.length ? server.issues.map((it) => `- ${it.text[locale]} <${it.url}> (${it.read})`) : [words.server.noIssues]),
    section(
      words.server.alternatives,
      server.alternatives.map((it) => `- ${serverOf(catalog, it.server).name}: ${it.when[locale]}`),
    ),
    ...sourceList(server.grounds, words),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function section(title: string, rows: string[], between = '\n'): string {
  return `## ${title}\n\n${rows.join(between)}`;
}

function shortRows(catalog: Catalog, { inShort }: Server, locale: Locale, words: MarkdownWords): string[] {
  const refs = (ids: string[]) => ids.map((id) => `[${featureOf(catalog, id).ref}]`).join(' ');
  const statement = (label: string, { says, features }: Statement) => `- ${label}: ${says[locale]} ${refs(features)}`;
  return [
    statement(words.server.useFor, inShort.use),
    statement(words.server.notFor, inShort.not),
    ...inShort.set.map(({ option, to, why, feature }) => `- \`${option}\`${to === undefined ? '' : ` \`${to}\``}: ${why[locale]} ${refs([feature])}`),
    statement(words.server.trap, inShort.trap),
  ];
}

function advisoryRows(server: Server, words: MarkdownWords): string[] {
  const none = server.grounds['no-advisories'];
  if (server.advisories.length === 0) return [`${words.server.noAdvisories}${none ? ` ${groundText(none, words)}` : ''}`];
  return server.advisories.map(
    (it) =>
      `- ${[it, ...it.aliases].map(({ id, url }) => `[${id}](${url})`).join(', ')}: ${words.server.affected}: ${it.affected}; ${it.fixed ? `${words.server.fixed}: ${it.fixed}` : words.server.notFixed} ${groundText(it.ground, words)}`,
  );
}

/** A feature as Markdown: question, reason and every server's answer with its ground. */
export function featureMarkdown(catalog: Catalog, feature: Feature, locale: Locale, words: MarkdownWords): string {
  const rows = catalog.servers.map((server) => {
    const cell = cellOf(catalog, server.id, feature.id);
    return `- ${server.name} ${cell.checked.version}: ${cellMarkdown(cell, { server, feature, locale, words })}`;
  });
  return `# ${feature.ref} ${feature.name[locale]}\n\n${feature.question[locale]}\n\n## ${words.why}\n\n${feature.why[locale]}\n\n## ${words.answers}\n\n${rows.join('\n')}\n`;
}

/** A guide as Markdown; `prose` is printed already. */
export function guideMarkdown(guide: Guide, prose: string, locale: Locale, words: MarkdownWords): string {
  return [`# ${guide.title[locale]}`, guide.summary[locale], prose, ...sourceList(guide.grounds, words)].join('\n\n').concat('\n');
}

function sourceList(grounds: Record<string, Ground>, words: MarkdownWords): string[] {
  const rows = Object.values(grounds).map((ground, index) => `${index + 1}. ${groundText(ground, words)}`);
  return rows.length ? [section(words.sources, rows)] : [];
}
