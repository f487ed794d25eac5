import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { advantagesOf, compareServers, differenceMap, mainFeatures, partsOf, relate, rowsWith } from '../../../../src/domain/compare/compare.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';

const alder = 'content/servers/alder.mdx';
const ground = 'ground: { in: pull-7, quote: x }';
const compared = (changes: Changes = {}) => {
  const catalog = buildCatalog(fixtureContent(changes));
  return { catalog, comparison: compareServers(catalog, 'alder', 'birch') };
};
const relation = (fact: string, feature: string, of = alder) => {
  const { comparison } = compared({ [of]: (text) => text.replace(new RegExp(` {2}${feature}: .*\n`), `  ${feature}: { ${fact}, ${ground} }\n`) });
  return comparison.rows.find((row) => row.feature.id === feature)?.relation;
};

test('every feature stands there once: those that tell servers apart, those of the servers table, then the others by reference', () => {
  const { catalog, comparison } = compared();
  expect(comparison.rows.map((row) => row.feature)).toEqual(catalog.features);
  const placed = compared({
    'content/features/request-timeout.yml': swap('kind: value', 'kind: value\ntelling: 2'),
    'content/features/http2.yml': swap('kind: support', 'kind: support\nglance: 1\ntelling: 1'),
    'content/features/lifespan.yml': swap('kind: support', 'kind: support\nglance: 2'),
  });
  const rest = catalog.features.map((it) => it.id).filter((it) => !['http2', 'request-timeout', 'lifespan'].includes(it));
  expect(placed.comparison.rows.map((row) => row.feature.id)).toEqual(['http2', 'request-timeout', 'lifespan', ...rest]);
  expect(mainFeatures(placed.catalog).map((it) => it.id)).toEqual(['http2', 'request-timeout', 'lifespan']);
});

describe('two answers', () => {
  test.each([
    ['alike', 'level: yes', 'wsgi', 'same'],
    ['only the second has it', 'level: no', 'wsgi', 'only-b'],
    ['the second has more of it', 'level: partial, note: Some.', 'wsgi', 'more-b'],
    ['one is not known', 'value: absent', 'request-timeout', 'differs'],
    ['values differ', 'value: 60', 'request-timeout', 'differs'],
    ['values are alike', 'value: 30', 'request-timeout', 'same'],
  ])('%s', (_, fact, feature, expected) => {
    expect(relation(fact, feature)).toBe(expected);
  });

  test('the other way round', () => {
    expect(relation('level: no', 'wsgi', 'content/servers/birch.mdx')).toBe('only-a');
    expect(relation('level: partial, note: Some.', 'wsgi', 'content/servers/birch.mdx')).toBe('more-a');
  });

  test.each([
    [{ level: 'yes' }, { level: 'unknown' }, 'open'],
    [{ level: 'unknown' }, { level: 'yes' }, 'open'],
    [{ level: 'no' }, { level: 'unknown' }, 'open'],
    [{ level: 'not-applicable' }, { value: 30 }, 'open'],
    [{ value: 30 }, { level: 'not-applicable' }, 'open'],
    [{ level: 'no' }, { level: 'not-applicable' }, 'same'],
    [{ level: 'optional' }, { level: 'yes' }, 'more-b'],
    [{ level: 'optional' }, { level: 'partial' }, 'more-a'],
    [{ level: 'yes' }, { level: 'not-applicable' }, 'only-a'],
    [{ level: 'not-applicable' }, { level: 'partial' }, 'only-b'],
    [{ level: 'partial' }, { level: 'no' }, 'only-a'],
    [{ level: 'unknown' }, { level: 'unknown' }, 'same'],
    [{ value: 30 }, { value: 60 }, 'differs'],
    [{ value: 30 }, { value: 30 }, 'same'],
    [{ level: 'yes' }, { value: 30 }, 'open'],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(relate(a, b)).toBe(expected);
  });

  test('unknown is open, not a difference in favour of anybody', () => {
    const { comparison } = compared({
      [alder]: (text) => text.replace(/ {2}wsgi: .*\n/, '  wsgi: { level: unknown, ground: { in: release, paths: [core.py], searched: [environ] } }\n'),
    });
    expect(rowsWith(comparison, 'open').map((row) => row.feature.id)).toContain('wsgi');
  });
});

test('the difference map counts every feature of a group that is decided, once', () => {
  const { catalog, comparison } = compared();
  const map = differenceMap(catalog, comparison.rows);
  expect(map.map((it) => it.group.id)).toEqual(['interfaces', 'protocols', 'limits', 'configuration', 'project']);
  expect(map[0]).toMatchObject({ a: 0, equal: 1, b: 2 });
});

test('the difference map gives neither side what is open or only differs, nor calls it alike', () => {
  const unknown = 'http2: { level: unknown, ground: { in: release, paths: [core.py], searched: [h2] } }';
  const { catalog, comparison } = compared({
    [alder]: (text) => swap('value: 30', 'value: 60')(text.replace(/http2: .*/, unknown)),
  });
  const relations = comparison.rows.filter((row) => ['http2', 'request-timeout'].includes(row.feature.id)).map((row) => row.relation);
  expect(relations).toEqual(['open', 'differs']);
  const [, protocols, limits] = differenceMap(catalog, comparison.rows);
  expect(protocols).toMatchObject({ group: { id: 'protocols' }, a: 0, equal: 0, b: 0 });
  expect(limits).toMatchObject({ group: { id: 'limits' }, a: 0, equal: 0, b: 0 });
});

test('the difference map counts for each side what it alone has and what it has more of', () => {
  const none = {
    [alder]: swap('wsgi: { level: yes', 'wsgi: { level: no'),
    'content/servers/birch.mdx': swap('asgi: { level: yes', 'asgi: { level: partial, note: Some.'),
  };
  const { catalog, comparison } = compared(none);
  expect(differenceMap(catalog, comparison.rows)[0]).toMatchObject({ a: 0, equal: 0, b: 3 });
  const more = compared({ 'content/servers/birch.mdx': swap('wsgi: { level: yes', 'wsgi: { level: partial, note: Some.') });
  expect(differenceMap(more.catalog, more.comparison.rows)[0]).toMatchObject({ a: 1, equal: 0, b: 2 });
  const less = compareServers(more.catalog, 'birch', 'alder');
  expect(differenceMap(more.catalog, less.rows)[0]).toMatchObject({ a: 2, equal: 0, b: 1 });
  const turned = compareServers(catalog, 'birch', 'alder');
  expect(differenceMap(catalog, turned.rows)[0]).toMatchObject({ a: 3, equal: 0, b: 0 });
});

test('disputed cells are counted on both sides', () => {
  const { comparison } = compared({
    [alder]: (text) => text.replace('wsgi: { level: yes', `wsgi: { level: yes, claimed: { level: no, ${ground} }, dispute: { text: Why. }`),
  });
  expect(comparison.disputed).toBe(1);
  expect(compared().comparison.disputed).toBe(0);
});

test('what one offers beyond the other: a part is never a whole', () => {
  const lacking = (text: string) =>
    text.replace(/ {2}wsgi: .*\n/, `  wsgi: { level: no, ${ground} }\n`).replace(/ {2}http2: .*\n/, `  http2: { level: no, ${ground} }\n`);
  const { comparison } = compared({
    [alder]: lacking,
    'content/servers/birch.mdx': (text) => text.replace(/ {2}wsgi: .*\n/, `  wsgi: { level: partial, note: Some., ${ground} }\n`),
  });
  const { whole, part } = advantagesOf(comparison, 'b');
  expect(whole.map((row) => row.feature.id)).toContain('http2');
  expect(whole.map((row) => row.feature.id)).not.toContain('wsgi');
  expect(part.map((row) => row.feature.id)).toEqual(['wsgi', 'lifespan']);
  expect(advantagesOf(comparison, 'a')).toEqual({ whole: [], part: [] });
});

test('what differs has each feature in one part: those on which most depends first, the rest by how the answers stand', () => {
  const { comparison } = compared({
    'content/features/request-timeout.yml': swap('kind: value', 'kind: value\ntelling: 1'),
    'content/features/http2.yml': swap('kind: support', 'kind: support\nglance: 1'),
    [alder]: (text) =>
      swap('value: 30', 'value: 60')(text.replace(/http2: .*/, 'http2: { level: unknown, ground: { in: release, paths: [core.py], searched: [h2] } }')),
  });
  const { main, rest } = partsOf(comparison);
  expect(main.map((row) => row.feature.id)).toEqual(['request-timeout']);
  // What is not known is no difference in favour of anybody, however much depends on it.
  expect(rest.find((it) => it.id === 'open')?.rows.map((row) => row.feature.id)).toContain('http2');
  const shown = [...main, ...rest.flatMap((it) => it.rows)];
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown).toHaveLength(comparison.rows.length - rowsWith(comparison, 'same').length);
  expect(rest.every((it) => it.rows.length > 0)).toBe(true);
});
