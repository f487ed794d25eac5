import { applyView, type MatrixShown } from '../../domain/matrix/filter.ts';
import { namesOf, type MatrixColumn, type MatrixModel, type OwnAnswers } from '../../domain/matrix/matrix-model.ts';
import type { Layout } from '../../domain/matrix/view.ts';
import { CellKeys } from './cell-keys.ts';
import { CellOpener } from './cell-opener.ts';
import type { ExportFormat } from './export-view.ts';
import { FilterPanel } from './filter-panel.ts';
import { MatrixCount } from './matrix-count.ts';
import { MatrixTable } from './matrix-table.ts';
import { nextFrame } from './next-frame.ts';
import { startTools } from './matrix-tools.ts';
import { fill, type MatrixWords } from './matrix-words.ts';
import { readModel } from './page-model.ts';
import type { RowTallies } from './row-tallies.ts';
import { ViewAddress, type ChangeView } from './view-address.ts';
import type { ViewReport } from './view-report.ts';

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
  #count!: MatrixCount;
  #opener!: CellOpener;
  #panel!: FilterPanel;
  #shown!: MatrixShown;
  #columns: MatrixColumn[] = [];
  #tallies: RowTallies | undefined;
  #report: ViewReport | undefined;
  #draws = 0;

  connectedCallback(): void {
    const table = this.querySelector('table')!;
    this.#words = JSON.parse(this.dataset.words!) as MatrixWords;
    this.#model = readModel(table, JSON.parse(this.dataset.columns!) as MatrixColumn[], JSON.parse(this.dataset.own!) as OwnAnswers);
    this.#address = new ViewAddress(namesOf(this.#model), (ignored) => void this.#draw(ignored));
    this.#count = new MatrixCount(this, this.#words);
    this.#table = new MatrixTable(table, this.#model, this.#words, {
      require: (feature, on) => this.#change({ must: withOr(this.#address.view.must, feature, on) }),
      fold: (group, on) => this.#change({ folded: withOr(this.#address.view.folded, group, on) }),
    });
    this.#keys = new CellKeys(table, () => ({ listed: this.#isListed(), places: this.#columns.map((it) => this.#table.columns.indexOf(it) + 1) }));
    this.#panel = this.querySelector<FilterPanel>('filter-panel')!;
    this.#panel.start(this.#model, this.#words, this.#change);
    this.#opener = new CellOpener({
      table: this.#table,
      api: this.dataset.api!,
      isNarrow: () => this.#narrow.matches,
      onCell: (cell) => this.#address.setCell(cell),
    });
    startTools(this, this.#panel, {
      copied: this.#words.copied,
      save: (format) => void this.#save(format),
      layout: (layout) => this.#change({ layout: layout as Layout }),
    });
    this.#narrow.addEventListener('change', () => void this.#draw([]));
    // Who comes near is about to choose something, and will want to be told what that did.
    for (const sign of ['pointerover', 'focusin']) this.addEventListener(sign, () => void this.#loadReport(), { once: true });
    this.#address.read();
  }

  readonly #change: ChangeView = (change, replace) => this.#address.change(change, replace);

  #isListed(): boolean {
    return this.#narrow.matches && this.#address.view.layout === 'features';
  }

  /** Draws the view of the address. A click is answered in the next frame by its own box and the count, then come the rows on the screen, then the rest. */
  async #draw(ignored: string[]): Promise<void> {
    const { view } = this.#address;
    this.#shown = applyView(view, this.#model);
    this.#columns = this.#narrow.matches && view.layout === 'compare' ? this.#shown.columns.slice(0, sideBySide) : this.#shown.columns;
    this.#count.show(this.#shown);
    const draws = (this.#draws += 1);
    // The first view comes with the page, at once; of several that follow each other only the last is drawn.
    if (draws > 1) await nextFrame();
    if (draws === this.#draws) this.#turn();
    if (draws > 1) await nextFrame();
    if (draws === this.#draws) await this.#tell(ignored);
  }

  #turn(): void {
    const { view } = this.#address;
    this.dataset.layout = view.layout;
    this.#table.show(view, this.#shown, this.#columns, this.#isListed());
    // A cell that cannot be loaded stays a link; the rest of the view does not depend on it.
    this.#opener.show(view.cell).catch(() => undefined);
  }

  async #tell(ignored: string[]): Promise<void> {
    const { view } = this.#address;
    this.#table.finish();
    this.#keys.adopt();
    this.#keys.refresh();
    this.#panel.show(view, this.#shown);
    for (const entry of document.querySelectorAll<HTMLElement>('[data-legend]')) entry.hidden = !this.#shown.marks.has(entry.dataset.legend!);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do="layout"]')) button.ariaPressed = String(button.value === view.layout);
    // A plain page says so itself.
    if (location.search || this.#report) (await this.#loadReport()).show(this.#address.view, this.#shown, this.#columns, ignored);
    if (this.#isListed()) await this.#showTallies();
    this.dataset.drawn = '';
  }

  async #loadReport(): Promise<ViewReport> {
    const { ViewReport } = await import('./view-report.ts');
    return (this.#report ??= new ViewReport(this, this.#model, this.#words, this.#change));
  }

  async #showTallies(): Promise<void> {
    const { RowTallies } = await import('./row-tallies.ts');
    // Looking into a row is reading on, not a step to go back from.
    this.#tallies ??= new RowTallies(this.#table.rows, this.#words, (feature, on) =>
      this.#change({ open: withOr(this.#address.view.open, feature, on) }, true),
    );
    this.#tallies.show(this.#columns);
    this.#keys.adopt();
  }

  async #save(format: ExportFormat): Promise<void> {
    const api = this.dataset.api!;
    try {
      const { exportView } = await import('./export-view.ts');
      await exportView(format, api, { view: this.#address.view, rows: this.#shown.rows, columns: this.#columns, model: this.#model }, this.#words);
    } catch {
      (await this.#loadReport()).notify(fill(this.#words.failed, { url: new URL(api, location.href).href }));
    }
  }
}

function withOr<T>(list: readonly T[], it: T, on: boolean): T[] {
  return [...list.filter((other) => other !== it), ...(on ? [it] : [])];
}

customElements.define('feature-matrix', FeatureMatrix);
