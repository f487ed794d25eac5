import { featureRows } from './page-model.ts';

/** Rows that are drawn beyond those that fill the scroller. */
const spare = 4;

/**
 * Changes the rows so that those on the screen are drawn first: the others keep their place for one frame and follow when `release` is
 * called. A click is then answered at once, however long the table is.
 */
export class FirstRows {
  readonly #table: HTMLTableElement;

  constructor(table: HTMLTableElement) {
    this.#table = table;
  }

  /** Makes a change; the row at the top of the screen stays there. */
  hold(change: () => void): void {
    // Everything is measured before the change: to measure after it would draw it all.
    const { clientHeight, scrollHeight } = this.#table.parentElement!;
    const { top } = this.#table.parentElement!.getBoundingClientRect();
    const rows = featureRows(this.#table);
    const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > top);
    let room = clientHeight / (rows[first]?.offsetHeight || 1) + spare;
    change();
    // Without a scroller of its own the page scrolls, and its rows are short.
    if (scrollHeight <= clientHeight) return;
    rows.forEach((row, index) => row.toggleAttribute('data-near', index >= first && !row.hidden && (room -= 1) > 0));
    this.#table.toggleAttribute('data-holding', true);
  }

  /** Lets all rows be drawn. */
  release(): void {
    this.#table.removeAttribute('data-holding');
  }
}
