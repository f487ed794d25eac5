import { expect, test } from 'vitest';
import { countAtlas, coverageOf, decidedFeatures, findDisagreements } from '../../../../src/domain/lab/coverage.ts';
import type { Evidence, Level } from '../../../../src/vocabulary/levels.ts';
import { swap } from '../../fixture.ts';
import { labCatalog, labFiles } from './lab-sample.ts';

const plain = 'content/observations/alder/1.2.0/plain.json';
const alder = 'content/servers/alder.mdx';
const disputed = swap(
  'request-timeout: { value: 30,',
  'request-timeout: { value: 30, dispute: { text: It waits longer. }, claimed: { value: 60, ground: { in: release, path: README, lines: "9", quote: 60 s } },',
);

const own = swap(
  'request-timeout: { value: 30,',
  'request-timeout: { value: 30, in: { deep: { value: 10, ground: { in: release, path: deep.py, lines: "2", quote: ten }, dispute: { text: It waits longer. }, claimed: { value: 60, ground: { in: release, path: README, lines: "9", quote: 60 s } } } },',
);

test('counts add up, and what does not apply is nobody’s to decide', () => {
  const catalog = labCatalog();
  const cells = decidedFeatures(catalog).map((it) => catalog.cells['alder']![it.id]!);
  const coverage = coverageOf(cells);
  expect(coverage).toEqual({
    counts: { verified: 1, observed: 0, documented: 4, disputed: 0, unknown: 0, 'not-applicable': 1 },
    stale: 0,
    decidable: 5,
    confirmed: 1,
  });
  expect(decidedFeatures(catalog).map((it) => it.id)).not.toContain('state');
});

test('the lab has a say in what it verified, observed or disputed, and in nothing else', () => {
  const known = (evidence: Evidence, level: Level = 'yes') => ({ ...labCatalog().cells['alder']!['wsgi']!, evidence, level });
  const coverage = coverageOf([
    known('verified'),
    known('observed'),
    known('observed'),
    ...Array.from({ length: 3 }, () => known('disputed')),
    known('documented'),
    known('none', 'unknown'),
    known('none', 'not-applicable'),
    known('none', 'not-applicable'),
  ]);
  expect(coverage).toEqual({
    counts: { verified: 1, observed: 2, documented: 1, disputed: 3, unknown: 1, 'not-applicable': 2 },
    stale: 0,
    decidable: 8,
    confirmed: 3,
  });
});

test('a cell of which the lab saw only another version is stale', () => {
  const catalog = labCatalog({ [plain]: swap('"version":"1.2.0"', '"version":"1.1.0"')(labFiles[plain] as string) });
  expect(coverageOf([catalog.cells['alder']!['request-timeout']!])).toMatchObject({ stale: 1, confirmed: 0, decidable: 1, counts: { documented: 0 } });
});

test('a stale cell that a document disputes is disputed, not stale', () => {
  const older = { [plain]: swap('"version":"1.2.0"', '"version":"1.1.0"')(labFiles[plain] as string), [alder]: disputed };
  expect(coverageOf([labCatalog(older).cells['alder']!['request-timeout']!])).toMatchObject({ stale: 0, counts: { documented: 0, disputed: 1 } });
});

test('the figures of the atlas: disputes of single configurations are disputes, but no disputed cells', () => {
  expect(countAtlas(labCatalog())).toMatchObject({
    servers: 2,
    features: 7,
    cells: 14,
    disputedCells: 0,
    disputes: 0,
    coverage: { decidable: 11, confirmed: 1 },
  });
  expect(countAtlas(labCatalog({ [alder]: disputed }))).toMatchObject({ disputedCells: 1, disputes: 1, coverage: { counts: { disputed: 1 }, confirmed: 0 } });
  expect(countAtlas(labCatalog({ [alder]: own }))).toMatchObject({ disputedCells: 0, disputes: 1, coverage: { counts: { disputed: 0 } } });
});

test('every dispute is found, of the entry and of single configurations', () => {
  expect(findDisagreements(labCatalog())).toEqual([]);
  expect(findDisagreements(labCatalog({ [alder]: disputed })).map((it) => [it.server.id, it.feature.id, it.configuration])).toEqual([
    ['alder', 'request-timeout', undefined],
  ]);
  expect(findDisagreements(labCatalog({ [alder]: own })).map((it) => it.configuration)).toEqual(['deep']);
});
