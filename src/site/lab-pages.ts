import { probesOfTopic, sideBySideTopics, type SideBySideTopic } from '../domain/lab/side-by-side.ts';
import { noAnchors, onePageWithLab, type PageKind, type PagePlaces } from './page-kind.ts';

const places: PagePlaces = { navigation: false, footer: false, notFound: false, search: 'named', llms: 'lab', sitemap: true, linkable: true };
const common = { localized: true, hasMarkdown: false, section: 'lab' } as const;

/** Kinds of pages that speak from the lab; none of them exists before its first run. */
export const labPages = {
  lab: {
    ...common,
    address: '/lab/',
    ids: onePageWithLab,
    words: ({ lab, site }) => ({ name: site.nav.lab, title: lab.title, description: lab.description }),
    anchors: () => ['found', 'runs', 'run-it', 'rules', 'probes'],
    places: { ...places, navigation: true },
  },
  coverage: {
    ...common,
    address: '/coverage/',
    ids: onePageWithLab,
    words: ({ lab: { coverage } }) => ({ name: coverage.title, title: coverage.title, description: coverage.lead }),
    anchors: () => ['picture', 'servers', 'features'],
    places: { ...places, footer: true },
  },
  disagreements: {
    ...common,
    address: '/lab/disagreements/',
    ids: onePageWithLab,
    words: ({ lab: { disagreements } }) => ({ name: disagreements.title, title: disagreements.title, description: disagreements.lead }),
    anchors: noAnchors,
    places,
  },
  'side-by-side': {
    ...common,
    address: '/[topic]/',
    ids: ({ lab }) => sideBySideTopics.filter((topic) => lab && probesOfTopic(lab, topic).length > 0),
    words: ({ lab }, { id }) => ({
      name: lab[id as SideBySideTopic].title,
      title: lab[id as SideBySideTopic].title,
      description: lab[id as SideBySideTopic].lead,
    }),
    anchors: ({ lab }, id) => ['picture', 'results', 'verdicts', ...(lab ? probesOfTopic(lab, id as SideBySideTopic).map((it) => it.id) : [])],
    places: { ...places, footer: true },
  },
  strict: {
    ...common,
    address: '/lab/strict/',
    ids: ({ lab }) => (lab?.strict ? [''] : []),
    words: ({ lab: { strict } }) => ({ name: strict.title, title: strict.title, description: strict.description }),
    anchors: ({ lab }) => ['cases', 'sent', 'verdicts', 'source', ...(lab?.strict?.cases.map((it) => it.id) ?? [])],
    places: { ...places, footer: true },
  },
  probe: {
    ...common,
    address: '/lab/probes/[probe]/',
    ids: ({ lab }) => lab?.probes.map((it) => it.id) ?? [],
    words: ({ lab }, { id, catalog, locale }) => {
      const { name, question } = catalog.lab!.probes.find((it) => it.id === id)!;
      return { name: name[locale], title: `${lab.probe}: ${name[locale]}`, description: question[locale] };
    },
    anchors: () => ['sent', 'verdicts', 'seen', 'source'],
    places: { ...places, search: 'full-text' },
  },
} satisfies Record<string, PageKind>;
