import { pathStages } from '../../vocabulary/request-path.ts';
import { drawnSections, type DrawnSectionId, type SectionId } from '../../vocabulary/sections.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import { pairPath } from '../compare/built-pairs.ts';
import { digestOf, sideBySideTopics } from '../lab/side-by-side.ts';
import { numbersText, verdictText } from '../lab/result-text.ts';
import { labCommand } from '../lab/cell-observations.ts';
import { labRounds } from '../lab/lab-rounds.ts';
import { answerText } from '../model/answer-text.ts';
import type { Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import { cellOf, defaultOf, featureOf, serverOf } from '../model/lookup.ts';
import { issueName, type Server } from '../model/server.ts';
import { buildTimeline } from '../model/timeline.ts';
import { cellMarkdown, groundText } from './cell-markdown.ts';
import type { MarkdownWords } from './markdown-words.ts';

/** What a profile has beside its prose, printed: `within` a section of prose, and whole sections `after` one. */
export interface DrawnMarkdown {
  within: Partial<Record<SectionId, string>>;
  after: Partial<Record<SectionId, string>>;
}

interface Profile {
  catalog: Catalog;
  server: Server;
  locale: Locale;
  words: MarkdownWords;
}

/** Prints what a profile draws from its entry, by the sections of prose that it stands in or after. */
export function drawnMarkdown(profile: Profile): DrawnMarkdown {
  const drawn: Record<DrawnSectionId, (of: Profile) => string[]> = { 'request-path': pathRows, configurations, facts, alternatives, issues, sources };
  const titles: Record<DrawnSectionId, string> = { ...profile.words.server, sources: profile.words.sources };
  const after = Object.entries(drawnSections).map(([id, parts]) => [
    id,
    parts
      .map((it) => ({ title: titles[it], body: drawn[it](profile).filter(Boolean) }))
      .flatMap(({ title, body }) => (body.length ? [`## ${title}`, ...body] : []))
      .join('\n\n'),
  ]);
  return { within: { 'signals-and-defaults': digest(profile), 'security-history': advisories(profile) }, after: Object.fromEntries(after) };
}

function pathRows({ catalog, server, locale, words }: Profile): string[] {
  const stages = pathStages.flatMap((stage) => {
    const rows = catalog.features.flatMap((feature) => {
      if (feature.path?.stage !== stage) return [];
      const cell = cellOf(catalog, server.id, feature.id);
      const mark = feature.path.mark ? ` (${words.server.pathMark[feature.path.mark]})` : '';
      return cell.level === 'not-applicable'
        ? []
        : [`- ${feature.name[locale]}${mark}: **${answerText(cell, feature, locale, words, words.quantity)}** [${feature.ref}]`];
    });
    return [`### ${words.server.stage[stage]}`, rows.join('\n')];
  });
  return [words.server.pathLead, ...stages];
}

function configurations({ server, words }: Profile): string[] {
  const rows = server.configurations.map((it) => {
    const about = [...it.interfaces.map((one) => words.interface[one]), ...(it.default ? [words.server.isDefault] : [])];
    return `- ${it.name} (${about.join(', ')}): \`${it.command}\``;
  });
  return [words.server.configurationsLead, rows.join('\n')];
}

function facts({ catalog, server, locale, words }: Profile): string[] {
  const rounds = labRounds(catalog.features.map((feature) => cellOf(catalog, server.id, feature.id)));
  return [
    words.server.factsLead(catalog.features.length, `${catalog.features[0]?.ref} ${server.name}`),
    [
      `${words.server.checked(server.checked.version, server.checked.on)}.`,
      rounds && `${words.server.labRounds(rounds.of, rounds.last)} \`${labCommand(server.id)}\`.`,
      words.server.exceptions,
    ]
      .filter(Boolean)
      .join(' '),
    ...catalog.groups.flatMap(({ id, features }) => [
      `### ${words.group[id]}`,
      features
        .map(
          (feature) =>
            `- ${feature.ref} ${feature.name[locale]}: ${cellMarkdown(cellOf(catalog, server.id, feature.id), { catalog, server, feature, locale, words })}`,
        )
        .join('\n'),
    ]),
  ];
}

function digest({ catalog, server, locale, words }: Profile): string {
  const { id, command } = defaultOf(server);
  const parts = sideBySideTopics.flatMap((topic) => {
    const lines = (catalog.lab ? digestOf(catalog.lab, topic, server.id, id) : []).map(({ probe, result }) => {
      const forms = [words.rounded, words.exactly].map((quantity) => numbersText(result.numbers, words.lab.numbers, { quantity, count: words.count }));
      const numbers = [...new Set(forms)].join('; ');
      const said = [verdictText(probe, result.verdict, locale, words.lab.common), numbers && `(${numbers})`, result.agreed < result.of && words.seen.uneven];
      return `- ${probe.name[locale]}: ${said.filter(Boolean).join(' ')}`;
    });
    return lines.length ? [`### ${words.lab.title[topic]}`, lines.join('\n')] : [];
  });
  return parts.length ? [...parts, `${words.server.digest} \`${command}\`.`].join('\n\n') : '';
}

function advisories({ server, words }: Profile): string {
  const none = server.grounds['no-advisories'];
  const rows = server.advisories.map(
    (it) =>
      `- ${[it, ...it.aliases].map(({ id, url }) => `[${id}](${url})`).join(', ')}: ${words.server.published}: ${publishedText(it, words)}; ${words.server.affected}: ${it.affected}; ${it.fixed ? `${words.server.fixed}: ${it.fixed}` : words.server.notFixed} ${groundText(it.ground, words)}`,
  );
  const without = `${words.server.noAdvisories}${none ? ` ${groundText(none, words)}` : ''}`;
  const timeline = buildTimeline(server);
  const caption = timeline && words.server.timelineCaption(server.advisories.length - timeline.undated, timeline.undated, server.releaseLog);
  return [caption, `### ${words.server.security}`, rows.join('\n') || without].filter(Boolean).join('\n\n');
}

function publishedText({ published }: Server['advisories'][number], words: MarkdownWords): string {
  return published ? `[${published.on}](${published.ground.url})` : words.server.dayUnknown;
}

function alternatives({ catalog, server, locale, words }: Profile): string[] {
  const rows = server.alternatives.map((it) => {
    const other = serverOf(catalog, it.server);
    const feature = it.feature === undefined ? undefined : featureOf(catalog, it.feature);
    const answers =
      feature && [server, other].map((one) => `${one.name}: ${answerText(cellOf(catalog, one.id, feature.id), feature, locale, words, words.quantity)}`);
    const because = feature && answers && `${feature.ref} ${feature.name[locale]}: ${answers.join('; ')}.`;
    const compare = `[${words.server.differences}](${words.address(pairPath(catalog.servers, server.id, other.id))})`;
    return `- ${[`${other.name}: ${it.when[locale]}`, because, compare].filter(Boolean).join(' ')}`;
  });
  return [rows.join('\n')];
}

function issues({ server, locale, words }: Profile): string[] {
  if (server.issues.length === 0) return [words.server.noIssues];
  return [words.server.issuesLead, server.issues.map((it) => `- ${it.text[locale]} [${issueName(it.url)}](${it.url}) (${words.read(it.read)})`).join('\n')];
}

function sources({ server, words }: Profile): string[] {
  return [sourceRows(server.grounds, words)];
}

/** Sources in a numbered list, as prose cites them; empty where there are none. */
export function sourceRows(grounds: Record<string, Ground>, words: MarkdownWords): string {
  return Object.values(grounds)
    .map((ground, index) => `${index + 1}. ${groundText(ground, words)}`)
    .join('\n');
}
