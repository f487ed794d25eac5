import { describe, expect, test } from 'vitest';
import { buildCatalog, orderServers } from '../../../../src/domain/model/build-catalog.ts';
import { interfacesOf, pythonRange } from '../../../../src/domain/model/build-server.ts';
import { cellOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { fixtureContent, fixtureTexts, swap, type Changes } from '../../fixture.ts';
import { labCatalog } from '../lab/lab-sample.ts';

const catalogOf = (changes: Changes = {}) => buildCatalog(fixtureContent(changes));
const alder = 'content/servers/alder.mdx';
const alderWith = (part: string, by: string) => serverOf(catalogOf({ [alder]: swap(part, by) }), 'alder');
const ground = 'ground: { in: release, path: NEWS, lines: "7", quote: fixed }';

describe('advisories', () => {
  const advisories = `advisories:
  - { id: CVE-2024-1135, aliases: [GHSA-w3h3-4rj7-4ph4, PYSEC-2021-87], affected: before 1.1, fixed: "1.1.0", ${ground} }
  - { id: GHSA-w3h3-4rj7-4ph4, affected: all of them, ${ground} }
  - { id: PYSEC-2021-87, affected: "1.0", fixed: "1.0.1", ${ground} }`;
  const listed = () => alderWith('advisories: []', advisories).advisories;

  test('all of them stand there in their order, with what is affected and where it is fixed', () => {
    expect(listed().map(({ id, affected, fixed }) => [id, affected, fixed])).toEqual([
      ['CVE-2024-1135', 'before 1.1', '1.1.0'],
      ['GHSA-w3h3-4rj7-4ph4', 'all of them', undefined],
      ['PYSEC-2021-87', '1.0', '1.0.1'],
    ]);
  });

  test('each links to the record of whoever numbered it, and to where we read of it', () => {
    expect(listed().map((it) => it.url)).toEqual([
      'https://www.cve.org/CVERecord?id=CVE-2024-1135',
      'https://github.com/advisories/GHSA-w3h3-4rj7-4ph4',
      'https://osv.dev/vulnerability/PYSEC-2021-87',
    ]);
    expect(listed()[0]?.aliases).toEqual([
      { id: 'GHSA-w3h3-4rj7-4ph4', url: 'https://github.com/advisories/GHSA-w3h3-4rj7-4ph4' },
      { id: 'PYSEC-2021-87', url: 'https://osv.dev/vulnerability/PYSEC-2021-87' },
    ]);
    expect(listed()[0]?.ground).toMatchObject({ kind: 'quoted', url: 'https://github.com/example/alder/blob/v1.2.0/NEWS#L7' });
  });
});

describe('interfaces', () => {
  const written = (level: 'yes' | 'optional' | 'partial' | 'no' | 'unknown') => ({
    asgi: { level, ground: { in: 'release', path: 'a.py', lines: '1', quote: 'scope' } },
  });

  test.each(['yes', 'optional', 'partial'] as const)('%s: it is spoken', (level) => {
    expect(interfacesOf(written(level))).toEqual(['asgi']);
  });

  test.each(['no', 'unknown'] as const)('%s: it is not spoken', (level) => {
    expect(interfacesOf(written(level))).toEqual([]);
  });

  test('what is spoken in part is asked what is asked of that interface', () => {
    const catalog = catalogOf({ 'content/servers/birch.mdx': swap('asgi: { level: yes,', 'asgi: { level: partial, note: No lifespan.,') });
    expect(serverOf(catalog, 'birch').interfaces).toEqual(['wsgi', 'asgi']);
    expect(cellOf(catalog, 'birch', 'lifespan').level).toBe('partial');
    expect(serverOf(catalog, 'alder').interfaces).toEqual(['wsgi']);
  });
});

describe('the identity of a server', () => {
  test('the state keeps its day and its successors', () => {
    const { state } = alderWith('state: { is: active,', 'state: { is: archived, since: "2025-03-01", successor: [birch], says: ended,');
    expect(state).toMatchObject({ is: 'archived', since: '2025-03-01', successors: ['birch'], ground: { quote: '1.2.0 (2026-05-01)' } });
    expect(serverOf(catalogOf(), 'alder').state).toMatchObject({ is: 'active', successors: [] });
  });

  test('the first package is the one that people install, the newest of all gives the last release', () => {
    const second = '{ name: alder-leaf, version: "3.0", date: "2026-07-09", ground: { in: release, path: LEAF, lines: "1", quote: leaf 3.0 } }';
    const server = alderWith('quote: 1.2.0 (2026-05-01) } }]', `quote: 1.2.0 (2026-05-01) } }, ${second}]`);
    expect(server.release).toEqual({ name: 'alder', version: '1.2.0', date: '2026-05-01' });
    expect(server.packages.map(({ name, ground: { label } }) => [name, label])).toEqual([
      ['alder', 'NEWS:1'],
      ['alder-leaf', 'LEAF:1'],
    ]);
    expect(server.lastRelease).toBe('2026-07-09');
  });

  test('releases that are older than the server are not its own', () => {
    const releases = (first: string) =>
      serverOf(
        catalogOf({
          'content/releases.json': '{ "alder": { "0.9": "2019-01-01", "0.10": "2020-02-02", "1.2.0": "2026-05-01" }, "birch": { "1.2.0": "2026-05-01" } }',
          'content/servers/alder.mdx': swap('version: "0.1"', `version: "${first}"`),
        }),
        'alder',
      ).releases.map(({ version }) => version);
    expect(releases('0.1')).toEqual(['0.9', '0.10', '1.2.0']);
    expect(releases('0.10')).toEqual(['0.10', '1.2.0']);
  });

  test('every part has its own ground', () => {
    const { language, licence, repository, documentation, python, platforms, firstRelease } = serverOf(catalogOf(), 'alder');
    expect([language, licence, repository, documentation, python, platforms, firstRelease].map((it) => [it.is, it.ground.label])).toEqual([
      [['Python'], 'README:2'],
      ['MIT', 'LICENSE:1'],
      ['https://example.org/alder', 'README:3'],
      ['https://example.org/alder/docs', 'README:4'],
      ['3.10+', 'METADATA:5'],
      [['linux'], 'README:6'],
      [{ version: '0.1', date: '2020' }, 'NEWS:90'],
    ]);
  });

  test('a range of Python versions is written as people write it', () => {
    expect(pythonRange({ min: '3.9' })).toBe('3.9+');
    expect(pythonRange({ min: '2.7', max: '3.12' })).toBe('2.7–3.12');
    expect(pythonRange({ min: '3.15', max: '3.15' })).toBe('3.15');
  });

  test('one configuration is the default', () => {
    expect(serverOf(catalogOf(), 'birch').configurations).toEqual([
      { id: 'plain', name: 'plain', default: true, command: 'birch app', interfaces: ['wsgi', 'asgi'] },
      { id: 'deep', name: 'deep', default: false, command: 'birch --deep app', interfaces: ['wsgi', 'asgi'] },
    ]);
  });

  test('issues, alternatives and grounds of the prose are there', () => {
    const server = serverOf(catalogOf(), 'alder');
    expect(server.issues).toMatchObject([{ url: 'https://github.com/example/alder/issues/3', text: { en: 'It sleeps in winter.' }, read: '2026-11-20' }]);
    expect(server.alternatives).toMatchObject([{ server: 'birch', when: { ru: 'You want another tree.' }, feature: 'http2' }]);
    expect(server.grounds['no-advisories']).toMatchObject({ kind: 'absent', searched: ['CVE-'], paths: ['NEWS'] });
  });
});

describe('texts', () => {
  const ru = (path: string, part: string, by: string) => {
    const words = `of: { summary: "00000000" }\nwords: { ${part}: ${by} }\nterms: [ольха]\n`;
    return catalogOf({ [path]: path.endsWith('.mdx') ? `---\n${words}---\n\nПроза.\n` : words });
  };

  test('are in each language what its translation says', () => {
    const server = serverOf(ru('content/ru/servers/alder.mdx', 'summary', 'Выдуманный сервер.'), 'alder');
    expect(server.summary).toEqual({ en: 'A made-up server for tests.', ru: 'Выдуманный сервер.' });
    expect(server.terms).toEqual({ en: ['alderd'], ru: ['ольха'] });
  });

  test('are English where a translation has a hole', () => {
    expect(serverOf(ru('content/ru/servers/alder.mdx', 'summary', 'Выдуманный сервер.'), 'alder').issues[0]?.text.ru).toBe('It sleeps in winter.');
  });
});

test('the words of a feature, a guide and the key are in each language, at their own place', () => {
  const translated = (words: string, body = '') => `---\nof: {}\nwords: { ${words} }\nterms: [слово]\n---\n\n${body}\n`;
  const { features, guides, key } = catalogOf({
    'content/ru/features/wsgi.yml': 'of: {}\nwords: { name: ВСГИ, question: Говорит?, why: Потому., decides.yes: Да., decides.no: Нет. }\nterms: [вебсервер]\n',
    'content/ru/guides/first-steps.mdx': translated('title: Первые шаги, summary: Начало.'),
    'content/ru/key.yml': 'of: {}\nwords: { begin.asks: Что у вас?, begin.answers.1.says: АСГИ. }\n',
  });
  expect(features[0]).toMatchObject({ name: { en: 'WSGI', ru: 'ВСГИ' }, question: { ru: 'Говорит?' }, why: { ru: 'Потому.' }, terms: { ru: ['вебсервер'] } });
  expect(features[0]?.decides).toEqual({ yes: { en: 'It does.', ru: 'Да.' }, no: { en: 'It does not.', ru: 'Нет.' } });
  expect(guides[0]).toMatchObject({ title: { ru: 'Первые шаги' }, summary: { en: 'How to begin.', ru: 'Начало.' }, terms: { ru: ['слово'] } });
  expect(guides[0]?.grounds['pep']).toMatchObject({ kind: 'quoted', url: 'https://peps.python.org/pep-3333/' });
  expect(key[0]?.asks).toEqual({ en: 'What do you have?', ru: 'Что у вас?' });
  expect(key[0]?.answers.map((it) => it.says.ru)).toEqual(['A WSGI application.', 'АСГИ.']);
});

test('former ids are kept where there are any', () => {
  const { servers, features } = catalogOf({ [alder]: swap('name: Alder', 'name: Alder\nformerly: [old-alder]') });
  expect(servers.map((it) => it.formerly)).toEqual([['old-alder'], []]);
  expect(features.flatMap((it) => it.formerly)).toEqual(['h2']);
});

describe('order', () => {
  test('servers stand by name, whatever their files are called', () => {
    const servers = fixtureContent({ [alder]: swap('name: Alder', 'name: Zelkova') }).servers;
    expect(orderServers(servers).map((it) => it.data.name)).toEqual(['Birch', 'Zelkova']);
    expect(orderServers(servers.toReversed()).map((it) => it.data.name)).toEqual(['Birch', 'Zelkova']);
  });

  test('features stand by reference as a number, and in the groups of their letters', () => {
    const { features, groups } = catalogOf({ 'content/features/asgi.yml': swap('ref: A2', 'ref: A10') });
    expect(features.map((it) => it.ref)).toEqual(['A1', 'A3', 'A10', 'C3', 'G1', 'I1', 'J1']);
    expect(groups.map((it) => [it.letter, it.features.length])).toEqual([
      ['A', 3],
      ['C', 1],
      ['G', 1],
      ['I', 1],
      ['J', 1],
    ]);
  });
});

test('a retired reference says when, why, and what came after it', () => {
  const refs = swap('J1: state', 'J1: state\nB7: { retired: "2026-10-01", why: It asked two things., successors: [wsgi, http2] }');
  expect(catalogOf({ 'content/refs.yml': refs }).retired).toEqual([
    { ref: 'B7', day: '2026-10-01', why: 'It asked two things.', successors: ['wsgi', 'http2'] },
  ]);
});

test('an answer of the key leads to a question, by its number, or to a server with the reasons', () => {
  expect(catalogOf().key.map((couplet) => couplet.answers.map((it) => it.to))).toEqual([
    [{ server: 'alder', because: ['wsgi'], but: [] }, { question: 2 }],
    [
      { server: 'birch', because: ['asgi'], but: [] },
      { server: 'birch', because: ['http2'], but: [] },
    ],
  ]);
});

test('the catalog is as new as the last day on which an entry was checked', () => {
  expect(catalogOf().date).toBe('2026-11-20');
  expect(catalogOf({ [alder]: swap('on: "2026-11-20"', 'on: "2026-11-22"') }).date).toBe('2026-11-22');
  expect(catalogOf({ [alder]: swap('on: "2026-11-20"', 'on: "2026-11-02"') }).date).toBe('2026-11-20');
});

test('a feature has all that its file says, in every language', () => {
  const same = (text: string) => ({ en: text, ru: text });
  const { features } = catalogOf({
    'content/features/wsgi.yml': swap('terms: []', 'glance: 3\nstandard: [{ title: PEP 3333, url: "https://peps.python.org/pep-3333/" }]\nterms: [pep]'),
  });
  expect(features[0]).toEqual({
    id: 'wsgi',
    ref: 'A1',
    group: 'interfaces',
    kind: 'support',
    name: same('WSGI'),
    question: same('Does it do WSGI?'),
    why: same('Because of WSGI.'),
    decides: { yes: same('It does.'), no: same('It does not.') },
    value: undefined,
    glance: 3,
    telling: undefined,
    from: undefined,
    applies: undefined,
    standard: [{ title: 'PEP 3333', url: 'https://peps.python.org/pep-3333/' }],
    terms: { en: ['pep'], ru: [] },
    formerly: [],
  });
  const byId = Object.fromEntries(features.map((it) => [it.id, it]));
  expect(byId['lifespan']?.applies).toEqual(['asgi']);
  expect(byId['state']).toMatchObject({ from: 'state', kind: 'value', decides: {}, standard: [] });
  expect(byId['styles']?.value).toEqual({ type: 'choice', of: { file: same('Files'), both: same('Files and flags') } });
});

test('guides are in their order, each with all that its file says', () => {
  const second = (text: string) => text.replace('title: First steps', 'title: Before that').replace('order: 1', 'order: 1\nformerly: [earlier]');
  const { guides } = catalogOf({
    'content/guides/first-steps.mdx': swap('order: 1', 'order: 2'),
    'content/guides/z-preface.mdx': second(fixtureTexts['content/guides/first-steps.mdx']!),
  });
  expect(guides.map((it) => it.title.en)).toEqual(['Before that', 'First steps']);
  expect(guides.map((it) => it.formerly)).toEqual([['earlier'], []]);
  expect(guides[1]).toMatchObject({
    id: 'first-steps',
    file: 'content/guides/first-steps.mdx',
    group: 'understand',
    order: 2,
    servers: ['alder'],
    features: ['wsgi'],
  });
});

test('examples are there with what became of them', () => {
  const { examples, exampleRuns } = catalogOf();
  expect(Object.keys(examples)).toEqual(['alder/hello.py']);
  expect(exampleRuns['alder/hello.py']).toMatchObject({ server: 'alder', command: 'alder hello:app' });
});

test('an example has the comments of each language around the same code', () => {
  const { examples } = catalogOf({
    'content/examples/alder/start.sh': '# Once.\nalder app # in front\n',
    'content/ru/examples/alder.yml': 'of: {}\nwords: { start.sh.1: Один раз. }\n',
  });
  expect(examples['alder/start.sh']).toEqual({ en: '# Once.\nalder app # in front\n', ru: '# Один раз.\nalder app # in front\n' });
});

test('the catalog is as new as what the lab saw last, if that is newer', () => {
  expect(labCatalog().date).toBe('2026-11-21');
  expect(buildCatalog({ ...fixtureContent(), servers: [], observations: [] }).date).toBe('');
});

test('a couplet has its own id, an answer that leads nowhere leads to no question', () => {
  const { key } = catalogOf({ 'content/key.yml': swap('to: further', 'to: farther') });
  expect(key.map((it) => it.id)).toEqual(['begin', 'further']);
  expect(key[0]?.answers[1]?.to).toEqual({ question: 0 });
});

test('a server is called by its name and file, and says where we looked', () => {
  expect(serverOf(catalogOf(), 'birch')).toMatchObject({
    id: 'birch',
    name: 'Birch',
    file: 'content/servers/birch.mdx',
    checked: { version: '1.2.0', on: '2026-11-20' },
    lastRelease: '2026-05-01',
    advisories: [],
  });
});
