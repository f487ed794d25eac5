import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureFile, featuresOut, matrixOut, serverFile, serversOut } from '../../../../src/domain/api/api.ts';
import { sourceOut } from '../../../../src/domain/api/cells.ts';
import { csvField, csvOf, matrixRows } from '../../../../src/domain/api/csv.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import { cellOf, featureOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';
import { apiSchema } from '../../../../src/schema/api.ts';
import { fixtureContent, swap } from '../../fixture.ts';
import { labCatalog, labFiles } from '../lab/lab-sample.ts';

const catalogOf = () => buildCatalog(fixtureContent());

describe('csv', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['=a,b', `"'=a,b"`],
    ['1=1', '1=1'],
    ['carriage\rreturn', '"carriage\rreturn"'],
    ['a\t=b', 'a\t=b'],
    ['', ''],
  ])('%j', (value, expected) => {
    expect(csvField(value)).toBe(expected);
  });

  /** Reads CSV as RFC 4180 says, to prove that nothing is lost. */
  const parseCsv = (text: string) => {
    const rows: string[][] = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
      rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
      if (end === '\r\n') rows.push([]);
    }
    return rows.slice(0, -1);
  };

  test('any table comes back as it was, formulas aside', () => {
    const cell = fc.string().filter((it) => !/^[=+\-@\t]/.test(it));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(parseCsv(csvOf(rows))).toEqual(rows);
      }),
    );
  });

  test('no cell begins a formula', () => {
    fc.assert(fc.property(fc.string(), (value) => !/^"?[=+\-@\t]/.test(csvField(value))));
  });

  test('the matrix has a row for each feature and a column for each server, in words', () => {
    const catalog = catalogOf();
    const columns = catalog.servers.map((server) => ({ name: server.name, answer: (feature: { id: string }) => cellOf(catalog, server.id, feature.id) }));
    const rows = matrixRows(catalog.features, columns, 'en', wordsOf('en').terms);
    expect(rows[0]).toEqual(['ref', 'feature', 'Alder', 'Birch']);
    expect(rows).toHaveLength(catalog.features.length + 1);
    expect(rows.find((row) => row[0] === 'A3')).toEqual(['A3', 'Lifespan', 'Not applicable', 'Partial']);
    expect(rows.find((row) => row[0] === 'G1')).toEqual(['G1', 'Request timeout', '30 s', '30 s']);
  });
});

describe('json', () => {
  test('the matrix has exactly one cell for every server and feature, each with a level or a value', () => {
    const catalog = catalogOf();
    const { cells, servers, features } = matrixOut(catalog);
    expect(cells).toHaveLength(servers.length * features.length);
    expect(new Set(cells.map((cell) => `${cell.server} ${cell.feature}`)).size).toBe(cells.length);
    expect(cells.filter((cell) => (cell.level === undefined) === (cell.value === undefined))).toEqual([]);
  });

  test('lists name what there is, files carry the grounds in full', () => {
    const catalog = catalogOf();
    expect(serversOut(catalog).servers.map((it) => it.id)).toEqual(['alder', 'birch']);
    expect(featuresOut(catalog).features.map((it) => it.ref)).toEqual(['A1', 'A2', 'A3', 'C3', 'G1', 'I1', 'J1']);
    const { cells } = serverFile(catalog, serverOf(catalog, 'birch'));
    expect(cells.find((it) => it.feature === 'asgi')?.source).toEqual({
      url: 'https://github.com/example/birch/blob/v1.2.0/core.py',
      searched: ['lifespan'],
      paths: ['core.py'],
      read: '2026-11-20',
    });
    expect(featureFile(catalog, featureOf(catalog, 'http2')).cells.map((it) => it.in)).toMatchObject([
      { plain: { level: 'no' }, deep: { level: 'yes' } },
      { plain: { level: 'no' } },
    ]);
  });

  test('the file of a server holds its identity with sources, its configurations and its advisories', () => {
    const advisory = 'advisories: [{ id: CVE-2024-1, affected: before 1.1, fixed: "1.1", ground: { in: release, path: NEWS, lines: "7", quote: fixed } }]';
    const changed = buildCatalog(fixtureContent({ 'content/servers/alder.mdx': swap('advisories: []', advisory) }));
    const { server } = serverFile(changed, serverOf(changed, 'alder'));
    expect(server.identity).toMatchObject({
      packages: [{ name: 'alder', version: '1.2.0', date: '2026-05-01', source: { quote: '1.2.0 (2026-05-01)' } }],
      licence: { is: 'MIT', source: { url: 'https://github.com/example/alder/blob/v1.2.0/LICENSE#L1', quote: 'MIT License', read: '2026-11-20' } },
      python: { is: '3.10+' },
      state: { is: 'active', successors: [] },
    });
    expect(server.advisories).toMatchObject([{ id: 'CVE-2024-1', affected: 'before 1.1', fixed: '1.1', source: { quote: 'fixed' } }]);
    expect(server.advisories[0]).not.toHaveProperty('ground');
    expect(server.configurations.map((it) => it.command)).toEqual(['alder app', 'alder --deep app']);
  });

  test('a server in a list has what readers pick by, and nothing of its facts', () => {
    const [server] = serversOut(catalogOf()).servers;
    const listed = {
      id: 'alder',
      name: 'Alder',
      release: { version: '1.2.0', date: '2026-05-01' },
      interfaces: ['wsgi'],
      state: 'active',
      platforms: ['linux'],
      checked: { version: '1.2.0', on: '2026-11-20' },
      configurations: [
        { id: 'plain', name: 'plain', default: true },
        { id: 'deep', name: 'deep' },
      ],
    };
    const summary = { en: 'A made-up server for tests.', ru: 'A made-up server for tests.' };
    expect(server).toEqual({ ...listed, summary, spdx: 'MIT', repository: 'https://example.org/alder' });
    expect(matrixOut(catalogOf()).servers[0]).toEqual(listed);
    expect(featureFile(catalogOf(), featureOf(catalogOf(), 'wsgi')).servers[0]).toEqual(listed);
  });

  test('a feature in a list has its reference and unit; in a file of its own also what it asks', () => {
    const catalog = catalogOf();
    const timeout = {
      id: 'request-timeout',
      ref: 'G1',
      group: 'limits',
      kind: 'value',
      unit: 'seconds',
      name: { en: 'Request timeout', ru: 'Request timeout' },
    };
    expect(matrixOut(catalog).features.find((it) => it.ref === 'G1')).toEqual(timeout);
    expect(featureFile(catalog, featureOf(catalog, 'request-timeout')).feature).toEqual({
      ...timeout,
      question: { en: 'After how long does it give up?', ru: 'After how long does it give up?' },
      why: { en: 'Because people wait.', ru: 'Because people wait.' },
      decides: {},
      value: { type: 'number', unit: 'seconds' },
      byDefault: false,
      applies: undefined,
      standard: [],
      terms: { en: [], ru: [] },
    });
    expect(matrixOut(catalog).features[0]?.unit).toBeUndefined();
    expect(featuresOut(catalog).features.find((it) => it.id === 'lifespan')?.applies).toEqual(['asgi']);
  });

  test('the file of a server has every part of its identity with where it was read', () => {
    const catalog = catalogOf();
    const { server, cells } = serverFile(catalog, serverOf(catalog, 'alder'));
    const { packages, state, ...parts } = server.identity;
    expect(Object.entries(parts).map(([name, { is, source }]) => [name, is, source.url.split('/').at(-1)])).toEqual([
      ['language', ['Python'], 'README#L2'],
      ['licence', 'MIT', 'LICENSE#L1'],
      ['repository', 'https://example.org/alder', 'README#L3'],
      ['documentation', 'https://example.org/alder/docs', 'README#L4'],
      ['python', '3.10+', 'METADATA#L5'],
      ['platforms', ['linux'], 'README#L6'],
      ['firstRelease', { version: '0.1', date: '2020' }, 'NEWS#L90'],
    ]);
    expect(packages[0]?.source.url).toContain('NEWS#L1');
    expect(state).toMatchObject({ is: 'active', since: undefined, successors: [], source: { quote: '1.2.0 (2026-05-01)' } });
    expect(server.summary.en).toBe('A made-up server for tests.');
    expect(server.issues).toMatchObject([{ url: 'https://github.com/example/alder/issues/3' }]);
    expect(server.alternatives).toMatchObject([{ server: 'birch', feature: 'http2' }]);
    expect(server.configurations[1]).toEqual({ id: 'deep', name: 'deep', default: false, command: 'alder --deep app', interfaces: ['wsgi'] });
    expect(cells.map((it) => it.feature)).toEqual(catalog.features.map((it) => it.id));
    expect(cells.every((it) => it.server === 'alder')).toBe(true);
  });

  test('a retired reference is listed with the features', () => {
    const refs = swap('J1: state', 'J1: state\nB7: { retired: "2026-10-01", why: It asked two things., successors: [wsgi] }');
    expect(featuresOut(buildCatalog(fixtureContent({ 'content/refs.yml': refs }))).retired).toEqual([
      { ref: 'B7', day: '2026-10-01', why: 'It asked two things.', successors: ['wsgi'] },
    ]);
  });

  test('the matrix goes feature by feature, and server by server in each', () => {
    const { cells } = matrixOut(catalogOf());
    expect(cells.slice(0, 3).map((it) => `${it.feature} ${it.server}`)).toEqual(['wsgi alder', 'wsgi birch', 'asgi alder']);
    expect(cells[0]).toEqual({
      server: 'alder',
      feature: 'wsgi',
      level: 'yes',
      needs: undefined,
      note: undefined,
      source: { url: 'https://github.com/example/alder/blob/v1.2.0/core.py#L10-L12', quote: 'environ', read: '2026-11-20' },
      claimed: undefined,
      evidence: 'documented',
      stale: undefined,
      dispute: undefined,
      observation: undefined,
      since: undefined,
      in: undefined,
    });
  });

  test('lists name groups with their letters, and which configuration is the default', () => {
    const catalog = catalogOf();
    expect(matrixOut(catalog).groups[0]).toEqual({ id: 'interfaces', letter: 'A' });
    expect(matrixOut(catalog).servers[0]?.configurations).toEqual([
      { id: 'plain', name: 'plain', default: true },
      { id: 'deep', name: 'deep' },
    ]);
    expect(featuresOut(catalog).features.map((it) => it.byDefault)).not.toContain(true);
  });

  test('every file says its version, its day and the licence', () => {
    const catalog = catalogOf();
    const files = [
      matrixOut(catalog),
      serversOut(catalog),
      featuresOut(catalog),
      serverFile(catalog, serverOf(catalog, 'alder')),
      featureFile(catalog, featureOf(catalog, 'wsgi')),
    ];
    for (const file of files) {
      expect(file).toMatchObject({ version: 1, generated: '2026-11-20', licence: expect.stringContaining('CC0') as string });
    }
  });
});

describe('what the lab saw', () => {
  const timeout = (of: Catalog) => featureFile(of, featureOf(of, 'request-timeout')).cells.find((it) => it.server === 'alder');
  const seen = {
    probe: 'time-idle',
    configuration: 'plain',
    verdict: 'closes',
    value: 30,
    version: '1.2.0',
    date: '2026-11-21',
    agreed: 3,
    of: 3,
    url: '/lab/probes/time-idle/#alder-plain',
  };

  test('stands beside the answer, and in full in the file of the feature', () => {
    expect(timeout(labCatalog())).toMatchObject({ evidence: 'verified', observation: { ...seen, agrees: true }, seen: [seen] });
    expect(timeout(catalogOf())).toMatchObject({ evidence: 'documented', observation: undefined, seen: undefined });
  });

  test('of the described configuration stands first, whichever was read first', () => {
    const deep = 'content/observations/alder/1.2.0/deep.json';
    const shows = swap('"verdict":"stops"', '"verdict":"stops","shows":{"request-timeout":{"value":90}}')(labFiles[deep] as string);
    const cell = timeout(labCatalog({ [deep]: shows }));
    expect(cell?.seen?.map((it) => it.configuration)).toEqual(['deep', 'plain']);
    expect(cell?.observation).toMatchObject({ configuration: 'plain', value: 30 });
  });

  test('is a source with the probe and the day', () => {
    const url = '/lab/probes/ops-term/';
    expect(sourceOut({ kind: 'observed', url, label: 'ops-term', probe: 'ops-term', read: '2026-11-21' })).toEqual({
      url,
      probe: 'ops-term',
      read: '2026-11-21',
    });
  });

  test('of another version is stale', () => {
    const path = 'content/observations/alder/1.2.0/plain.json';
    const older = labCatalog({ [path]: swap('"version":"1.2.0"', '"version":"1.1.0"')(labFiles[path] as string) });
    expect(timeout(older)).toMatchObject({ evidence: 'documented', stale: true, observation: undefined, seen: [{ ...seen, version: '1.1.0' }] });
  });

  test('has the form that the schema says', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.addSchema(apiSchema(), 'api').getSchema('api#/$defs/features~1<id>.json')!;
    const file: unknown = JSON.parse(JSON.stringify(featureFile(labCatalog(), featureOf(catalogOf(), 'request-timeout'))));
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  });
});
