import { describe, expect, test } from 'vitest';
import { matrixOut } from '../../../../src/domain/api/api.ts';
import { csvOf, matrixRows } from '../../../../src/domain/api/csv.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { exportAnswers } from '../../../../src/domain/matrix/export-answers.ts';
import { exportCsv, exportJson, exportMarkdown } from '../../../../src/domain/matrix/export.ts';
import type { MatrixFile, Selection } from '../../../../src/domain/matrix/selection.ts';
import { buildColumns, buildConfigurationAnswers } from '../../../../src/domain/matrix/build-matrix.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';
import { fixtureContent, swap } from '../../fixture.ts';
import { labCatalog } from '../lab/lab-sample.ts';

const catalogOf = () => buildCatalog(fixtureContent());
const fileOf = (catalog = catalogOf()) => JSON.parse(JSON.stringify(matrixOut(catalog))) as MatrixFile;
const words = wordsOf('en').terms;
const select = (ids: string[], rows: string[]): Selection => ({
  columns: ids.map((id) => buildColumns(catalogOf().servers).find((it) => it.id === id)!),
  rows,
  locale: 'en',
  words,
  choices: { styles: { file: 'Files', both: 'Files and flags' } },
  url: 'https://atlas.example/matrix/?cols=x',
});
const selectAll = (catalog = catalogOf()) =>
  select(
    ['alder', 'birch'],
    catalog.features.map((it) => it.id),
  );

describe('columns', () => {
  test('servers first, then the configurations of those that have several', () => {
    const columns = buildColumns(catalogOf().servers);
    expect(columns.map((it) => it.id)).toEqual(['alder', 'birch', 'alder:plain', 'alder:deep', 'birch:plain', 'birch:deep']);
    expect(columns[3]).toMatchObject({ server: 'alder', name: 'Alder', configuration: 'deep', platforms: ['linux'] });
  });

  test('only answers that differ from the server’s are carried', () => {
    const differing = buildConfigurationAnswers(catalogOf(), () => '');
    expect(differing['alder:deep']).toEqual({ http2: { level: 'yes', text: 'yes', number: undefined, evidence: 'documented' } });
    expect(differing['alder:plain']).toMatchObject({ http2: { level: 'no' } });
  });
});

describe('CSV', () => {
  test('of the plain view is the API’s own file', () => {
    const catalog = catalogOf();
    const rows = matrixRows(
      catalog.features,
      catalog.servers.map((server) => ({ name: server.name, answer: (feature) => cellOf(catalog, server.id, feature.id) })),
      'en',
      words,
    );
    expect(exportCsv(fileOf(catalog), selectAll(catalog))).toBe(csvOf(rows));
  });

  test('holds the rows and columns of the view, in its order', () => {
    expect(exportCsv(fileOf(), select(['birch:deep', 'alder'], ['http2', 'styles', 'request-timeout'])).split('\r\n')).toEqual([
      'ref,feature,Birch deep,Alder',
      'C3,HTTP/2,Yes,When enabled',
      'I1,Styles,Files and flags,Files and flags',
      'G1,Request timeout,30 s,30 s',
      '',
    ]);
  });
});

describe('CSV in long form', () => {
  const linesOf = (...selection: Parameters<typeof select>) => exportAnswers(fileOf(), select(...selection)).split('\r\n');

  test('holds a row for each column and feature with what stands behind the answer', () => {
    const [head, http2, timeout, end] = linesOf(['alder', 'birch:deep'], ['http2']);
    expect(head).toBe('server,configuration,version,feature,ref,answer,value,unit,needs,note,evidence,source,quote,date');
    expect(http2).toMatch(/^Alder,,[^,]+,HTTP\/2,C3,When enabled,,,/);
    expect(timeout).toMatch(/^Birch,deep,1\.2\.0,HTTP\/2,C3,Yes,,,/);
    expect(end).toBe('');
  });

  test('a value has its number and unit, and the day is that of the check', () => {
    const file = fileOf();
    const { checked } = file.servers.find((it) => it.id === 'alder')!;
    const cell = file.cells.find((it) => it.server === 'alder' && it.feature === 'request-timeout')!;
    const [, row] = linesOf(['alder'], ['request-timeout']);
    expect(row).toMatch(/^Alder,,[^,]+,Request timeout,G1,30 s,30,seconds,/);
    expect(row!.split(',')[2]).toBe(checked.version);
    expect(row!.endsWith(`,${checked.on}`)).toBe(true);
    expect(row).toContain(cell.source.url);
  });

  test('what was not found is told apart from a quote', () => {
    const file = fileOf();
    const absent = file.cells.find(({ source }) => source.searched)!;
    const rows = exportAnswers(file, select([absent.server], [absent.feature]));
    expect(rows).toContain(`not found: ${absent.source.searched!.join(', ')}`);
  });
});

describe('JSON', () => {
  const read = (selection: Selection) =>
    JSON.parse(exportJson(fileOf(), selection)) as {
      columns: { column: string }[];
      features: { id: string }[];
      cells: Record<string, unknown>[];
      view: string;
    };

  test('holds one cell for each row and column, with the API’s own fields', () => {
    const all = selectAll();
    const { cells, features, view } = read(all);
    expect(features.map((it) => it.id)).toEqual(all.rows);
    expect(cells).toHaveLength(all.rows.length * 2);
    expect(cells[0]).toEqual({ column: 'alder', ...fileOf().cells[0] });
    expect(view).toBe(all.url);
  });

  test('the answer of a configuration stands in place of its server’s', () => {
    const { cells, columns: shown } = read(select(['alder:deep'], ['http2', 'wsgi']));
    expect(shown).toMatchObject([{ column: 'alder:deep', server: 'alder', configuration: 'deep', name: 'Alder' }]);
    expect(cells.map(({ feature, level, needs }) => ({ feature, level, needs }))).toEqual([
      { feature: 'http2', level: 'yes', needs: undefined },
      { feature: 'wsgi', level: 'yes', needs: undefined },
    ]);
    expect(cells.every((it) => !('in' in it))).toBe(true);
  });
});

test('Markdown is a table in which every answer leads to its source', () => {
  const text = exportMarkdown(fileOf(), select(['birch'], ['http2']), { title: 'Matrix', head: 'Data of today.', feature: 'Feature' });
  expect(text).toBe(
    [
      '# Matrix',
      '',
      '<https://atlas.example/matrix/?cols=x>',
      '',
      'Data of today.',
      '',
      '|  | Feature | Birch |',
      '| --- | --- | --- |',
      '| C3 | HTTP/2 | [When enabled](<https://github.com/example/birch/blob/v1.2.0/deep.py#L8>) |',
      '',
    ].join('\n'),
  );
});

describe('an exported view', () => {
  const alder = 'content/servers/alder.mdx';
  const own = 'in: { deep: { value: 12345, ground: { in: release, path: deep.py, lines: "2", quote: long } } }, note: Of each request.,';
  const claimed = 'claimed: { value: 60, ground: { in: pull-7, quote: sixty } }, dispute: { text: The page is old. },';
  const catalog = () => catalogOfChanged(swap('request-timeout: { value: 30,', `request-timeout: { value: 30, ${own} ${claimed}`));
  const catalogOfChanged = (change: (text: string) => string) => buildCatalog(fixtureContent({ [alder]: change }));
  const json = (selection: Selection, of = catalog()) => JSON.parse(exportJson(fileOf(of), selection)) as Record<string, unknown> & { cells: object[] };

  test('says in JSON what it is of, and every column with its release', () => {
    expect(json(select(['alder:deep'], ['request-timeout']))).toMatchObject({
      version: 1,
      generated: '2026-11-20',
      licence: expect.stringContaining('CC0') as string,
      view: 'https://atlas.example/matrix/?cols=x',
      columns: [
        {
          column: 'alder:deep',
          server: 'alder',
          configuration: 'deep',
          name: 'Alder',
          release: { version: '1.2.0', date: '2026-05-01' },
          checked: { version: '1.2.0', on: '2026-11-20' },
        },
      ],
      features: [{ id: 'request-timeout', ref: 'G1', unit: 'seconds' }],
    });
    expect(exportJson(fileOf(), select(['alder'], []))).toMatch(/^\{\n {2}"version": 1,[^]*\}\n$/);
  });

  test('gives a configuration its own answer, and nothing that is said of its server’s', () => {
    const [cell] = json(select(['alder:deep'], ['request-timeout'])).cells;
    expect(cell).toMatchObject({ column: 'alder:deep', server: 'alder', value: 12345, source: { quote: 'long' }, evidence: 'documented' });
    for (const part of ['in', 'note', 'claimed', 'dispute', 'level', 'needs']) expect(cell).not.toHaveProperty(part);
  });

  test('gives a configuration without one its server’s, with all that is said of it', () => {
    const [cell] = json(select(['alder:plain'], ['request-timeout'])).cells;
    expect(cell).toMatchObject({
      column: 'alder:plain',
      value: 30,
      note: { en: 'Of each request.' },
      claimed: { value: 60 },
      dispute: { en: 'The page is old.' },
    });
    expect(cell).not.toHaveProperty('in');
    expect(json(select(['alder:plain'], ['wsgi'])).cells[0]).toMatchObject({ level: 'yes' });
    expect(json(select(['birch:plain'], ['lifespan'])).cells[0]).toMatchObject({ server: 'birch', level: 'partial', note: { en: 'Start only.' } });
  });

  test('has numbers as the language writes them in Markdown, and plain ones in CSV', () => {
    const texts = { title: 'Matrix', head: 'Head.', feature: 'Feature' };
    const selection = select(['alder:deep', 'birch'], ['request-timeout', 'styles']);
    expect(exportMarkdown(fileOf(catalog()), selection, texts).split('\n').slice(6)).toEqual([
      '|  | Feature | Alder deep | Birch |',
      '| --- | --- | --- | --- |',
      '| G1 | Request timeout | [12,345 s](<https://github.com/example/alder/blob/v1.2.0/deep.py#L2>) | [30 s](<https://github.com/example/birch/blob/v1.2.0/options.py#L3>) |',
      '| I1 | Styles | [Files and flags](<https://github.com/example/alder/blob/v1.2.0/options.py#L4>) | [Files and flags](<https://github.com/example/birch/blob/v1.2.0/options.py#L4>) |',
      '',
    ]);
    expect(exportCsv(fileOf(catalog()), selection)).toContain('G1,Request timeout,12345 s,30 s\r\n');
  });

  test('has no text that Markdown would read, and no link where nothing was read', () => {
    const file = fileOf();
    const odd = { ...file, features: file.features.map((it) => (it.ref === 'A1' ? { ...it, name: { en: 'a|b *c* _d_ `e` <f> [g] \\\n h', ru: '' } } : it)) };
    odd.cells = odd.cells.map((it) =>
      it.feature === 'wsgi' ? { ...it, source: { ...it.source, url: it.server === 'birch' ? '' : 'https://x.example/>' } } : it,
    );
    expect(
      exportMarkdown(odd, select(['alder', 'birch'], ['wsgi']), { title: 'T', head: 'H', feature: 'F' })
        .split('\n')
        .at(-2),
    ).toBe('| A1 | a\\|b \\*c\\* \\_d\\_ \\`e\\` \\<f\\> \\[g\\] \\\\ h | [Yes](<https://x.example/%3E>) | Yes |');
  });
});

test('a column has all that a filter asks of it', () => {
  const columns = buildColumns(catalogOf().servers);
  expect(columns[1]).toEqual({ id: 'birch', server: 'birch', name: 'Birch', interfaces: ['wsgi', 'asgi'], state: 'active', platforms: ['linux'], months: 6 });
  expect(columns[3]).toEqual({
    id: 'alder:deep',
    server: 'alder',
    name: 'Alder',
    configuration: 'deep',
    interfaces: ['wsgi'],
    state: 'active',
    platforms: ['linux'],
    months: 6,
  });
  const single = buildCatalog(
    fixtureContent({
      'content/servers/alder.mdx': (text) => text.replace(/ {2}deep: \{ name: deep.*\n/, '').replace(', configuration: deep', ''),
    }),
  );
  expect(buildColumns(single.servers).map((it) => it.id)).toEqual(['alder', 'birch', 'birch:plain', 'birch:deep']);
});

test('a value is carried in words and with the number that it is sorted by', () => {
  const own = 'in: { deep: { value: 60, ground: { in: pull-7, quote: sixty } } },';
  const catalog = buildCatalog(fixtureContent({ 'content/servers/alder.mdx': swap('request-timeout: { value: 30,', `request-timeout: { value: 30, ${own}`) }));
  expect(buildConfigurationAnswers(catalog, ({ value }, { ref }) => `${ref} ${value}`)['alder:deep']).toMatchObject({
    'request-timeout': { level: undefined, text: 'G1 60', number: 60, evidence: 'documented', stale: undefined },
  });
});

test('an answer of a configuration that reads the same is carried where it is known in another way', () => {
  const noted = 'in: { deep: { note: Twice. } },';
  const change = { 'content/servers/alder.mdx': swap('request-timeout: { value: 30,', `request-timeout: { value: 30, ${noted}`) };
  const text = ({ value }: { value?: number | string }) => String(value);
  expect(buildConfigurationAnswers(buildCatalog(fixtureContent(change)), text)['alder:deep']).not.toHaveProperty('request-timeout');
  const seen = labCatalog({ ...change });
  expect(buildConfigurationAnswers(seen, text)['alder:deep']).toMatchObject({ 'request-timeout': { text: '30', evidence: 'documented' } });
});
