import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Validator as OpenApi } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { findFile, folder, readable } from './site.ts';

interface Matrix {
  servers: { id: string; configurations: { id: string }[] }[];
  features: { id: string; ref: string }[];
  cells: { server: string; feature: string; level?: string; value?: unknown; source: { url: string; probe?: string } }[];
}

const api = join(folder, 'api/v1');
const read = <T>(name: string) => JSON.parse(readFileSync(join(api, name), 'utf8')) as T;
const names = globSync('**/*.json', { cwd: api }).map((name) => name.split(sep).join('/'));

test('every file is there: the lists, and one for each server and feature', () => {
  const { servers, features } = read<Matrix>('matrix.json');
  const wanted = [
    'servers.json',
    'features.json',
    'schema.json',
    'openapi.json',
    ...servers.map((it) => `servers/${it.id}.json`),
    ...features.map((it) => `features/${it.id}.json`),
  ];
  expectNone(wanted.filter((name) => !names.includes(name)).map((name) => `/api/v1/${name}: is missing`));
  expect(servers.length).toBe(readable.filter((page) => page.kind === 'servers/*' && page.locale === 'en').length);
});

describe('the schema', () => {
  const ajv = new Ajv({ strict: false, formats: { uri: (text: string) => URL.canParse(text) } });
  beforeAll(() => ajv.addSchema(read<object>('schema.json'), 'schema'));

  test.each(names.filter((name) => !['schema.json', 'openapi.json'].includes(name)))('%s', (name) => {
    const kind = name.replace(/\/[^/]+\.json$/, '/<id>.json');
    const isValid = ajv.getSchema(`schema#/$defs/${encodeURIComponent(kind.replaceAll('~', '~0').replaceAll('/', '~1'))}`);
    expect(isValid, `schema.json defines no ${kind}`).toBeDefined();
    void isValid!(read(name));
    expectNone((isValid!.errors ?? []).map((it) => `/api/v1/${name}${it.instancePath}: ${it.message}`));
  });
});

test('openapi.json is valid OpenAPI, and every path of it is a file', async () => {
  const description = read<{ openapi: string; paths: Record<string, { get: { parameters: { example: string }[] } }> }>('openapi.json');
  const { valid, errors } = await new OpenApi().validate(structuredClone(description));
  expect(valid, JSON.stringify(errors)).toBe(true);
  const files = Object.entries(description.paths).map(([path, { get }]) => path.replace('{id}', get.parameters[0]?.example ?? ''));
  expect(files.length).toBeGreaterThanOrEqual(8);
  expectNone(files.filter((path) => !findFile(`/api/v1${path}`)).map((path) => `/api/v1${path}: openapi.json describes it, and it is not there`));
});

describe('the matrix', () => {
  const matrix = read<Matrix>('matrix.json');

  test('has exactly one cell for every server and feature, and each cell a source', () => {
    const found = matrix.cells.map((cell) => `${cell.server} ${cell.feature}`);
    const wanted = matrix.features.flatMap((feature) => matrix.servers.map((server) => `${server.id} ${feature.id}`));
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expectNone(
      matrix.cells
        // An answer that only the lab gives stands on the page of its probe.
        .filter(({ source }) => (source.probe ? !findFile(source.url) : !source.url.startsWith('https://')))
        .map((cell) => `${cell.server} ${cell.feature}: has the source "${cell.source.url}"`),
    );
  });

  test('says the same as the files of servers and features', () => {
    const answers = (cells: Matrix['cells']) => Object.fromEntries(cells.map((it) => [`${it.server} ${it.feature}`, it.level ?? it.value]));
    const all = answers(matrix.cells);
    for (const { id } of matrix.servers) expect(all).toMatchObject(answers(read<Matrix>(`servers/${id}.json`).cells));
    for (const { id } of matrix.features) expect(all).toMatchObject(answers(read<Matrix>(`features/${id}.json`).cells));
  });

  test('as CSV in long form has a row for each feature and column', () => {
    const csv = readFileSync(findFile('/api/v1/answers.csv') ?? '', 'utf8');
    const columns = matrix.servers.flatMap(({ configurations }) => (configurations.length > 1 ? configurations.length + 1 : 1));
    const rows = columns.reduce((sum, it) => sum + it, 0) * matrix.features.length;
    // A quote may hold line breaks, so rows are counted by their last field, the day.
    expect(csv.match(/,\d{4}-\d{2}-\d{2}\r\n/g)).toHaveLength(rows);
  });

  test('as CSV has a row for each feature and nothing that a spreadsheet would run', () => {
    const csv = readFileSync(findFile('/api/v1/matrix.csv') ?? '', 'utf8');
    const rows = csv.split('\r\n').filter(Boolean);
    expect(rows).toHaveLength(matrix.features.length + 1);
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(matrix.features.map((it) => it.ref));
    expectNone(rows.filter((row) => /(^|,)"?[=+@\t]/.test(row)).map((row) => `matrix.csv: ${row.slice(0, 80)}`));
  });
});
