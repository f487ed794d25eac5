import { buildElement } from '../ui/build-element.ts';
import type { DrawnRow } from './drawn-row.ts';

/** The group of what the reader requires, above all others: rows move there from their own groups, and back to their places. */
export class RequiredRows {
  readonly #rows: readonly DrawnRow[];
  readonly #homes: ReadonlyMap<DrawnRow, Element>;
  readonly #count = buildElement('span', { class: 'ms-1 font-normal text-ink-3' });
  readonly #body: HTMLTableSectionElement;
  readonly #table: HTMLTableElement;
  #must: readonly string[] = [];

  constructor(table: HTMLTableElement, rows: readonly DrawnRow[], title: string) {
    this.#rows = rows;
    this.#homes = new Map(rows.map((it) => [it, it.tr.parentElement!]));
    const head = buildElement(
      'th',
      { role: 'rowheader', scope: 'rowgroup', colspan: String(table.tHead!.rows[0]!.cells.length) },
      buildElement('span', {}, title, ' ', this.#count),
    );
    this.#body = buildElement('tbody', { role: 'rowgroup', 'data-first': '' }, buildElement('tr', { role: 'row', 'data-title': '' }, head));
    this.#table = table;
  }

  /** Shows what is required, in its order; the focus stays on what has it. */
  show(must: readonly string[], shown: ReadonlySet<string>): void {
    const count = must.filter((id) => shown.has(id)).length;
    this.#body.hidden = count === 0;
    this.#count.textContent = String(count);
    if (must.join() === this.#must.join()) return;
    const focused = document.activeElement as HTMLElement | null;
    // Whoever uses the keyboard is taken along to where the row goes.
    const preventScroll = !focused?.matches(':focus-visible');
    for (const row of this.#rows) if (this.#must.includes(row.row.id) && !must.includes(row.row.id)) this.#bringHome(row);
    if (!this.#body.isConnected) this.#table.tHead!.after(this.#body);
    this.#body.append(...must.flatMap((id) => this.#rows.find((it) => it.row.id === id)?.tr ?? []));
    this.#must = must;
    if (focused !== document.activeElement) focused?.focus({ preventScroll });
  }

  #bringHome(row: DrawnRow): void {
    const home = this.#homes.get(row)!;
    const next = this.#rows.slice(this.#rows.indexOf(row) + 1).find((it) => it.tr.parentElement === home);
    home.insertBefore(row.tr, next?.tr ?? null);
  }
}
