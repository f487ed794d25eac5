import type { CellPopover } from './cell-popover.ts';
import type { MatrixTable } from './matrix-table.ts';
import type { PageNotice } from './page-notice.ts';

/** What opening cells needs of the page. */
export interface CellPage {
  table: MatrixTable;
  notice: PageNotice;
  /** What the notice says when cells cannot be opened. */
  failed: string;
  /** Whether a cell opens as a sheet. */
  isNarrow: () => boolean;
  /** A cell was opened, as it stands in the address; empty when it was closed. */
  onCell: (cell: string) => void;
}

/** Opens cells on the page. The popover is loaded at the first opening; if that fails the notice says so, and the cell stays closed. */
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
      void this.show(next).then((shown) => shown && page.onCell(next));
    });
  }

  /** Opens the cell of an address, or closes the one that is open; whether the page then shows what was asked for. */
  async show(cell: string): Promise<boolean> {
    if (cell === this.#open) return true;
    const { table } = this.#page;
    const place = table.findCell(cell);
    this.#open = place ? cell : '';
    if (!place) {
      this.#popover?.close();
      table.mark();
      return true;
    }
    const popover = (this.#popover ??= await this.#load(cell));
    // Meanwhile the reader may have opened another cell.
    if (!popover || !(await popover.open(place, () => this.#open === cell))) return false;
    table.mark(place.row.id, place.column.id);
    return true;
  }

  async #load(cell: string): Promise<CellPopover | undefined> {
    const { table, notice, failed, isNarrow, onCell } = this.#page;
    const again = () => void this.show(cell).then((shown) => shown && onCell(cell));
    const part = await notice.load(() => import('./cell-popover.ts'), again, failed);
    if (!part) {
      if (this.#open === cell) this.#open = '';
      return undefined;
    }
    return (
      this.#popover ??
      new part.CellPopover(table, isNarrow, () => {
        this.#open = '';
        table.mark();
        onCell('');
      })
    );
  }
}
