import css from './popover.css?inline';
import { loadCells } from '../evidence/load-cells.ts';
import { adoptStyle } from '../ui/adopt-style.ts';
import { buildElement } from '../ui/build-element.ts';
import type { MatrixTable, PlacedCell } from './matrix-table.ts';
import { findCovered, placeBeside } from './popover-place.ts';

const titleStyle = 'flex-1 font-sans text-t2 leading-snug font-semibold outline-0';

/**
 * Shows what stands behind a cell: beside it on wide screens, as a sheet at the bottom on narrow ones. It is one dialog; the sheet is
 * modal, and beside a cell the cells that it covers become inert, so that nothing that has the focus is hidden (WCAG 2.2, 2.4.11).
 */
export class CellPopover {
  readonly #dialog: HTMLDialogElement;
  readonly #partials: string;
  readonly #table: MatrixTable;
  readonly #isNarrow: () => boolean;
  readonly #onClose: () => void;
  #cell: PlacedCell | undefined;
  #covered: HTMLElement[] = [];

  constructor(table: MatrixTable, isNarrow: () => boolean, onClose: () => void) {
    this.#table = table;
    this.#isNarrow = isNarrow;
    this.#onClose = onClose;
    adoptStyle(css);
    const place = table.scroller.querySelector<HTMLElement>('[data-cells]')!;
    this.#partials = place.dataset.cells!;
    this.#dialog = place.querySelector('dialog')!;
    this.#dialog.setAttribute('aria-labelledby', 'pop-title');
    // Copying needs a secure address; a button that cannot work is not shown.
    this.#part('[data-cell-do="copy"]').hidden = !navigator.clipboard;
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#leave();
    });
    // A modal dialog can also be cancelled by the system, for example by the Back gesture.
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#leave();
    });
    this.#dialog.addEventListener('click', (event) => this.#onClick(event.target as HTMLElement));
    table.scroller.addEventListener('scroll', () => this.#place(), { passive: true });
    addEventListener('resize', () => this.#place());
  }

  /** Opens the popover of a cell in place of the one that is open, once its content is there or has failed, and if it is still wanted then. */
  async open(cell: PlacedCell, isWanted: () => boolean): Promise<boolean> {
    const content = await this.#load(cell);
    if (!isWanted()) return false;
    this.close();
    cell.link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#cell = cell;
    cell.link.ariaExpanded = 'true';
    this.#fill(cell, content);
    if (this.#isNarrow()) this.#dialog.showModal();
    // show() would move the focus and scroll before the popover is in its place.
    else this.#dialog.open = true;
    this.#place();
    this.#dialog.querySelector('h2')!.focus({ preventScroll: true });
    return true;
  }

  /** Closes the popover, if it is open; the focus goes back to the cell if it was inside. */
  close(): void {
    if (!this.#cell) return;
    const { link } = this.#cell;
    const hadFocus = this.#dialog.contains(document.activeElement);
    this.#cell = undefined;
    this.#uncover();
    this.#dialog.close();
    link.ariaExpanded = null;
    if (hadFocus) link.focus({ preventScroll: true });
  }

  async #load({ row, tr, column }: PlacedCell): Promise<HTMLElement | undefined> {
    try {
      const cells = await loadCells(this.#partials, column.server, row.group);
      return cells.copy(tr.id, column.id.slice(column.server.length + 1));
    } catch {
      return undefined;
    }
  }

  #part(selector: string): HTMLElement {
    return this.#dialog.querySelector<HTMLElement>(selector)!;
  }

  #fill({ row, tr, column, link }: PlacedCell, content: HTMLElement | undefined): void {
    const name = buildElement('span', { class: 'name', lang: 'en' }, column.name);
    const version = this.#table.versionOf(column);
    const title = buildElement('h2', { id: 'pop-title', class: titleStyle, tabindex: '-1' }, `${row.name} · `, name, ` ${version}`);
    this.#part('.ref').textContent = row.ref;
    this.#dialog.querySelector('h2')?.remove();
    this.#part('.ref').after(title);
    this.#part('[data-part="cell"]').replaceChildren(...(content ? [content] : []));
    this.#part('[data-part="failed"]').hidden = content !== undefined;
    for (const it of this.#dialog.querySelectorAll<HTMLAnchorElement>('[data-to="fact"]')) it.href = link.href;
    this.#dialog.querySelector<HTMLAnchorElement>('[data-to="feature"]')!.href = tr.querySelector('a')!.href;
  }

  #onClick(target: HTMLElement): void {
    if (target === this.#dialog && this.#dialog.matches(':modal')) this.#leave();
    const button = target.closest<HTMLElement>('[data-cell-do]');
    const action = button?.dataset.cellDo;
    if (action === 'close') this.#leave();
    else if (action === 'copy') void this.#copy(button!);
    else if (action === 'again') void this.#again(this.#cell!);
  }

  async #again(cell: PlacedCell): Promise<void> {
    const content = await this.#load(cell);
    if (this.#cell !== cell) return;
    this.#fill(cell, content);
    this.#place();
    this.#dialog.querySelector('h2')!.focus({ preventScroll: true });
  }

  async #copy(button: HTMLElement): Promise<void> {
    const text = button.textContent;
    await navigator.clipboard.writeText(this.#cell!.link.href);
    // Pressed again while it still says so.
    if (text === button.dataset.copied) return;
    button.textContent = button.dataset.copied!;
    setTimeout(() => (button.textContent = text), 2000);
  }

  #leave(): void {
    this.close();
    this.#onClose();
  }

  #uncover(): void {
    for (const cell of this.#covered) cell.inert = false;
    this.#covered = [];
  }

  #place(): void {
    if (!this.#cell) return;
    this.#uncover();
    placeBeside(this.#dialog, this.#cell.link, this.#table.scroller);
    if (this.#dialog.matches(':modal')) return;
    this.#covered = findCovered(this.#table.table, this.#dialog);
    for (const cell of this.#covered) cell.inert = true;
  }
}
