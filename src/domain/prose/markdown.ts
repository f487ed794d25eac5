import type { Locale } from '../../vocabulary/locales.ts';
import type { Ground } from '../model/answer.ts';
import { answersByLevel } from '../model/answers-by-level.ts';
import type { Catalog, Guide } from '../model/catalog.ts';
import { definitionsOf } from '../model/definitions.ts';
import type { Feature } from '../model/feature.ts';
import { featureOf, serverOf } from '../model/lookup.ts';
import { ageBetween } from '../model/project-state.ts';
import { isGone, openAdvisories } from '../model/tombstone.ts';
import { pairPath } from '../compare/built-pairs.ts';
import type { Localized } from '../model/localized.ts';
import type { Server, Statement } from '../model/server.ts';
import { alsoSearched } from '../search/also-searched.ts';
import { cellMarkdown } from './cell-markdown.ts';
import { sourceRows } from './drawn-markdown.ts';
import type { MarkdownWords } from './markdown-words.ts';

/** A profile as Markdown, in the order of its page; `prose` is printed already, with what is drawn in and between its sections. */
export function serverMarkdown(catalog: Catalog, server: Server, prose: string, locale: Locale, words: MarkdownWords): string {
  const { version, on, host } = server.checked;
  return paragraphs([
    `# ${server.name}`,
    server.summary[locale],
    tombstone(catalog, server, words),
    identityRows(server, words).join('\n'),
    `## ${words.server.inShort}`,
    shortRows(catalog, server, locale, words).join('\n'),
    `${words.server.checked(version, on)}${host ? `, ${words.server.host(host)}` : ''}${optionsText(catalog, server, words)}`,
    server.unrun && `${words.server.unrun}. ${server.unrun[locale]} ${words.server.readOnly}`,
    server.sourcesNote?.[locale],
    prose,
    alsoText(server.terms, locale, words),
  ]);
}

/** The way to the options of a server, behind a dot; empty where it has not been asked for them. */
function optionsText({ options }: Catalog, { id }: Server, words: MarkdownWords): string {
  const list = options.find(({ server }) => server === id);
  return list ? ` · [${words.options.count(list.options.length)}](${words.address(`/options/${id}/`)})` : '';
}

/** The settings that change what a feature is answered, in a line; empty where there are none. */
function settingsText({ settings }: Catalog, { id }: Feature, locale: Locale, words: MarkdownWords): string {
  const found = settings.filter(({ features }) => features.includes(id)).map((it) => `[${it.name[locale]}](${words.address(`/settings/${it.id}/`)})`);
  return found.length ? `${words.options.bySetting}: ${found.join(', ')}` : '';
}

/** The terms that a page is found by, in a line; empty where there are none. */
function alsoText(terms: Server['terms'], locale: Locale, words: MarkdownWords, title?: Localized): string {
  const { translated, source } = alsoSearched(terms, locale, title);
  return translated.length + source.length ? `${words.also}: ${[...translated, ...source].join(', ')}` : '';
}

function paragraphs(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n').concat('\n');
}

/** When a project that is gone ended, its last version without known advisories, and where to go. */
function tombstone(catalog: Catalog, server: Server, words: MarkdownWords): string | undefined {
  if (!isGone(server)) return undefined;
  const { state, release, advisories } = server;
  const { server: terms } = words;
  const open = openAdvisories(server).length;
  const successors = state.successors.map((id) => {
    const { name } = serverOf(catalog, id);
    return `${name} ([${terms.compareWith(server.name, name)}](${words.address(pairPath(catalog.servers, server.id, id))}))`;
  });
  return [
    `**${words.state[state.is]}** ${terms.tombstone(words.state[state.is])}`,
    '',
    ...(state.is === 'archived' ? [`- ${terms.ended}: ${state.since ?? terms.endedWhen} · [${state.ground.label}](${state.ground.url})`] : []),
    `- ${terms.lastRelease}: ${release.version} (${server.lastRelease})`,
    `- ${terms.lastSafe}: ${open ? terms.noneSafe(open, advisories.length) : terms.safe(release.version)}`,
    `- ${terms.successor}: ${[...successors, terms.alternatives].join(', ')}`,
  ].join('\n');
}

function identityRows(server: Server, words: MarkdownWords): string[] {
  const { server: terms } = words;
  const link = (text: string, ground: Ground) => `[${text}](${ground.url})`;
  const { state, firstRelease } = server;
  const about = [
    ...(state.since ? [terms.since(state.since)] : []),
    terms.releaseAge(server.lastRelease, ageBetween(server.lastRelease, server.checked.on)),
    ...(state.changed ? [link(terms.changed(state.changed.is), state.changed.ground)] : []),
  ];
  return [
    `- ${terms.interface}: ${server.interfaces.map((it) => words.interface[it]).join(', ')}`,
    `- ${terms.latest}: ${server.packages.map((it) => `${link(`${it.name} ${it.version}`, it.ground)} (${it.date})`).join(', ')}`,
    `- ${terms.state}: ${link(words.state[state.is], state.ground)} (${about.join(', ')})`,
    `- ${terms.licence}: ${link(server.licence.is, server.licence.ground)}`,
    `- ${terms.writtenIn}: ${link(server.language.is.join(', '), server.language.ground)}`,
    `- ${terms.python}: ${link(server.python.is, server.python.ground)}`,
    `- ${terms.platforms}: ${link(server.platforms.is.map((it) => words.platform[it]).join(', '), server.platforms.ground)}`,
    `- ${terms.first}: ${link(firstRelease.is.date, firstRelease.ground)} (${firstRelease.is.version})`,
    `- ${terms.links}: <${server.repository.is}>, [${terms.documentation}](${server.documentation.is})`,
  ];
}

function shortRows(catalog: Catalog, { inShort }: Server, locale: Locale, words: MarkdownWords): string[] {
  const refs = (ids: string[]) => ids.map((id) => `[${featureOf(catalog, id).ref}]`).join(' ');
  const statement = (label: string, { says, features }: Statement) => `- ${label}: ${says[locale]} ${refs(features)}`;
  return [
    statement(words.server.useFor, inShort.use),
    statement(words.server.notFor, inShort.not),
    statement(words.server.trap, inShort.trap),
    ...inShort.set.map(
      ({ option, to, why, feature }) => `- \`${option}\` ${to === undefined ? `(${words.server.switched})` : `\`${to}\``}: ${why[locale]} ${refs([feature])}`,
    ),
  ];
}

/** A feature as Markdown: question, every server's answer with its ground, reason, and how answers are decided. */
export function featureMarkdown(catalog: Catalog, feature: Feature, locale: Locale, words: MarkdownWords): string {
  const { leads, answers } = definitionsOf(feature, locale, words);
  const rows = answersByLevel(catalog, feature).flatMap((it) =>
    it.rows.map(({ server, cell }) => `- ${server.name} ${cell.checked.version}: ${cellMarkdown(cell, { catalog, server, feature, locale, words })}`),
  );
  return paragraphs([
    `# ${feature.ref} ${feature.name[locale]}`,
    feature.question[locale],
    `## ${words.feature.why}`,
    feature.why[locale],
    ...(feature.standard.length ? [`## ${words.feature.clause}`, feature.standard.map((it) => `- [${it.title}](${it.url})`).join('\n')] : []),
    `## ${words.feature.decides}`,
    ...leads.map((it) => it.text),
    answers.map(({ name, means, isCode }) => `- ${isCode ? `\`${name}\`` : name}: ${means}`).join('\n'),
    `## ${words.feature.answers(words.servers(catalog.servers.length))}`,
    rows.join('\n'),
    settingsText(catalog, feature, locale, words),
    alsoText(feature.terms, locale, words, feature.name),
  ]);
}

/** A guide as Markdown; `prose` is printed already. */
export function guideMarkdown(guide: Guide, prose: string, locale: Locale, words: MarkdownWords): string {
  const sources = sourceRows(guide.grounds, words);
  return paragraphs([
    `# ${guide.title[locale]}`,
    guide.summary[locale],
    prose,
    alsoText(guide.terms, locale, words, guide.title),
    ...(sources ? [`## ${words.sources}`, sources] : []),
  ]);
}
