import { buildButton, buildElement, buildIcon } from './build-element.ts';
import { buildCellContent, type FeatureFile } from './cell-content.ts';
import type { MatrixWords } from './matrix-words.ts';

/** Distance between a cell and its popover. */
const gap = 8;

/**
 * Shows what stands behind a cell: beside it on wide screens, as a sheet at the bottom on narrow ones. It is one dialog; the sheet is
 * modal, and beside a cell the cells that it covers become inert, so that nothing that has the focus is hidden (WCAG 2.2, 2.4.11).
 */
export class CellPopover {
  readonly #dialog = buildElement('dialog', { class: 'pop', 'aria-labelledby': 'pop-title' });
  #link: HTMLAnchorElement | undefined;
  #covered: HTMLElement[] = [];

  constructor(
    readonly scroller: HTMLElement,
    readonly words: MatrixWords,
    readonly onClose: () => void,
  ) {
    scroller.append(this.#dialog);
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
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.matches(':modal') && this.#leave());
    scroller.addEventListener('scroll', () => this.#place(), { passive: true });
    addEventListener('resize', () => this.#place());
  }

  /** Opens the popover of a cell, in place of the one that is open. */
  open(link: HTMLAnchorElement, file: FeatureFile, column: string, titles: { ref: string; feature: string; column: string; page: string }, modal: boolean): void {
    this.close();
    this.#link = link;
    link.ariaExpanded = 'true';
    const copy = buildButton({ class: 'linked' }, () => void navigator.clipboard.writeText(link.href).then(() => (copy.textContent = this.words.copied)), this.words.copyReference);
    copy.hidden = !navigator.clipboard;
    this.#dialog.replaceChildren(
      buildElement(
        'div',
        { class: 'pop-head' },
        buildElement('span', { class: 'ref' }, titles.ref),
        buildElement('h2', { id: 'pop-title', tabindex: '-1' }, `${titles.feature} · `, buildElement('span', { class: 'name', lang: 'en' }, titles.column)),
        buildButton({ 'aria-label': this.words.close }, () => this.#leave(), buildIcon('close')),
      ),
      ...buildCellContent(file, column, this.words),
      buildElement(
        'p',
        { class: 'pop-foot' },
        buildElement('a', { href: titles.page }, this.words.featurePage),
        buildElement('a', { href: link.href }, this.words.profile),
        copy,
      ),
    );
    if (modal) this.#dialog.showModal();
    else this.#dialog.show();
    this.#place();
    this.#dialog.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Closes the popover, if it is open; the focus goes back to the cell if it was inside. */
  close(): void {
    if (!this.#link) return;
    const link = this.#link;
    const hadFocus = this.#dialog.contains(document.activeElement);
    this.#link = undefined;
    this.#uncover();
    this.#dialog.close();
    link.ariaExpanded = null;
    if (hadFocus) link.focus({ preventScroll: true });
  }

  #leave(): void {
    this.close();
    this.onClose();
  }

  #uncover(): void {
    for (const cell of this.#covered) cell.inert = false;
    this.#covered = [];
  }

  #place(): void {
    if (!this.#link) return;
    this.#uncover();
    const { style } = this.#dialog;
    style.translate = '';
    if (this.#dialog.matches(':modal')) return;
    const view = this.scroller.getBoundingClientRect();
    const cell = this.#link.getBoundingClientRect();
    const own = this.#dialog.getBoundingClientRect();
    const row = this.#link.closest('tr')!;
    const stub = row.cells[0]!.getBoundingClientRect().right + gap;
    const head = this.scroller.querySelector('thead')!.getBoundingClientRect().bottom;
    const right = view.left + this.scroller.clientWidth;
    const bottom = view.top + this.scroller.clientHeight;
    const beside = [cell.right + gap, cell.left - gap - own.width].find((x) => x >= stub && x + own.width <= right);
    const x = beside ?? Math.max(stub, Math.min(cell.left, right - own.width));
    // Beside its cell it may begin above it; otherwise it goes below, or above where there is more room.
    const low = cell.bottom + gap;
    const below = low + own.height <= bottom || bottom - cell.bottom > cell.top - head ? low : cell.top - gap - own.height;
    const y = beside === undefined ? below : Math.max(Math.min(cell.top - 20, bottom - own.height - gap), Math.min(head + gap, cell.top));
    style.translate = `${Math.round(x - own.left)}px ${Math.round(y - own.top)}px`;
    this.#cover(row.closest('table')!);
  }

  #cover(table: HTMLTableElement): void {
    const own = this.#dialog.getBoundingClientRect();
    const meets = (it: Element) => {
      const box = it.getBoundingClientRect();
      return box.width > 0 && box.right > own.left && box.left < own.right && box.bottom > own.top && box.top < own.bottom;
    };
    this.#covered = [...table.rows].filter(meets).flatMap((row) => [...row.cells].filter(meets));
    for (const cell of this.#covered) cell.inert = true;
  }
}
