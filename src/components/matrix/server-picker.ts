import { pickColumns } from '../../domain/matrix/columns.ts';
import { missingServers, pickServers } from '../../domain/matrix/pick-servers.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { loadPartial } from '../evidence/load-partial.ts';
import { buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import { checkLabel } from './control-styles.ts';
import { addDrawnColumn } from './drawn-column.ts';
import type { MatrixTable } from './matrix-table.ts';
import type { PartPage } from './view-parts.ts';

/** The list of servers on a page that shows none by itself: boxes to tick, and the columns of those that a view picks. */
class ServerPicker {
  readonly #root: HTMLDetailsElement;
  readonly #boxes: HTMLInputElement[];
  readonly #page: PartPage;
  readonly #table: MatrixTable;
  #picked: readonly string[] = [];

  constructor(page: PartPage, table: MatrixTable) {
    const root = page.root.querySelector<HTMLDetailsElement>('[data-part="server-picker"]')!;
    this.#root = root;
    this.#page = page;
    this.#table = table;
    this.#boxes = [...root.querySelectorAll('li')].map(addBox);
    const form = root.querySelector('form')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#pick();
    });
    form.addEventListener('input', () => this.#refresh());
  }

  /** Brings the columns that a view picks into the table; without one it asks for them. Whether there were any to bring. */
  async show({ columns, cell }: MatrixView): Promise<boolean> {
    // The address of a cell names its column too.
    if (columns.length === 0 && cell) {
      this.#page.change({ columns: [cell.slice(cell.indexOf(':') + 1)], cell }, true);
      return false;
    }
    const missing = missingServers(columns, this.#page.model);
    const loaded = await Promise.all(missing.map((id) => loadPartial(`${this.#root.dataset.columns}${id}/`, '[data-column]')));
    missing.forEach((id, index) => this.#add(id, loaded[index]!.querySelector<HTMLTableElement>('[data-column]')!));
    this.#picked = columns;
    const servers = new Set(columns.map((id) => this.#page.model.columns.find((it) => it.id === id)!.server));
    for (const box of this.#boxes) box.checked = servers.has(box.value);
    this.#refresh();
    const isOpen = columns.length === 0;
    if (!isOpen && this.#root.contains(document.activeElement)) this.#table.scroller.focus();
    this.#root.open = isOpen;
    return missing.length > 0;
  }

  #add(server: string, drawn: HTMLTableElement): void {
    // Meanwhile another view may have brought it.
    if (missingServers([server], this.#page.model).length === 0) return;
    const { model, reader } = this.#page;
    const column = model.columns.find((it) => it.id === server)!;
    addDrawnColumn(this.#table, model, column, drawn, reader);
  }

  #pick(): void {
    const servers = this.#boxes.filter((it) => it.checked).map((it) => it.value);
    this.#page.change(pickColumns(pickServers(this.#picked, servers), this.#page.model));
  }

  /** Shows the names that contain what is looked for, and how many are ticked. */
  #refresh(): void {
    const wanted = this.#root.querySelector<HTMLInputElement>('[type="search"]')!.value.trim().toLowerCase();
    for (const box of this.#boxes) box.closest('li')!.hidden = !box.parentElement!.textContent.toLowerCase().includes(wanted);
    const said = this.#root.querySelector<HTMLElement>('[role="status"]')!;
    const text = fill(said.dataset.count!, { count: this.#boxes.filter((it) => it.checked).length });
    if (said.textContent !== text) said.textContent = text;
  }
}

let picker: ServerPicker | undefined;

/**
 * Brings the columns that a view picks into the table of a page that shows none by itself; whether there were any that it did not have.
 * Rejects if they cannot be loaded.
 */
export function bringColumns(page: PartPage, table: MatrixTable, view: MatrixView): Promise<boolean> {
  picker ??= new ServerPicker(page, table);
  return picker.show(view);
}

/** Makes the name of a server the label of a box; its profile is a link in the head of its column. */
function addBox(entry: HTMLLIElement): HTMLInputElement {
  const box = buildElement('input', { type: 'checkbox', value: entry.dataset.server });
  const name = buildElement('span', { class: 'name', lang: 'en' }, entry.textContent.trim());
  entry.replaceChildren(buildElement('label', { class: checkLabel }, box, name));
  return box;
}
