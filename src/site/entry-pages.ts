import { compareServers, rowsWith } from '../domain/compare/compare.ts';
import { builtPairs } from '../domain/compare/built-pairs.ts';
import { pairOf, serversOfPair } from '../domain/compare/pairs.ts';
import { featureOf, serverOf } from '../domain/model/lookup.ts';
import { findOption, optionAnchor, optionListOf } from '../domain/model/options.ts';
import { settingOf } from '../domain/model/settings.ts';
import { sections } from '../vocabulary/sections.ts';
import { noAnchors, refAnchors, type SiteOutline, type PageKind, type PagePlaces } from './page-kind.ts';

const idsOf = (key: 'servers' | 'features' | 'guides') => (outline: SiteOutline) => outline[key].map((it) => it.id);

const localized = { localized: true, hasMarkdown: false } as const;
const places: PagePlaces = { navigation: false, footer: false, notFound: false, search: 'full-text', llms: null, sitemap: true, linkable: true };

/** Kinds of pages of which there is one for each entry of the content, or for each pair. */
export const entryPages = {
  server: {
    localized: true,
    hasMarkdown: true,
    address: '/servers/[server]/',
    ids: idsOf('servers'),
    words: (_, { id, catalog, locale }) => {
      const { name, summary } = serverOf(catalog, id);
      return { name, title: name, description: summary[locale] };
    },
    anchors: ({ features }) => [...sections, ...refAnchors(features), 'configurations', 'facts', 'advisories', 'issues', 'alternatives', 'in-short'],
    section: 'servers',
    places: { ...places, search: 'server', llms: 'servers' },
  },
  // Everything that profiles fold away, for those who read without JavaScript; search finds it in the profile. Guides have one too.
  'server-sources': {
    ...localized,
    address: '/servers/[server]/sources/',
    ids: idsOf('servers'),
    words: ({ server }, { id, catalog }) => {
      const { name } = serverOf(catalog, id);
      return { name: server.sourcesTitle(name), title: server.sourcesTitle(name), description: server.sourcesLead };
    },
    anchors: ({ features }) => refAnchors(features),
    section: 'servers',
    places: { ...places, search: null },
  },
  'server-changes': {
    ...localized,
    address: '/changes/[server]/',
    ids: idsOf('servers'),
    words: ({ changes }, { id, catalog }) => {
      const { name } = serverOf(catalog, id);
      return { name: changes.titleOf(name), title: changes.titleOf(name), description: changes.leadOf(name) };
    },
    anchors: () => ['checked'],
    section: null,
    places: { ...places, search: null },
  },
  'server-options': {
    ...localized,
    address: '/options/[server]/',
    ids: ({ options }) => options.map(({ server }) => server),
    words: ({ options: words }, { id, catalog }) => {
      const { name } = serverOf(catalog, id);
      const title = words.titleOf(name);
      return { name: title, title, description: words.leadOf(name, optionListOf(catalog, id).version) };
    },
    anchors: ({ options }, id) => options.find(({ server }) => server === id)?.options.map((it) => optionAnchor(it.id)) ?? [],
    section: 'options',
    places: { ...places, search: 'option', llms: 'options' },
  },
  option: {
    ...localized,
    address: '/options/[server]/[option]/',
    ids: ({ options }) => options.flatMap(({ server, options: of }) => of.filter((it) => it.hasPage).map(({ id }) => `${server}/${id}`)),
    words: (_, { id, catalog, locale }) => {
      const { list, option } = findOption(catalog, id);
      const { name } = serverOf(catalog, list.server);
      const title = `${option.name} · ${name}`;
      return { name: title, title, description: `${name} ${option.name}: ${option.words!.means[locale].replaceAll('`', '')}` };
    },
    anchors: noAnchors,
    section: 'options',
    places: { ...places, search: 'option' },
  },
  setting: {
    ...localized,
    address: '/settings/[setting]/',
    ids: ({ settings }) => settings.map(({ id }) => id),
    words: ({ settings }, { id, catalog, locale }) => {
      const { name, means } = settingOf(catalog, id);
      return { name: name[locale], title: settings.titleOf(name[locale]), description: means[locale].replaceAll('`', '') };
    },
    anchors: ({ options }) => options.map(({ server }) => server),
    section: 'options',
    places: { ...places, search: 'option', llms: 'options' },
  },
  pair: {
    ...localized,
    address: '/compare/[pair]/',
    ids: ({ servers }) => builtPairs(servers).map(([a, b]) => pairOf(a, b)),
    words: ({ compare }, { id, catalog }) => {
      const [a, b] = serversOfPair(id).map((it) => serverOf(catalog, it).name) as [string, string];
      const comparison = compareServers(catalog, ...serversOfPair(id));
      const differing = comparison.rows.length - rowsWith(comparison, 'same').length;
      return { name: compare.pair(a, b), title: compare.pair(a, b), description: compare.description(a, b, differing) };
    },
    anchors: noAnchors,
    section: 'compare',
    places,
  },
  feature: {
    localized: true,
    hasMarkdown: true,
    address: '/features/[feature]/',
    ids: idsOf('features'),
    words: (_, { id, catalog, locale }) => {
      const { ref, name, question } = featureOf(catalog, id);
      return { name: `${ref} ${name[locale]}`, title: `${ref} ${name[locale]}`, description: question[locale] };
    },
    anchors: idsOf('servers'),
    section: 'features',
    places: { ...places, search: 'feature', llms: 'features' },
  },
  guide: {
    localized: true,
    hasMarkdown: true,
    address: '/guides/[guide]/',
    ids: idsOf('guides'),
    words: (_, { id, catalog, locale }) => {
      const { title, summary } = catalog.guides.find((it) => it.id === id)!;
      return { name: title[locale], title: title[locale], description: summary[locale] };
    },
    // Its titles are translated; only its own prose may link to them.
    anchors: noAnchors,
    section: 'guides',
    places: { ...places, search: 'guide', llms: 'guides' },
  },
  'guide-sources': {
    ...localized,
    address: '/guides/[guide]/sources/',
    ids: idsOf('guides'),
    words: ({ guide }, { id, catalog, locale }) => {
      const title = guide.sourcesTitle(catalog.guides.find((it) => it.id === id)!.title[locale]);
      return { name: title, title, description: guide.sourcesLead };
    },
    anchors: noAnchors,
    section: 'guides',
    places: { ...places, search: null },
  },
} satisfies Record<string, PageKind>;
