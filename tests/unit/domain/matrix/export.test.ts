import { describe, expect, test } from 'vitest';
import { matrixOut } from '../../../../src/domain/api/api.ts';
import { csvOf, matrixRows } from '../../../../src/domain/api/csv.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { exportCsv, exportJson, exportMarkdown, type MatrixFile, type Selection } from '../../../../src/domain/matrix/export.ts';
import { buildColumns, buildConfigurationAnswers } from '../../../../src/domain/matrix/build-matrix.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';
import { fixtureContent } from '../../fixture.ts';

const catalog = buildCatalog(fixtureContent());
const file = JSON.parse(JSON.stringify(matrixOut(catalog))) as MatrixFile;
const words = wordsOf('en').terms;
const columns = buildColumns(catalog.servers);
const select = (ids: string[], rows: string[]): Selection => ({
  columns: ids.map((id) => columns.find((it) => it.id === id)!),
  rows,
  locale: 'en',
  words,
  choices: { styles: { file: 'Files', both: 'Files and flags' } },
  url: 'https://atlas.example/matrix/?cols=x',
});
const all = select(
  ['alder', 'birch'],
  catalog.features.map((it) => it.id),
);

describe('columns', () => {
  test('servers first, then the configurations of those that have several', () => {
    expect(columns.map((it) => it.id)).toEqual(['alder', 'birch', 'alder:plain', 'alder:deep', 'birch:plain', 'birch:deep']);
    expect(columns[3]).toMatchObject({ server: 'alder', name: 'Alder', configuration: 'deep', platforms: ['linux'] });
  });

  test('only answers that differ from the server’s are carried', () => {
    const differing = buildConfigurationAnswers(catalog, () => '');
    expect(differing['alder:deep']).toEqual({ http2: { level: 'yes', text: 'yes', number: undefined, evidence: 'documented' } });
    expect(differing['alder:plain']).toMatchObject({ http2: { level: 'no' } });
  });
});

describe('CSV', () => {
  test('of the plain view is the API’s own file', () => {
    const rows = matrixRows(
      catalog.features,
      catalog.servers.map((server) => ({ name: server.name, answer: (feature) => cellOf(catalog, server.id, feature.id) })),
      'en',
      words,
    );
    expect(exportCsv(file, all)).toBe(csvOf(rows));
  });

  test('holds the rows and columns of the view, in its order', () => {
    expect(exportCsv(file, select(['birch:deep', 'alder'], ['http2', 'styles', 'request-timeout'])).split('\r\n')).toEqual([
      'ref,feature,Birch deep,Alder',
      'C3,HTTP/2,Yes,When enabled',
      'G1,Request timeout,30 s,30 s',
      'I1,Styles,Files and flags,Files and flags',
      '',
    ]);
  });
});

describe('JSON', () => {
  const read = (selection: Selection) =>
    JSON.parse(exportJson(file, selection)) as { columns: { column: string }[]; features: { id: string }[]; cells: Record<string, unknown>[]; view: string };

  test('holds one cell for each row and column, with the API’s own fields', () => {
    const { cells, features, view } = read(all);
    expect(features.map((it) => it.id)).toEqual(all.rows);
    expect(cells).toHaveLength(all.rows.length * 2);
    expect(cells[0]).toEqual({ column: 'alder', ...file.cells[0] });
    expect(view).toBe(all.url);
  });

  test('the answer of a configuration stands in place of its server’s', () => {
    const { cells, columns: shown } = read(select(['alder:deep'], ['http2', 'wsgi']));
    expect(shown).toMatchObject([{ column: 'alder:deep', server: 'alder', configuration: 'deep', name: 'Alder' }]);
    expect(cells.map(({ feature, level, needs }) => ({ feature, level, needs }))).toEqual([
      { feature: 'wsgi', level: 'yes', needs: undefined },
      { feature: 'http2', level: 'yes', needs: undefined },
    ]);
    expect(cells.every((it) => !('in' in it))).toBe(true);
  });
});

test('Markdown is a table in which every answer leads to its source', () => {
  const text = exportMarkdown(file, select(['birch'], ['http2']), { title: 'Matrix', head: 'Data of today.', feature: 'Feature' });
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
