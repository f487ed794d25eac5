import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findResults } from '../../../../src/domain/search/find-results.ts';
import { addTexts } from '../../../../src/domain/search/search-model.ts';
import { modelOf, queryWords, sampleIndex, sampleModel, sampleTexts, wholeModel } from './search-sample.ts';

const find = (text: string) => findResults(sampleModel(), text, queryWords).results;
const findWhole = (text: string) => findResults(wholeModel(), text, queryWords);
const paths = (text: string) => find(text).map(({ path }) => path);

describe('features', () => {
  test('a reference is meant exactly', () => {
    expect(paths('c1')).toEqual(['/features/http2/']);
    expect(paths('C10')[0]).toBe('/features/sap-limit/');
  });

  test.each([
    ['HTTP2', '/features/http2/'],
    ['http/2', '/features/http2/'],
    ['мультиплекс', '/features/http2/'],
    ['воркер', '/features/workers/'],
    ['limit sap line', '/features/sap-limit/'],
    ['memory leaks', '/features/workers/'],
    ['prefrok', '/features/workers/'],
  ])('%s leads to %s', (text, path) => expect(paths(text)[0]).toBe(path));

  test('a feature has how many servers have it, and where the matrix shows it', () => {
    expect(find('http2')[0]).toMatchObject({ ref: 'C1', side: { whole: 1, part: 0, of: 2 }, matrix: '/matrix/?q=C1' });
    expect(find('C10')[0]!.side).toBe('');
  });

  test('found by a quoted setting, it says whose it is; the profile does not show the quote', () => {
    expect(find('sap_line_default')).toMatchObject([{ kind: 'feature', line: [{ text: 'Alder: 4,094 B' }, { text: 'sap_line_default', code: true }] }]);
  });
});

describe('servers', () => {
  test('by name, nickname and slip', () => {
    expect(paths('alder')[0]).toBe('/servers/alder/');
    expect(paths('ольха')[0]).toBe('/servers/alder/');
    expect(paths('bicrh')[0]).toBe('/servers/birch/');
  });

  test('a default leads to the fact on the profile', () => {
    expect(find('4094')[0]).toMatchObject({
      kind: 'server',
      path: '/servers/alder/#c10',
      matrix: '/matrix/?cell=c10:alder',
      line: [{ text: 'C10 Longest sap line: ' }, { text: '4,094 B' }],
    });
  });

  test('a setting leads to its server, with the setting', () => {
    expect(find('max_sap').find((it) => it.kind === 'server')).toMatchObject({
      path: '/servers/birch/#c10',
      line: [{ text: 'C10 Longest sap line: ' }, { text: 'none' }, { text: 'MAX_SAP', code: true }],
    });
  });

  test('a name in the other alphabet is the name, also where a part of the page is asked for', () => {
    expect(find('алдер http2')[0]).toMatchObject({ path: '/servers/alder/', parts: [{ path: '/servers/alder/#c1', line: [{ text: 'Yes' }] }] });
    expect(find('алдер quick start')[0]!.parts).toContainEqual(expect.objectContaining({ path: '/servers/alder/#quick-start' }));
  });

  test('server and feature together lead to the cell', () => {
    const [first] = find('birch http2');
    expect(first).toMatchObject({ path: '/servers/birch/', parts: [{ path: '/servers/birch/#c1', ref: 'C1', line: [{ text: 'No' }] }] });
  });

  test('an advisory, and a heading with its server', () => {
    expect(find('CVE-2024-7')[0]).toMatchObject({ path: '/servers/alder/#advisories' });
    expect(find('birch quick start')[0]!.parts).toContainEqual(
      expect.objectContaining({ path: '/servers/birch/#quick-start', heading: 'Quick start', line: [] }),
    );
    expect(find('quick start').filter((it) => it.kind === 'server')).toEqual([]);
  });
});

describe('comparisons', () => {
  test('two servers offer their comparison, then their profiles', () => {
    expect(paths('birch vs alder').slice(0, 3)).toEqual(['/compare/alder-vs-birch/', '/servers/birch/', '/servers/alder/']);
    expect(find('birch alder')[0]).toMatchObject({ titles: ['Birch', 'Alder'], about: [1, 0] });
  });

  test('leave out features that only name one of the two, and keep those that are asked for', () => {
    const model = modelOf({ ...sampleIndex, cells: [[0, 0, '', ['alder birch --h2'], [], []]] }, queryWords.idle);
    const kinds = (text: string) => findResults(model, text, queryWords).results.map(({ path }) => path.split('/')[1]);
    expect(kinds('alder vs birch')).toEqual(['compare', 'servers', 'servers']);
    const asked = kinds('alder vs birch http2');
    expect(asked.slice(0, 3)).toEqual(['compare', 'servers', 'servers']);
    expect(asked.slice(3)).toEqual(['features']);
  });

  test('are at most four, in the order of the query, then the profiles likewise', () => {
    const ids = ['ash', 'beech', 'cedar', 'elm', 'fir', 'gorse'];
    const servers = ids.map((id) => ({ id, name: id, version: '1', line: '', terms: [] }));
    const { results } = findResults(modelOf({ ...sampleIndex, servers, features: [], cells: [], places: [] }, []), 'ash fir elm beech cedar gorse', queryWords);
    expect(results.filter((it) => it.kind === 'page').map(({ titles }) => titles.join())).toEqual(['ash,fir', 'ash,elm', 'ash,beech', 'ash,cedar']);
    expect(results.filter((it) => it.kind === 'server').map(({ titles }) => titles.join())).toEqual(['ash', 'fir', 'elm', 'beech', 'cedar', 'gorse']);
  });

  test('half a question offers what it may become', () => expect(paths('alder vs')[0]).toBe('/compare/alder-vs-birch/'));
});

describe('guides and pages', () => {
  test('a guide by its title and terms', () => {
    expect(paths('how to plant a tree')[0]).toBe('/guides/planting/');
    expect(paths('plant prefork')[0]).toBe('/guides/planting/');
  });

  test('a page by its title', () => expect(paths('matrix')).toEqual(['/matrix/']));
});

describe('what pages say', () => {
  test('leads to the passage, on the page it stands on', () => {
    expect(findWhole('squirrels').results).toMatchObject([
      {
        kind: 'server',
        path: '/servers/alder/#surprises',
        words: 'Squirrels bury acorns near the',
        until: 'of an alder',
        line: [{ text: 'Gotchas: ' }, { text: 'Squirrels bury acorns near the trunk of an alder.' }],
        parts: [],
      },
    ]);
    expect(findWhole('moss soil').results).toMatchObject([{ kind: 'guide', path: '/guides/planting/#water', words: 'Moss keeps the soil moist', about: [0] }]);
    expect(find('squirrels')).toEqual([]);
  });

  test('on a page that fits by its own words is a part of it', () => {
    const [first] = findWhole('alder acorns').results;
    expect(first).toMatchObject({ path: '/servers/alder/', parts: [{ path: '/servers/alder/#surprises', words: 'Squirrels bury acorns near the' }] });
  });

  test('of an answer leads to the answer', () => {
    expect(findWhole('woodpeckers').results).toMatchObject([
      { kind: 'server', path: '/servers/birch/#e1', line: [{ text: 'E1 Several workers: ' }, { text: 'No' }] },
    ]);
  });

  test('of why a feature is asked for leads to the feature', () => expect(findWhole('bees').results).toMatchObject([{ path: '/features/http2/' }]));

  test('of a probe leads to the feature that it answers, and to the probe', () => {
    expect(findWhole('gale').results).toMatchObject([
      { path: '/features/sap-limit/', line: [{ text: 'How long may a line be?' }] },
      { kind: 'page', path: '/lab/probes/leaves-blow/', titles: ['Blowing leaves'] },
    ]);
  });

  test('by a name leads to the place that has it', () => {
    expect(find('watering_can')).toMatchObject([
      { kind: 'guide', path: '/guides/planting/#water', words: undefined, line: [{ text: 'Give it water: ' }, { text: 'watering_can', code: true }] },
    ]);
    expect(find('stripes')).toMatchObject([{ kind: 'page', path: '/matrix/#rows' }]);
    expect(find('rows everything')[0]).toMatchObject({ kind: 'page', path: '/matrix/', parts: [{ path: '/matrix/#rows', heading: 'Rows of everything' }] });
  });
});

describe('a pasted line', () => {
  test('that the code behind an answer writes leads to that answer, and not to the page of its feature', () => {
    const [first, ...rest] = find('[12] WORKER 3 felled by a storm');
    expect(first).toMatchObject({ path: '/servers/alder/#e1', pasted: true });
    expect(first!.line.at(-1)).toEqual({ text: 'worker felled by a storm', code: true });
    expect(rest.every((it) => it.score < first!.score)).toBe(true);
  });

  test('leads to the message, at its own anchor', () => {
    expect(find('[17] alder: root 0x2f of tree is dry again!')[0]).toMatchObject({
      kind: 'server',
      pasted: true,
      path: '/servers/alder/#log-root-is-dry',
      words: undefined,
      line: [{ text: 'Gotchas: ' }, { text: 'root … is dry again', code: true }],
    });
  });

  test('leads to the passage that cites it where it has no anchor of its own', () => {
    expect(find('sap cannot rise before spring')[0]).toMatchObject({ path: '/servers/alder/#surprises', words: 'In winter nothing rises,' });
  });

  test('is known however little else of it is', () => {
    expect(findWhole('kelp urchin plankton abyss coral root is dry again')).toMatchObject({ nearestOnly: false });
  });
});

describe('nothing on it', () => {
  test('is said where texts know too little of the words, and the nearest is shown', () => {
    expect(findWhole('prefork')).toMatchObject({ nearestOnly: false });
    const { results, nearestOnly } = findWhole('tree plankton');
    expect(nearestOnly).toBe(true);
    expect(results.length).toBeGreaterThan(0);
    expect(findWhole('acorns squirrels plankton').nearestOnly).toBe(false);
  });

  test('is not said of comparisons, and not before the texts have been added', () => {
    expect(findWhole('alder vs birch plankton urchin kelp').nearestOnly).toBe(false);
    expect(findResults(sampleModel(), 'tree plankton', queryWords).nearestOnly).toBe(false);
  });
});

describe('the order', () => {
  test('of a feature and one server that has it: the feature first, unless the server is named', () => {
    expect(paths('workers')[0]).toBe('/features/workers/');
    expect(paths('alder workers')[0]).toBe('/servers/alder/');
  });

  test('favours guides where a sentence is asked', () => {
    const score = (text: string) => find(text).find((it) => it.kind === 'guide')!.score;
    expect(score('what is prefork')).toBeCloseTo(1.35 * score('prefork'));
  });

  test('of pages that have the same name: one that speaks of all before one server’s profile and one guide, unless these are named', () => {
    const places = (['server', 'guide', 'page'] as const).map((kind) => ({ ...sampleIndex.places[0]!, kind, page: 0, names: ['zz_moss'] }));
    const scores = (text: string) => {
      const { results } = findResults(modelOf({ ...sampleIndex, features: [], cells: [], places }, []), text, queryWords);
      return Object.fromEntries(results.map(({ kind, score }) => [kind, score]));
    };
    const { page, guide, server } = scores('zz_moss');
    expect(guide! / page!).toBeCloseTo(0.8);
    expect(server! / page!).toBeCloseTo(0.8);
    expect(scores('alder zz_moss').server).toBeGreaterThan(scores('alder zz_moss').page! * 2);
    expect(scores('seed zz_moss').guide).toBeGreaterThan(scores('seed zz_moss').page!);
  });

  test('leaves out a server that only mentions the one that is named', () => {
    const servers = [{ ...sampleIndex.servers[0]!, line: 'Grows beside a birch and a pond.' }, sampleIndex.servers[1]!];
    const model = modelOf({ ...sampleIndex, servers, cells: [], places: [] }, []);
    const found = (text: string) => findResults(model, text, queryWords).results.map(({ path }) => path);
    expect(found('pond')).toContain('/servers/alder/');
    expect(found('birch')).not.toContain('/servers/alder/');
    expect(found('birch')[0]).toBe('/servers/birch/');
  });

  test('leaves out what fits much less than the best; of what is certainly right no more than of the rest', () => {
    const at = (scores: string[]) => {
      const pages = scores.map((title, index) => ({ path: `/${index}/`, title, line: title ? '' : 'an oak grows here' }));
      return findResults(
        modelOf({ ...sampleIndex, features: [], servers: [], guides: [], cells: [], places: [], pages }, []),
        'oak moss',
        queryWords,
      ).results.map(({ path }) => path);
    };
    expect(at(['oak moss', 'moss and other plants of the wood', ''])).toEqual(['/0/', '/1/']);
    expect(at(['oak moss', ''])).toEqual(['/0/']);
  });

  test('of parts: the best three, none of which fits less than a fifth of the best, each place once', () => {
    const names = ['oak_one', 'oak_two', 'oak_three', 'oak_four'];
    const places = [
      ...names.map((name, index) => ({ ...sampleIndex.places[0]!, anchor: `a${index}`, names: [name] })),
      { ...sampleIndex.places[0]!, names: ['oak', 'oak_five'] },
    ];
    const [first] = findResults(modelOf({ ...sampleIndex, places }, []), 'oak', queryWords).results;
    expect(first!.path).toBe('/servers/alder/#quick-start');
    expect(first!.parts.length).toBeLessThanOrEqual(2);
    const all = [first!.path, ...first!.parts.map((it) => it.path)];
    expect(new Set(all).size).toBe(all.length);
  });
});

test('texts that join in steps change nothing but what is found by them', () => {
  const model = sampleModel();
  const before = findResults(model, 'http2', queryWords).results.map(({ path }) => path);
  Array.from(addTexts(model, sampleTexts));
  expect(findResults(model, 'http2', queryWords).results.map(({ path }) => path)).toEqual(before);
});

test('nothing is found for words that nothing has', () => {
  expect(find('zzzzqqq')).toEqual([]);
  expect(find('   ')).toEqual([]);
});

test('any query is answered, best first, each page once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9 ./_-]{0,20}$/)), (text) => {
      const found = find(text);
      const pages = found.map(({ path }) => path.replace(/#.*/, ''));
      expect(new Set(pages).size).toBe(pages.length);
    }),
  );
});
