import type { Catalog } from '../domain/model/catalog.ts';
import { answerText } from '../domain/model/answer-text.ts';
import { cellOf, featureOf, serverOf } from '../domain/model/lookup.ts';
import { readableOf } from '../domain/prose/asserted.ts';
import type { AttributeRule, ComponentRule, ProseNames } from '../domain/prose/component-rules.ts';
import type { DrawnMarkdown } from '../domain/prose/drawn-markdown.ts';
import type { MarkdownWords } from '../domain/prose/markdown-words.ts';
import { citationNumber, type ProseSubject } from '../domain/prose/prose-subject.ts';
import type { Locale } from '../vocabulary/locales.ts';
import { foldedSections, sections, type SectionId } from '../vocabulary/sections.ts';
import { tabIds } from '../vocabulary/tabs.ts';

/** What a component is printed for: the page that it stands on, and the language. */
export interface PrintContext extends ProseSubject {
  locale: Locale;
  words: MarkdownWords;
  /** What a profile has in and after its sections of prose. */
  drawn?: DrawnMarkdown;
}

/** A component of prose: how it may be used, and what stands for it in Markdown; `inner` is what stands between its tags, printed. */
export interface ProseComponentEntry extends ComponentRule {
  print: (attributes: Record<string, string>, inner: string, on: PrintContext) => string;
}

const namedIn =
  (kind: keyof ProseNames, entry = false): AttributeRule['misses'] =>
  (value, names) =>
    names[kind].includes(value) ? undefined : entry ? `${kind}/${value}` : value;
const oneOf =
  (known: readonly string[]): AttributeRule['misses'] =>
  (value) =>
    known.includes(value) ? undefined : value;
const feature: AttributeRule = { misses: namedIn('features', true), next: 'name a feature of content/features/' };
const server: AttributeRule = { misses: namedIn('servers', true), next: 'name a server of content/servers/' };

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${text.trimEnd()}\n${marks}`;
}

/** What the lab found when it started an example, or why it did not; undefined before it looked. */
function foundText(file: string, { exampleRuns, servers }: Catalog, words: MarkdownWords): string | undefined {
  const run = exampleRuns[file];
  if (!run || 'reason' in run) return run && words.notStarted[run.reason];
  const name = servers.find((it) => it.id === run.server)?.name ?? run.server;
  return `${words.started(run.date, name, run.version)} \`${readableOf(run.asserted)}\``;
}

/**
 * Every component that prose may use: the rule on prose, the Markdown twins and src/components/prose/index.ts are driven by this list.
 * What each draws on a page is src/components/prose/<name>.astro.
 */
export const proseComponents = {
  Section: {
    place: 'page',
    hasContent: true,
    attributes: { id: { misses: oneOf(sections), next: `use one of ${sections.join(', ')}` } },
    print: ({ id }, inner, { words, drawn }) => {
      const within = drawn?.within[id as SectionId];
      const isFolded = foldedSections.some((it) => it === id);
      const parts = [`## ${words.section[id!]}`, ...(isFolded ? [within, inner] : [inner, within]), drawn?.after[id as SectionId]];
      return parts.filter(Boolean).join('\n\n');
    },
  },
  Fact: {
    place: 'text',
    hasContent: false,
    attributes: { id: feature, server: { ...server, optional: true, insteadInTable: 'write <Answer …/>, which also takes the answer from the cell' } },
    print: ({ id, server: other }, _, { catalog, server: own }) =>
      `[${featureOf(catalog, id!).ref}${other && other !== own?.id ? ` ${serverOf(catalog, other).name}` : ''}]`,
  },
  Answer: {
    place: 'text',
    hasContent: false,
    attributes: { id: feature, server },
    print: ({ id, server }, _, { catalog, locale, words }) => {
      const feature = featureOf(catalog, id!);
      return `${answerText(cellOf(catalog, server!, feature.id), feature, locale, words, words.quantity)} [${feature.ref}]`;
    },
  },
  Cite: {
    place: 'text',
    hasContent: false,
    attributes: { id: { misses: namedIn('grounds'), next: 'add it to grounds in the frontmatter' } },
    // Apart from what it follows: [C3][2] would be one link in Markdown.
    print: ({ id }, _, { grounds }) => ` [${citationNumber(grounds, id!)}]`,
  },
  Message: {
    place: 'text',
    hasContent: true,
    attributes: {},
    print: (_, inner) => inner,
  },
  Belief: {
    place: 'text',
    hasContent: true,
    attributes: {},
    print: (_, inner) => inner,
  },
  Server: {
    place: 'text',
    hasContent: false,
    attributes: { id: server },
    print: ({ id }, _, { catalog }) => serverOf(catalog, id!).name,
  },
  Guide: {
    place: 'text',
    hasContent: false,
    attributes: { id: { misses: namedIn('guides', true), next: 'name a guide of content/guides/' } },
    print: ({ id }, _, { catalog, locale, words }) => `[${catalog.guides.find((it) => it.id === id)!.title[locale]}](${words.address(`/guides/${id}/`)})`,
  },
  Example: {
    place: 'block',
    hasContent: false,
    attributes: { file: { misses: namedIn('examples'), next: 'put the file into content/examples/' } },
    print: ({ file }, _, { catalog, locale, words }) => {
      const title = `\`${file!.split('/').pop()}\`:`;
      return [title, fenced(catalog.examples[file!]![locale]), foundText(file!, catalog, words)].filter(Boolean).join('\n\n');
    },
  },
  Note: {
    place: 'block',
    hasContent: true,
    attributes: { kind: { misses: oneOf(['plain', 'caution']), next: 'use plain or caution' } },
    print: ({ kind }, inner, { words }) => `**${words.note[kind!]}**\n\n${inner}`.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'),
  },
  Tabs: { place: 'block', hasContent: true, attributes: {}, print: (_, inner) => inner },
  Tab: {
    place: 'block',
    hasContent: true,
    attributes: {
      id: { misses: oneOf(tabIds), next: `use one of ${tabIds.join(', ')}` },
      open: { misses: oneOf(['yes']), next: 'write yes for the one that is open at first', optional: true },
    },
    print: ({ id }, inner, { words }) => `**${words.tab[id!]}**\n\n${inner}`,
  },
} satisfies Record<string, ProseComponentEntry>;

/** The name of a component that prose may use. */
export type ProseComponentName = keyof typeof proseComponents;
