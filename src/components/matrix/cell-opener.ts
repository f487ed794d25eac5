import type { MatrixModel } from '../../domain/matrix-model.ts';
import type { FeatureFile } from './cell-content.ts';
import type { CellPopover } from './cell-popover.ts';
import type { MatrixTable } from './matrix-table.ts';

/** What opening cells needs of the page. */
export interface CellPage {
  table: MatrixTable;
  model: MatrixModel;
  scroller: HTMLElement;
  /** Address of the API, with a slash at its end. */
  api: string;
  isNarrow: () => boolean;
  /** A cell was opened, as it stands in the address; empty when it was closed. */
  onCell: (cell: string) => void;
}

/** Opens cells on the page. What a popover shows is loaded at its first opening; if that fails, the cell is the link that it always was. */
export class CellOpener {
  readonly #files = new Map<string, Promise<FeatureFile>>();
  #popover: CellPopover | undefined;
  #open = '';

  constructor(readonly page: CellPage) {
    page.table.table.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('td > a');
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const place = page.table.placeOf(link)!;
      const ref = page.model.rows.find((it) => it.id === place.feature)!.ref.toLowerCase();
      const cell = `${ref}:${place.column}`;
      if (cell === this.#open) this.show('').then(() => page.onCell(''));
      else
        this.show(cell).then(
          () => page.onCell(cell),
          () => location.assign(link.href),
        );
    });
  }

  /** Opens the cell of an address, or closes the one that is open; rejects if the data cannot be loaded. */
  async show(cell: string): Promise<void> {
    if (cell === this.#open) return;
    this.#open = cell;
    const { table, model, scroller, isNarrow } = this.page;
    const [ref = '', ...rest] = cell.split(':');
    const row = model.rows.find((it) => it.ref.toLowerCase() === ref);
    const column = model.columns.find((it) => it.id === rest.join(':'));
    const link = row && column && table.findLink(row.id, column.id);
    if (!link) {
      this.#popover?.close();
      table.mark(undefined, undefined);
      return;
    }
    try {
      const [{ CellPopover }, file] = await Promise.all([import('./cell-popover.ts'), this.#load(row.id)]);
      // Meanwhile the reader may have opened another cell.
      if (this.#open !== cell) return;
      this.#popover ??= new CellPopover(scroller, table.words, () => {
        this.#open = '';
        table.mark(undefined, undefined);
        this.page.onCell('');
      });
      table.mark(row.id, column.id);
      const page = link.closest('tr')!.querySelector<HTMLAnchorElement>('.fn')!.href;
      const version = file.servers.find((it) => it.id === column.server)?.release.version;
      const title = [column.name, column.configuration ?? version].join(' ');
      this.#popover.open(link, file, column.id, { ref: row.ref, feature: row.name, column: title, page }, isNarrow());
    } catch (error) {
      this.#open = '';
      throw error;
    }
  }

  #load(feature: string): Promise<FeatureFile> {
    let file = this.#files.get(feature);
    if (!file) {
      file = fetch(`${this.page.api}features/${feature}.json`).then((response) => {
        if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
        return response.json() as Promise<FeatureFile>;
      });
      this.#files.set(feature, file);
      file.catch(() => this.#files.delete(feature));
    }
    return file;
  }
}
