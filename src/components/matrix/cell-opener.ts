import type { CellPopover } from './cell-popover.ts';
import type { MatrixTable } from './matrix-table.ts';

/** What opening cells needs of the page. */
export interface CellPage {
  table: MatrixTable;
  /** Address of the API, with a slash at its end. */
  api: string;
  /** Whether a cell opens as a sheet. */
  isNarrow: () => boolean;
  /** A cell was opened, as it stands in the address; empty when it was closed. */
  onCell: (cell: string) => void;
}

/** Opens cells on the page. What a popover shows is loaded at its first opening; if that fails, the cell is the link that it always was. */
export class CellOpener {
  #popover: CellPopover | undefined;
  #open = '';
  readonly #page: CellPage;

  constructor(page: CellPage) {
    this.#page = page;
    page.table.table.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('td > a');
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const cell = page.table.cellOf(link);
      const next = cell === this.#open ? '' : cell;
      this.show(next).then(
        () => page.onCell(next),
        () => location.assign(link.href),
      );
    });
  }

  /** Opens the cell of an address, or closes the one that is open; rejects if the data cannot be loaded. */
  async show(cell: string): Promise<void> {
    if (cell === this.#open) return;
    this.#open = cell;
    const { table } = this.#page;
    const place = table.findCell(cell);
    if (!place) {
      this.#popover?.close();
      table.mark();
      return;
    }
    try {
      const { CellPopover } = await import('./cell-popover.ts');
      this.#popover ??= new CellPopover(this.#page, () => {
        this.#open = '';
        table.mark();
        this.#page.onCell('');
      });
      // Meanwhile the reader may have opened another cell.
      if (await this.#popover.open(place, () => this.#open === cell)) table.mark(place.row.id, place.column.id);
    } catch (error) {
      this.#open = '';
      throw error;
    }
  }
}
