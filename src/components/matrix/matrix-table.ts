import type { MatrixShown } from '../../domain/matrix/filter.ts';
import type { MatrixColumn, MatrixModel } from '../../domain/matrix/matrix-model.ts';
import { speechOf, type Speech } from '../../domain/matrix/speech.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { ColumnRules } from './column-rules.ts';
import { ConfigurationButtons } from './configuration-buttons.ts';
import type { DrawnRow } from './drawn-row.ts';
import { FirstRows } from './first-rows.ts';
import { GroupTitles, type TitleEvents } from './group-titles.ts';
import type { MatrixWords } from './matrix-words.ts';
import { featureRows } from './page-model.ts';
import { RequiredRows } from './required-rows.ts';
import { addBox, addCells, setAttribute } from './table-parts.ts';

/** What the table asks of the page. */
export interface TableEvents extends TitleEvents {
  require: (feature: string, required: boolean) => void;
  /** To show the configurations of a server as columns, or to take them away. */
  toggleConfigurations: (server: string) => void;
}

/** A cell of the table with its row and column. */
export interface PlacedCell extends DrawnRow {
  column: MatrixColumn;
  link: HTMLAnchorElement;
}

/** The table of the page: shows a view by hiding, ordering and folding what is there, and adds columns on demand. */
export class MatrixTable {
  readonly table: HTMLTableElement;
  readonly words: MatrixWords;
  readonly rows: DrawnRow[];
  /** What scrolls the table where it does not scroll with the page. */
  readonly scroller: HTMLElement;
  /** Columns in the order of the document. */
  readonly columns: MatrixColumn[] = [];
  readonly #rules = new ColumnRules();
  readonly #first: FirstRows;
  readonly #titles: GroupTitles;
  readonly #required: RequiredRows;
  readonly #configurations: ConfigurationButtons;

  constructor(table: HTMLTableElement, model: MatrixModel, words: MatrixWords, events: TableEvents) {
    this.table = table;
    this.scroller = table.parentElement!;
    this.words = words;
    this.rows = featureRows(table).map((tr, index) => {
      const row = model.rows[index]!;
      return { row, tr, box: row.kind === 'support' ? addBox(tr, row.name, words, (on) => events.require(row.id, on)) : undefined };
    });
    this.#titles = new GroupTitles(table, this.rows, words, events);
    this.#required = new RequiredRows(table, this.rows, words.must);
    this.#configurations = new ConfigurationButtons(model.columns, words, (server) => events.toggleConfigurations(server));
    this.#first = new FirstRows(table);
    for (const column of model.columns.slice(0, model.plain.length)) this.register(column);
  }

  /** Draws a view, what is on the screen first; `listed` lists the servers under a feature that is opened. */
  show(view: MatrixView, shown: MatrixShown, columns: readonly MatrixColumn[], listed: boolean): void {
    this.#first.hold(() => this.#show(view, shown, columns, listed));
  }

  /** Draws what is not on the screen. */
  finish(): void {
    this.#first.release();
  }

  /** Marks row and column of the open cell. */
  mark(feature?: string, column?: string): void {
    for (const { row, tr } of this.rows) setAttribute(tr, 'data-marked', row.id === feature);
    this.#rules.mark(column === undefined ? undefined : this.columns.findIndex((it) => it.id === column));
  }

  /** The cell that an address names as `c3:gunicorn`; undefined if the table has none. */
  findCell(cell: string): PlacedCell | undefined {
    const [ref = '', ...rest] = cell.split(':');
    const index = this.columns.findIndex((it) => it.id === rest.join(':'));
    const drawn = this.rows.find((it) => it.tr.id === ref);
    const link = drawn?.tr.cells[index + 1]?.querySelector('a');
    return drawn && link && index >= 0 ? { ...drawn, column: this.columns[index]!, link } : undefined;
  }

  /** How an address names the cell of a link. */
  cellOf(link: Element): string {
    const cell = link.closest('td')!;
    return `${cell.parentElement!.id}:${this.columns[cell.cellIndex - 1]!.id}`;
  }

  /** What stands under the name of a column: the version of the server, or the name of the configuration. */
  versionOf(column: MatrixColumn): string {
    return this.table.tHead!.rows[0]!.cells[this.columns.indexOf(column) + 1]!.querySelector('[data-version]')!.textContent;
  }

  #show(view: MatrixView, shown: MatrixShown, columns: readonly MatrixColumn[], listed: boolean): void {
    for (const column of columns) if (!this.columns.includes(column)) this.#addColumn(column);
    const places = columns.map((it) => this.columns.indexOf(it));
    this.#rules.show(places, !listed);
    this.#showSpeeches(columns, places);
    for (const { row, tr, box } of this.rows) {
      const isRequired = view.must.includes(row.id);
      setAttribute(tr, 'hidden', !shown.rows.has(row.id));
      setAttribute(tr, 'data-open', view.open.includes(row.id));
      setAttribute(tr, 'data-must', isRequired);
      setAttribute(tr.cells[0]!, 'aria-sort', row.id === view.sort && 'ascending');
      if (box && box.checked !== isRequired) box.checked = isRequired;
    }
    this.#required.show(view.must, shown.rows);
    this.#titles.show(view, shown);
    this.#configurations.show(view.columns);
  }

  /** Says above the first of several servers beside each other what they speak; a configuration stands with its server. */
  #showSpeeches(columns: readonly MatrixColumn[], places: readonly number[]): void {
    let before: Speech | undefined;
    columns.forEach(({ server }, index) => {
      const speech = speechOf(this.columns.find((it) => it.id === server)!.interfaces);
      setAttribute(this.table.tHead!.rows[0]!.cells[places[index]! + 1]!, 'data-begins', speech !== before && this.words.speech[speech]);
      before = speech;
    });
  }

  /** Knows the column whose cells were added last. */
  register(column: MatrixColumn): void {
    this.columns.push(column);
    this.#rules.add(column);
    this.#configurations.add(column, this.table.tHead!.rows[0]!.cells[this.columns.length]!);
  }

  #addColumn(column: MatrixColumn): void {
    const from = this.columns.findIndex((it) => it.id === column.server) + 1;
    addCells(this.table, this.rows, from, column, this.words);
    this.register(column);
  }
}
