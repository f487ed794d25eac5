import { applyView, type MatrixShown } from '../../domain/matrix-filter.ts';
import { namesOf, type MatrixColumn, type MatrixModel, type OwnAnswers } from '../../domain/matrix-model.ts';
import type { Layout } from '../../domain/matrix-view.ts';
import { groupIds } from '../../vocabulary/groups.ts';
import { CellKeys } from './cell-keys.ts';
import { CellOpener } from './cell-opener.ts';
import type { ExportFormat } from './export-view.ts';
import { FilterPanel } from './filter-panel.ts';
import { MatrixReport } from './matrix-report.ts';
import { MatrixTable } from './matrix-table.ts';
import { startTools } from './matrix-tools.ts';
import { fill, type MatrixWords } from './matrix-words.ts';
import { readModel } from './page-model.ts';
import type { RowTallies } from './row-tallies.ts';
import { ViewAddress, type ChangeView } from './view-address.ts';

/** How many columns fit beside each other on a phone. */
const sideBySide = 3;

/**
 * The matrix page. Its state is a view, and the view is the address: a choice writes the address, and what is drawn is what the
 * address says, so Back, reload and links all come out the same.
 */
export class FeatureMatrix extends HTMLElement {
  readonly #narrow = matchMedia('screen and (max-width: 48rem)');
  #model!: MatrixModel;
  #words!: MatrixWords;
  #address!: ViewAddress;
  #table!: MatrixTable;
  #keys!: CellKeys;
  #report!: MatrixReport;
  #opener!: CellOpener;
  #panel!: FilterPanel;
  #shown!: MatrixShown;
  #columns: MatrixColumn[] = [];
  #tallies: RowTallies | undefined;
  #draws = 0;

  connectedCallback(): void {
    const table = this.querySelector('table')!;
    const change: ChangeView = (...parameters) => this.#address.change(...parameters);
    this.#words = JSON.parse(this.dataset.words!) as MatrixWords;
    this.#model = readModel(table, JSON.parse(this.dataset.columns!) as MatrixColumn[], JSON.parse(this.dataset.own!) as OwnAnswers);
    this.#address = new ViewAddress(namesOf(this.#model), (ignored) => this.#draw(ignored));
    this.#report = new MatrixReport(this, this.#model, this.#words, change);
    this.#table = this.#buildTable(table, change);
    this.#keys = new CellKeys(table, (row) => this.#stopsOf(row));
    this.#panel = this.querySelector<FilterPanel>('filter-panel')!;
    this.#panel.start(this.#model, this.#words, change);
    this.#opener = new CellOpener({
      table: this.#table,
      api: this.dataset.api!,
      isNarrow: () => this.#narrow.matches,
      onCell: (cell) => this.#address.setCell(cell),
    });
    startTools(this, this.#panel, {
      copied: this.#words.copied,
      save: (format) => void this.#save(format),
      layout: (layout) => change({ layout: layout as Layout }),
    });
    this.#narrow.addEventListener('change', () => this.#draw([]));
    this.#address.read();
  }

  #buildTable(table: HTMLTableElement, change: ChangeView): MatrixTable {
    const view = () => this.#address.view;
    return new MatrixTable(table, this.#model, this.#words, {
      require: (feature, on) => change({ must: withOr(view().must, feature, on) }),
      fold: (group, on) => change({ folded: groupIds.filter((id) => withOr(view().folded, group, on).includes(id)) }),
    });
  }

  #isListed(): boolean {
    return this.#narrow.matches && this.#address.view.layout === 'features';
  }

  async #showTallies(): Promise<void> {
    const { RowTallies } = await import('./row-tallies.ts');
    // Looking into a row is reading on, not a step to go back from.
    this.#tallies ??= new RowTallies(this.#table.rows, this.#words, (feature, on) => {
      this.#address.change({ open: withOr(this.#address.view.open, feature, on) }, true);
    });
    this.#tallies.show(this.#columns);
    this.#keys.adopt();
  }

  #draw(ignored: string[]): void {
    const { view } = this.#address;
    const narrow = this.#narrow.matches;
    this.#shown = applyView(view, this.#model);
    this.#columns = narrow && view.layout === 'compare' ? this.#shown.columns.slice(0, sideBySide) : this.#shown.columns;
    this.dataset.layout = view.layout;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do="layout"]')) button.ariaPressed = String(button.value === view.layout);
    this.#table.show(view, this.#shown, this.#columns, this.#isListed());
    if (this.#isListed()) void this.#showTallies();
    this.#report.showIgnored(ignored);
    // A cell that cannot be loaded stays a link; the rest of the view does not depend on it.
    this.#opener.show(view.cell).catch(() => undefined);
    // The table answers a click in the next frame; what is said about it follows in the one after.
    const draws = (this.#draws += 1);
    if (draws === 1) this.#tell();
    else requestAnimationFrame(() => setTimeout(() => draws === this.#draws && this.#tell()));
  }

  /** Says in words what the table shows. */
  #tell(): void {
    const { view } = this.#address;
    this.#keys.adopt();
    this.#keys.refresh();
    this.#report.show(view, this.#shown, this.#columns);
    this.#panel.show(view, this.#shown);
  }

  /** What can be focused in a row, in the order in which it is seen. */
  #stopsOf(row: HTMLTableRowElement): HTMLElement[] {
    const body = row.parentElement as HTMLTableSectionElement;
    const listed = this.#isListed();
    const isHead = body.tagName === 'THEAD';
    const isGroup = row.classList.contains('sect');
    if (row.hidden || body.hidden || (!isGroup && body.hasAttribute('data-folded')) || (isHead && listed)) return [];
    const heads = isHead ? [] : [...row.cells[0]!.querySelectorAll<HTMLElement>(listed ? 'a, button, input' : 'a, .fold, input')];
    const shown = isGroup || (listed && !isHead && !row.hasAttribute('data-open')) ? [] : this.#columns;
    const cells = shown.flatMap((it) => row.cells[this.#table.columns.indexOf(it) + 1] ?? []);
    return [...heads, ...cells.filter((cell) => !cell.inert).flatMap((cell) => cell.querySelector('a') ?? [])];
  }

  async #save(format: ExportFormat): Promise<void> {
    const api = this.dataset.api!;
    try {
      const { exportView } = await import('./export-view.ts');
      await exportView(format, api, { view: this.#address.view, rows: this.#shown.rows, columns: this.#columns, model: this.#model }, this.#words);
    } catch {
      this.#report.notify(fill(this.#words.failed, { url: new URL(api, location.href).href }));
    }
  }
}

function withOr<T>(list: readonly T[], it: T, on: boolean): T[] {
  return [...list.filter((other) => other !== it), ...(on ? [it] : [])];
}

customElements.define('feature-matrix', FeatureMatrix);
