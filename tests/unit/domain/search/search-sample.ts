import type { SearchIndex } from '../../../../src/domain/search/search-index.ts';
import { buildSearchModel } from '../../../../src/domain/search/search-model.ts';

/** Characters that queries and texts are made of, the awkward ones included. */
export const characters = [...'abcXYZ 0129яЁё/_-.:+@#?()[]%<>«—\\\'"\u00a0\u202f\u202e\u0301ßﬁİ😀'];

/** Words that shape queries in the tests. */
export const queryWords = { versus: ['vs', 'или'], idle: ['the', 'does', 'what', 'is', 'a', 'how', 'to'] };

/** A small index with two made-up servers. Levels: 0 is yes, 3 is no, `-` a value. */
export const sampleIndex: SearchIndex = {
  words: {},
  level: ['Yes', 'When enabled', 'Partial', 'No', 'Not applicable', 'Not known'],
  sections: [['quick-start', 'Quick start']],
  servers: [
    {
      id: 'alder',
      name: 'Alder',
      version: '1.2.0',
      line: 'A tree by the water.',
      terms: ['aldr', 'ольха', 'slow sap'],
      places: [['advisories', 'Known advisories', 'CVE-2024-7']],
    },
    { id: 'birch', name: 'Birch', version: '3.0', line: 'A white tree.', terms: ['белая берёза'], places: [['configurations', 'Configurations', 'deep']] },
  ],
  features: [
    { id: 'http2', ref: 'C1', name: 'HTTP/2', line: 'Does it speak HTTP/2 over TLS?', terms: ['h2', 'мультиплексирование'], levels: '03' },
    { id: 'sap-limit', ref: 'C10', name: 'Longest sap line', line: 'How long may a line be?', terms: ['limit_sap_line', 'uri too long'], levels: '--' },
    { id: 'workers', ref: 'E1', name: 'Several workers', line: 'Can it start several processes?', terms: ['prefork', 'воркеры', 'memory leak'], levels: '13' },
  ],
  guides: [{ id: 'planting', title: 'How to plant a tree', line: 'From seed to shade.', terms: ['plant prefork'], servers: [0] }],
  pages: [{ path: '/matrix/', title: 'Matrix', line: 'Everything at once.' }],
  cells: [
    [0, 0, '', ['--speak h2'], []],
    [1, 0, '4,094 B', [], ['sap_line_default']],
    [1, 1, 'none', ['MAX_SAP'], []],
    [2, 0, '', ['--workers 4'], []],
  ],
};

/** The sample, made ready for queries. */
export const sampleModel = () => buildSearchModel(sampleIndex, queryWords.idle);
