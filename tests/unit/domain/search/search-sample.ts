import type { SearchTexts } from '../../../../src/domain/search/search-texts.ts';
import type { SearchIndex } from '../../../../src/domain/search/search-index.ts';
import { addNames, addTexts, buildSearchModel, type SearchModel } from '../../../../src/domain/search/search-model.ts';

/** Characters that queries and texts are made of, the awkward ones included. */
export const characters = [...'abcXYZ 0129яЁё/_-.:+@#?()[]%<>«—\\\'"\u00a0\u202f\u202e\u0301ßﬁİ😀'];

/** Words that shape queries in the tests. */
export const queryWords = {
  versus: ['vs', 'или'],
  idle: ['the', 'does', 'what', 'is', 'a', 'how', 'to'],
  verbs: ['grow'],
  without: ['without'],
  alike: ['wood timber', 'flood line'],
  foreign: ['cactus'],
};

/** A small index with two made-up servers. Levels: 0 is yes, 3 is no, `-` a value. */
export const sampleIndex: SearchIndex = {
  words: {},
  none: 'none',
  level: ['Yes', 'When enabled', 'Partial', 'No', 'Not applicable', 'Not known'],
  servers: [
    {
      id: 'alder',
      name: 'Alder',
      version: '1.2.0',
      line: 'A tree by the water.',
      terms: ['aldr', 'ольха', 'slow sap'],
    },
    { id: 'birch', name: 'Birch', version: '3.0', line: 'A white tree.', terms: ['белая берёза'] },
  ],
  features: [
    { id: 'http2', ref: 'C1', name: 'HTTP/2', line: 'Does it speak HTTP/2 over TLS?', terms: ['h2', 'мультиплексирование'], levels: '03' },
    { id: 'sap-limit', ref: 'C10', name: 'Longest sap line', line: 'How long may a line be?', terms: ['limit_sap_line', 'uri too long'], levels: '--' },
    { id: 'workers', ref: 'E1', name: 'Several workers', line: 'Can it start several processes?', terms: ['prefork', 'воркеры', 'memory leak'], levels: '13' },
  ],
  guides: [{ id: 'planting', title: 'How to plant a tree', line: 'From seed to shade.', terms: ['plant prefork'], servers: [0] }],
  pages: [{ path: '/matrix/', title: 'Matrix', line: 'Everything at once.' }],
  cells: [
    [0, 0, '', ['--speak h2'], [], []],
    [1, 0, '4,094 B', [], ['sap_line_default'], []],
    [1, 1, 'none', ['MAX_SAP'], [], []],
    [2, 0, '', ['--workers 4'], [], ['worker felled by a storm']],
  ],
  places: [
    { kind: 'server', page: 0, anchor: 'quick-start', heading: 'Quick start', names: [], messages: [] },
    {
      kind: 'server',
      page: 0,
      anchor: 'surprises',
      heading: 'Gotchas',
      names: ['leaf_fall'],
      messages: [
        ['root … is dry again', ''],
        ['sap cannot rise before spring', 'In winter nothing rises,'],
      ],
    },
    { kind: 'server', page: 0, anchor: 'advisories', heading: 'Known advisories', names: ['CVE-2024-7'], messages: [] },
    { kind: 'server', page: 1, anchor: 'quick-start', heading: 'Quick start', names: [], messages: [] },
    { kind: 'server', page: 1, anchor: 'configurations', heading: 'Configurations', names: ['deep'], messages: [] },
    { kind: 'guide', page: 0, anchor: 'water', heading: 'Give it water', names: ['watering_can'], messages: [] },
    { kind: 'page', page: 0, anchor: 'rows', heading: 'Rows of everything', names: ['stripes'], messages: [] },
  ],
};

/** The texts behind it. */
export const sampleTexts: SearchTexts = {
  passages: [
    [1, 'Squirrels bury acorns near the trunk of an alder.'],
    [3, 'Peel the bark with care.'],
    [5, 'Moss keeps the soil moist.'],
  ],
  notes: [[2, 1, 'Woodpeckers count as one.']],
  reasons: ['Because bees prefer it.', 'Ants walk along it.', 'Owls need them.'],
  probes: [['leaves-blow', 'Blowing leaves', 'Does a gale carry them off?', [1]]],
};

/** An index with its names, made ready for queries. */
export function modelOf(index: SearchIndex, idle: readonly string[]): SearchModel {
  const model = buildSearchModel(index, idle);
  Array.from(addNames(model, index));
  return model;
}

/** The sample, made ready for queries. */
export const sampleModel = () => modelOf(sampleIndex, queryWords.idle);

/** The same with its texts. */
export function wholeModel(): SearchModel {
  const model = sampleModel();
  Array.from(addTexts(model, sampleTexts));
  return model;
}
