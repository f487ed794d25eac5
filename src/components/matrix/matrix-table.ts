import type { MatrixShown } from '../../domain/matrix-filter.ts';
import { answerIn, titleOf, type MatrixColumn, type MatrixModel, type MatrixRow } from '../../domain/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix-view.ts';
import type { GroupId } from '../../vocabulary/groups.ts';
import { buildButton, buildElement } from './build-element.ts';
import { ColumnRules } from './column-rules.ts';
import { cellLabel, fill, type MatrixWords } from './matrix-words.ts';
import { featureRows } from './page-model.ts';

/** What the table asks of the page. */
export interface TableEvents {
  require: (feature: string, required: boolean) => void;
  fold: (group: GroupId, folded: boolean) => void;
}

/** A row of the model with its row of the page. */
export interface DrawnRow {
  row: MatrixRow;
  tr: HTMLTableRowElement;
  box?: HTMLInputElement | undefined;
}
/** A cell of the table with its row and column. */
export interface PlacedCell {
  row: MatrixRow;
  tr: HTMLTableRowElement;
  column: MatrixColumn;
  link: HTMLAnchorElement;
}
interface DrawnGroup {
  id: GroupId;
  body: HTMLTableSectionElement;
  button: HTMLButtonElement;
  count: Element | null;
}

/** The table of the page: shows a view by hiding, ordering and folding what is there, and adds columns of configurations on demand. */
export class MatrixTable {
  /** Columns in the order of the document. */
  readonly columns: MatrixColumn[] = [];
  readonly #rules = new ColumnRules();
  readonly rows: DrawnRow[];
  readonly #groups: DrawnGroup[];
  readonly table: HTMLTableElement;
  readonly words: MatrixWords;
  readonly #events: TableEvents;

  constructor(table: HTMLTableElement, model: MatrixModel, words: MatrixWords, events: TableEvents) {
    this.table = table;
    this.words = words;
    this.#events = events;
    const rows = new Map(model.rows.map((row) => [row.id, row]));
    this.rows = featureRows(table).map((tr) => {
      const row = rows.get(tr.dataset.feature!)!;
      return { row, tr, box: row.kind === 'support' ? this.#addBox(tr, row) : undefined };
    });
    this.#groups = [...table.tBodies].map((body) => this.#addFold(body));
    for (const column of model.columns.filter((it) => it.id === it.server)) this.#register(column);
  }

  /** Draws a view; `listed` lists the servers under a feature that is opened. */
  show(view: MatrixView, shown: MatrixShown, columns: readonly MatrixColumn[], listed: boolean): void {
    for (const column of columns) if (!this.columns.includes(column)) this.#addColumn(column);
    this.#rules.show(
      columns.map((it) => this.columns.indexOf(it)),
      !listed,
    );
    for (const { row, tr, box } of this.rows) {
      toggle(tr, 'hidden', !shown.rows.has(row.id));
      toggle(tr, 'data-open', view.open.includes(row.id));
      if (box && box.checked !== view.must.includes(row.id)) box.checked = !box.checked;
      toggle(tr, 'data-must', view.must.includes(row.id));
      toggle(tr.cells[0]!, 'aria-sort', row.id === view.sort, 'ascending');
    }
    for (const { id, body, button, count } of this.#groups) {
      const folded = view.folded.includes(id);
      const all = this.rows.filter((it) => it.row.group === id);
      const left = all.filter((it) => shown.rows.has(it.row.id)).length;
      toggle(body, 'hidden', left === 0);
      toggle(body, 'data-folded', folded);
      button.setAttribute('aria-expanded', String(!folded));
      if (count) setText(count, left === all.length ? String(left) : fill(this.words.part, { shown: left, all: all.length }));
    }
  }

  /** Marks row and column of the open cell. */
  mark(feature?: string, column?: string): void {
    for (const { row, tr } of this.rows) toggle(tr, 'data-marked', row.id === feature);
    this.#rules.mark(column === undefined ? undefined : this.columns.findIndex((it) => it.id === column));
  }

  /** The cell that an address names as `c3:gunicorn`; undefined if the table has none. */
  findCell(cell: string): PlacedCell | undefined {
    const [ref = '', ...rest] = cell.split(':');
    const index = this.columns.findIndex((it) => it.id === rest.join(':'));
    const { row, tr } = this.rows.find((it) => it.tr.id === ref) ?? {};
    const link = tr?.cells[index + 1]?.querySelector('a');
    return row && tr && link && index >= 0 ? { row, tr, column: this.columns[index]!, link } : undefined;
  }

  /** How an address names the cell of a link. */
  cellOf(link: Element): string {
    const cell = link.closest('td')!;
    return `${cell.parentElement!.id}:${this.columns[cell.cellIndex - 1]!.id}`;
  }

  #register(column: MatrixColumn): void {
    this.columns.push(column);
    this.#rules.add(column);
  }

  #addColumn(column: MatrixColumn): void {
    const index = this.columns.findIndex((it) => it.id === column.server) + 1;
    const head = this.table.tHead!.rows[0]!;
    const title = head.cells[index]!.cloneNode(true) as HTMLElement;
    title.querySelector('.v')?.replaceChildren(buildElement('span', { lang: 'en' }, column.configuration));
    title.className = `c${this.columns.length}`;
    head.append(title);
    for (const { row, tr } of this.rows) tr.append(this.#buildCell(tr.cells[index]!, row, column));
    this.#register(column);
  }

  #buildCell(server: HTMLTableCellElement, row: MatrixRow, column: MatrixColumn): Node {
    const cell = server.cloneNode(true) as HTMLTableCellElement;
    const { level, text, evidence } = answerIn(row, column);
    toggle(cell, 'data-level', level !== undefined, level);
    toggle(cell, 'data-evidence', evidence !== 'none', evidence);
    cell.className = `c${this.columns.length}`;
    const link = cell.querySelector('a')!;
    link.removeAttribute('aria-expanded');
    link.textContent = level ? '' : text;
    link.ariaLabel = cellLabel(this.words, row.name, titleOf(column), level ? this.words.level[level].toLowerCase() : text, evidence);
    return cell;
  }

  #addBox(tr: HTMLTableRowElement, row: MatrixRow): HTMLInputElement {
    const box = buildElement('input', { type: 'checkbox', 'aria-label': fill(this.words.mustHave, { feature: row.name }) });
    box.addEventListener('change', () => this.#events.require(row.id, box.checked));
    tr.cells[0]!.prepend(buildElement('label', { class: 'must check' }, box));
    return box;
  }

  #addFold(body: HTMLTableSectionElement): DrawnGroup {
    const id = body.dataset.group as GroupId;
    const label = body.rows[0]!.cells[0]!.firstElementChild!;
    const button = buildButton({ class: 'fold' }, () => this.#events.fold(id, !body.hasAttribute('data-folded')), ...label.childNodes);
    label.append(button);
    return { id, body, button, count: button.querySelector('.cnt') };
  }
}

function toggle(element: Element, name: string, on: boolean, value = ''): void {
  if (!on) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
