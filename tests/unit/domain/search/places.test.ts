import { describe, expect, test } from 'vitest';
import { readProse } from '../../../../src/content/prose.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { proseIn } from '../../../../src/domain/prose/prose-in.ts';
import type { PlaceWithText } from '../../../../src/domain/search/index-words.ts';
import { beginningOf, listPlaces } from '../../../../src/domain/search/places.ts';
import { buildSearchTexts } from '../../../../src/domain/search/search-texts.ts';
import { indexWords } from '../../../../src/site/index-words.ts';
import { fixtureContent, swap } from '../../fixture.ts';

const quotes = `grounds:
  loss: { in: release, path: core.py, lines: "7", quote: 'if drop_leaf: log("leaf %s is lost for ever", name)' }
  pure: { in: release, path: core.py, lines: "8", quote: "a well-known non-blocking thing" }`;
const advisory =
  'advisories: [{ id: CVE-2024-1, aliases: [GHSA-1], affected: before 1.1, fixed: "1.1", ground: { in: release, path: NEWS, lines: "7", quote: fixed } }]';
const catalog = buildCatalog(
  fixtureContent({
    'content/servers/alder.mdx': (text) => swap('grounds:', quotes)(swap('advisories: []', advisory)(text)),
    'content/examples/alder/hello.py': '# some_comment\nserve(app_name, threads=4)\n',
  }),
);

/** The places of a text that stands as the profile of Alder. */
const placesOf = (body: string, path = 'servers/alder'): PlaceWithText[] =>
  listPlaces(catalog, new Map([[path, readProse(body)]]), 'en', indexWords('en', catalog));
const placeAt = (anchor: string, body: string) => placesOf(body).find((it) => it.kind === 'server' && it.page === 0 && it.anchor === anchor);

describe('a section of a profile', () => {
  test('has its heading, and its texts without what is drawn in them', () => {
    const body =
      '<Section id="surprises">\n\nIt grows <Fact id="http2"/>, <Server id="birch"/> too.<Cite id="loss"/>\n\n- One `bark`.\n- Two.\n\n| a | b |\n| - | - |\n| c | d |\n\n</Section>';
    expect(placeAt('surprises', body)).toEqual({
      kind: 'server',
      page: 0,
      anchor: 'surprises',
      heading: indexWords('en', catalog).sections.find(([id]) => id === 'surprises')![1],
      names: ['drop_leaf', 'bark'],
      messages: [['leaf is lost for ever', 'It grows, Birch too.']],
      texts: ['It grows, Birch too.', 'One bark.', 'Two.', 'a b', 'c d'],
    });
  });

  test('has the names of its examples, but not of their comments, and none of plain words in a quote', () => {
    expect(placeAt('quick-start', '<Section id="quick-start">\n\n<Example file="alder/hello.py"/>\n\nSee.<Cite id="pure"/>\n\n</Section>')).toMatchObject({
      names: ['app_name', 'threads'],
      messages: [],
      texts: ['See.'],
    });
    expect(placeAt('quick-start', '<Section id="quick-start">\n\n<Example file="alder/gone.py"/> <Cite id="gone"/>\n\n</Section>')).toMatchObject({
      names: [],
    });
  });

  test('has messages that are marked, which need no passage and are no names', () => {
    expect(
      placeAt('surprises', '<Section id="surprises">\n\n**<Message>`leaf … fell`</Message>.** See `--leaf`, `x` and `--leaf`.\n\n</Section>'),
    ).toMatchObject({
      names: ['--leaf'],
      messages: [['leaf … fell', '']],
      texts: ['leaf … fell. See --leaf, x and --leaf.'],
    });
  });

  test('is there even where nothing is written', () => expect(placeAt('changes', '')).toMatchObject({ names: [], messages: [], texts: [] }));
});

test('what a profile says in short is found by its settings and its sentences', () => {
  const { inShort } = catalog.servers[0]!;
  expect(placeAt('in-short', '')).toMatchObject({
    heading: 'In short',
    names: inShort.set.map((it) => it.option),
    texts: [inShort.use.says.en, inShort.not.says.en, inShort.trap.says.en],
  });
});

test('a profile lists its configurations and its advisories with their other names', () => {
  expect(placeAt('configurations', '')).toMatchObject({ heading: 'Configurations', names: ['plain', 'deep'], messages: [], texts: [] });
  expect(placeAt('advisories', '')!.names).toEqual(['CVE-2024-1', 'GHSA-1']);
});

test('a guide has a place for each title, and one above the first', () => {
  const places = placesOf('Before all.\n\n## Dig a hole\n\nDeep with `spade_two`.\n\n### Water it\n\nOften.', 'guides/first-steps').filter(
    (it) => it.kind === 'guide',
  );
  expect(places).toEqual([
    { kind: 'guide', page: 0, anchor: '', heading: '', names: [], messages: [], texts: ['Before all.'] },
    { kind: 'guide', page: 0, anchor: 'dig-a-hole', heading: 'Dig a hole', names: ['spade_two'], messages: [], texts: ['Deep with spade_two.'] },
    { kind: 'guide', page: 0, anchor: 'water-it', heading: 'Water it', names: [], messages: [], texts: ['Often.'] },
  ]);
});

test('other pages have the places that their words name', () => {
  const words = indexWords('en', catalog);
  const about = words.pages.findIndex(({ path }) => path === '/about/');
  const places = listPlaces(catalog, new Map(), 'en', words).filter((it) => it.kind === 'page');
  expect(places).toEqual(
    words.pages[about]!.places.map(({ anchor, heading, texts }) => ({ kind: 'page', page: about, anchor, heading, names: [], messages: [], texts })),
  );
});

test('a passage is recognized by its first five words', () => {
  expect(beginningOf('one two three four five six')).toBe('one two three four five');
  expect(beginningOf('one')).toBe('one');
});

test('texts are those of the places, of notes and reasons, and of probes with the features that they answer', () => {
  const body = '<Section id="surprises">\n\nOne.\n\nTwo.\n\n</Section>';
  const words = indexWords('en', catalog);
  const prose = new Map([['servers/birch', readProse(body)]]);
  const texts = buildSearchTexts(catalog, prose, 'en', words);
  const place = listPlaces(catalog, prose, 'en', words).findIndex((it) => it.page === 1 && it.anchor === 'surprises');
  expect(texts.passages.filter(([it]) => it === place)).toEqual([
    [place, 'One.'],
    [place, 'Two.'],
  ]);
  const lifespan = catalog.features.findIndex((it) => it.id === 'lifespan');
  expect(texts.notes).toEqual([[lifespan, 1, 'Start only.']]);
  expect(texts.reasons).toEqual(catalog.features.map((it) => it.why.en));
  expect(texts.probes).toEqual([]);
  const probe = { id: 'x', name: { en: 'X', ru: 'Икс' }, question: { en: 'Y?', ru: 'Игрек?' }, features: ['lifespan'] };
  const lab = { ...catalog.lab!, probes: [probe] } as unknown as NonNullable<typeof catalog.lab>;
  expect(buildSearchTexts({ ...catalog, lab }, prose, 'ru', words).probes).toEqual([['x', 'Икс', 'Игрек?', [lifespan]]]);
});

test('prose is that of the language, by the path of its entry', () => {
  const content = fixtureContent({ 'content/ru/guides/first-steps.mdx': '---\nof: {}\nwords: {}\nterms: []\n---\n\nПроза.\n' });
  expect([...proseIn(content, 'en').keys()]).toEqual(['servers/alder', 'servers/birch', 'guides/first-steps']);
  expect(proseIn(content, 'en').get('guides/first-steps')!.passages[0]!.text).toContain('Begin with <Server id="alder"/>');
  expect(proseIn(content, 'ru').get('guides/first-steps')!.passages[0]!.text).toBe('Проза.');
});
