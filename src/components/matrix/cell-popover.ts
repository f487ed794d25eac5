import css from './popover.css?inline';
import { buildButton, buildElement, buildIcon } from './build-element.ts';
import { buildCellContent, type FeatureFile } from './cell-content.ts';
import type { CellPage } from './cell-opener.ts';
import { adoptStyle } from './column-rules.ts';
import type { PlacedCell } from './matrix-table.ts';
import { placeBeside } from './popover-place.ts';

/**
 * Shows what stands behind a cell: beside it on wide screens, as a sheet at the bottom on narrow ones. It is one dialog; the sheet is
 * modal, and beside a cell the cells that it covers become inert, so that nothing that has the focus is hidden (WCAG 2.2, 2.4.11).
 */
export class CellPopover {
  readonly #dialog = buildElement('dialog', { class: 'pop', 'aria-labelledby': 'pop-title' });
  #link: HTMLAnchorElement | undefined;
  #covered: HTMLElement[] = [];
  readonly #scroller: HTMLElement;
  readonly #files = new Map<string, Promise<FeatureFile>>();
  readonly #page: CellPage;
  readonly #onClose: () => void;

  constructor(page: CellPage, onClose: () => void) {
    this.#page = page;
    this.#onClose = onClose;
    adoptStyle(css);
    this.#scroller = page.table.table.parentElement!;
    this.#scroller.append(this.#dialog);
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
    this.#scroller.addEventListener('scroll', () => this.#place(), { passive: true });
    addEventListener('resize', () => this.#place());
  }

  /** Opens the popover of a cell in place of the one that is open, once its data are there and if it is still wanted then. */
  async open(cell: PlacedCell, isWanted: () => boolean): Promise<boolean> {
    const file = await this.#load(cell.row.id);
    if (!isWanted()) return false;
    this.close();
    cell.link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#link = cell.link;
    cell.link.ariaExpanded = 'true';
    const { table, words } = this.#page.table;
    const lab = table.closest<HTMLElement>('[data-lab]')?.dataset.lab ?? '';
    this.#dialog.replaceChildren(this.#buildHead(cell, file), ...buildCellContent(file, cell.column.id, words, lab), this.#buildFoot(cell));
    if (this.#page.isNarrow()) this.#dialog.showModal();
    // show() would move the focus and scroll before the popover is in its place.
    else this.#dialog.open = true;
    this.#place();
    this.#dialog.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    return true;
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

  #load(feature: string): Promise<FeatureFile> {
    let file = this.#files.get(feature);
    if (!file) {
      file = loadFile(`${this.#page.api}features/${feature}.json`);
      this.#files.set(feature, file);
      file.catch(() => this.#files.delete(feature));
    }
    return file;
  }

  #buildHead({ row, column }: PlacedCell, file: FeatureFile): HTMLElement {
    const version = file.servers.find((it) => it.id === column.server)?.release.version;
    const name = buildElement('span', { class: 'name', lang: 'en' }, column.name);
    return buildElement(
      'div',
      { class: 'pop-head' },
      buildElement('span', { class: 'ref' }, row.ref),
      buildElement('h2', { id: 'pop-title', tabindex: '-1' }, `${row.name} · `, name, ` ${column.configuration ?? version}`),
      buildButton({ 'aria-label': this.#page.table.words.close }, () => this.#leave(), buildIcon('close')),
    );
  }

  #buildFoot({ tr, link }: PlacedCell): HTMLElement {
    const { featurePage, profile, copyReference, copied } = this.#page.table.words;
    const copy = buildButton({ class: 'linked' }, () => void navigator.clipboard.writeText(link.href).then(() => (copy.textContent = copied)), copyReference);
    // Copying needs a secure address; a button that cannot work is not shown.
    copy.hidden = !navigator.clipboard;
    const page = tr.querySelector<HTMLAnchorElement>('.fn')!.href;
    return buildElement('p', { class: 'pop-foot' }, buildElement('a', { href: page }, featurePage), buildElement('a', { href: link.href }, profile), copy);
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
    if (!this.#link) return;
    this.#uncover();
    placeBeside(this.#dialog, this.#link, this.#scroller);
    if (this.#dialog.matches(':modal')) return;
    const own = this.#dialog.getBoundingClientRect();
    const meets = (it: Element) => {
      const box = it.getBoundingClientRect();
      return box.width > 0 && box.right > own.left && box.left < own.right && box.bottom > own.top && box.top < own.bottom;
    };
    // The title of a group spans the table; only its button can be covered.
    const stops = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('th:not([colspan]), td, .fold')];
    this.#covered = [...this.#page.table.table.rows].filter(meets).flatMap((row) => stops(row).filter(meets));
    for (const cell of this.#covered) cell.inert = true;
  }
}

async function loadFile(url: string): Promise<FeatureFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as FeatureFile;
}
