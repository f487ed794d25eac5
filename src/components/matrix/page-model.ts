import type { ConfigurationAnswers, MatrixAnswer, MatrixColumn, MatrixModel, MatrixRow } from '../../domain/matrix/matrix-model.ts';
import type { GroupId } from '../../vocabulary/groups.ts';
import type { Platform } from '../../vocabulary/identity.ts';
import type { Evidence, Level } from '../../vocabulary/levels.ts';

/** Rows that show a feature, in the order of the page. */
export function featureRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-feature]')];
}

/** Reads the matrix from its table. */
export function readModel(table: HTMLTableElement, columns: MatrixColumn[]): MatrixModel {
  // Servers come first, and each that the table shows has a cell in its head.
  const shown = columns.slice(0, table.tHead!.rows[0]!.cells.length - 1);
  const plain = shown.map((it) => it.id);
  return { columns, rows: featureRows(table).map((row) => readRow(row, shown)), plain, known: new Set(plain) };
}

/** Adds what the configurations of these servers answer. */
export function addConfigurations({ rows, columns, known }: MatrixModel, servers: readonly string[], answers: ConfigurationAnswers): void {
  for (const { id, server } of columns) if (id !== server && servers.includes(server)) known.add(id);
  for (const [column, differing] of Object.entries(answers)) for (const row of rows) if (differing[row.id]) row.answers[column] = differing[row.id]!;
}

function readRow(row: HTMLTableRowElement, servers: MatrixColumn[]): MatrixRow {
  const id = row.dataset.feature ?? '';
  const ref = row.id.toUpperCase();
  const name = row.cells[0]?.querySelector('a > span:last-child')?.textContent ?? '';
  const answers = Object.fromEntries(servers.map((server, index) => [server.id, readAnswer(row.cells[index + 1]!)]));
  const group = (row.parentElement as HTMLElement).dataset.group as GroupId;
  const kind = row.dataset.value === undefined ? 'support' : 'value';
  return { id, ref, name, group, kind, words: `${ref} ${name}`.toLowerCase(), vital: row.dataset.vital !== undefined, answers };
}

/** Reads the answer of a cell. */
export function readAnswer({ dataset, textContent }: HTMLTableCellElement): MatrixAnswer {
  const level = dataset.level as Level | undefined;
  return {
    level,
    text: level ?? textContent.trim(),
    number: dataset.number === undefined ? undefined : Number(dataset.number),
    evidence: (dataset.evidence as Evidence | undefined) ?? 'none',
    notOn: dataset.notOn?.split(' ') as Platform[] | undefined,
    stale: dataset.stale === undefined ? undefined : true,
  };
}
