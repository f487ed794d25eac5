import { applyView, type MatrixShown } from '../../domain/matrix-filter.ts';
import { namesOf, type MatrixModel, type MatrixColumn } from '../../domain/matrix-model.ts';
import { layouts, parseView, plainView, stringifyView, type MatrixView } from '../../domain/matrix-view.ts';
import { CellKeys } from './cell-keys.ts';
import { CellOpener } from './cell-opener.ts';
import { FilterPanel } from './filter-panel.ts';
import { MatrixReport } from './matrix-report.ts';
import { MatrixTable } from './matrix-table.ts';
import type { MatrixWords } from './matrix-words.ts';
import { readModel } from './page-model.ts';
import { startTools } from './matrix-tools.ts';

/** How many columns fit beside each other on a phone. */
const sideBySide = 3;

/**
 * The matrix page. Its state is a view, and the view is the address: every choice writes the address and draws the view that the
 * address says; Back, reload and links therefore come out the same.
 */
export class FeatureMatrix extends HTMLElement {
  #view: MatrixView = plainView;
  #shown!: MatrixShown;
  #leaving = false;
  readonly #narrow = matchMedia('screen and (max-width: 48rem)');

  connectedCallback(): void {
    const words = JSON.parse(this.dataset.words!) as MatrixWords;
    const model = readModel(this.querySelector('table')!, JSON.parse(this.dataset.columns!) as MatrixColumn[], JSON.parse(this.dataset.own!));
    const names = namesOf(model);
    const panel = this.querySelector<FilterPanel>('filter-panel')!;
    const scroller = this.querySelector<HTMLElement>('.mx-scroll')!;
    const change = (next: Partial<MatrixView>, typing = false) => this.#change(next, typing ? 'replace' : 'push', draw);
    const table = new MatrixTable(this.querySelector('table')!, model, words, {
      require: (id, on) => change({ must: on ? [...this.#view.must, id] : this.#view.must.filter((it) => it !== id) }),
      fold: (id, on) => change({ folded: on ? [...this.#view.folded, id] : this.#view.folded.filter((it) => it !== id) }),
      open: (id, on) => this.#change({ open: on ? [...this.#view.open, id] : this.#view.open.filter((it) => it !== id) }, 'replace', draw),
    });
    const report = new MatrixReport(this, model, words, (next) => change(next === 'all' ? { ...plainView, layout: this.#view.layout } : next));
    const keys = new CellKeys(table.table, (row) => this.#stopsOf(row, table));
    const opener = new CellOpener({
      table,
      model,
      scroller,
      api: this.dataset.api!,
      isNarrow: () => this.#narrow.matches,
      onCell: (cell) => this.#setCell(cell, write),
    });
    const write = (mode: 'push' | 'replace', state: unknown) => history[`${mode}State`](state, '', location.pathname + stringifyView(this.#view, names));
    const draw = (mode?: 'push' | 'replace') => {
      this.#draw(model, table, report, panel, keys);
      if (mode) write(mode, null);
    };
    const read = () => {
      this.#leaving = false;
      const { view, ignored } = parseView(location.search, names);
      this.#view = view;
      report.showIgnored(ignored);
      draw();
      // A cell that cannot be loaded stays a link; nothing else depends on it.
      opener.show(view.cell).catch(() => undefined);
    };
    panel.start(model, words, change);
    startTools(this, { words, model, view: () => this.#view, columns: () => this.#columns(), shown: () => this.#shown, change });
    addEventListener('popstate', read);
    this.#narrow.addEventListener('change', () => draw());
    read();
  }
}
customElements.define('feature-matrix', FeatureMatrix);
