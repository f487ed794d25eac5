import type { MatrixColumn, MatrixModel, ConfigurationAnswers } from '../../domain/matrix/matrix-model.ts';
import type { MatrixTable } from './matrix-table.ts';
import type { ModelReader } from './view-parts.ts';

/** Adds the column of a server, which the build has drawn as a table of its own, to the table of the page, and its answers to the model. */
export function addDrawnColumn(table: MatrixTable, model: MatrixModel, column: MatrixColumn, drawn: HTMLTableElement, reader: ModelReader): void {
  const head = table.table.tHead!.rows[0]!;
  const name = `c${head.cells.length - 1}`;
  const add = (to: HTMLTableRowElement, from: HTMLTableRowElement) => {
    const cell = document.importNode(from.cells[1]!, true);
    cell.classList.add(name);
    to.append(cell);
  };
  add(head, drawn.tHead!.rows[0]!);
  const rows = new Map([...drawn.tBodies[0]!.rows].map((row) => [row.dataset.feature, row]));
  for (const { row, tr } of table.rows) {
    add(tr, rows.get(row.id)!);
    row.answers[column.id] = reader.readAnswer(rows.get(row.id)!.cells[1] as HTMLTableCellElement);
  }
  model.known.add(column.id);
  reader.addConfigurations(model, [column.id], JSON.parse(drawn.dataset.configurations!) as ConfigurationAnswers);
  table.register(column);
}
