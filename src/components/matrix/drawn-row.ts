import type { MatrixRow } from '../../domain/matrix/matrix-model.ts';

/** A row of the model with its row of the page, and the box that requires it. */
export interface DrawnRow {
  row: MatrixRow;
  tr: HTMLTableRowElement;
  box?: HTMLInputElement | undefined;
}
