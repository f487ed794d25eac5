import { pickColumns, pickedColumns, toggleConfigurations } from '../../domain/matrix/columns.ts';
import { applyView, type MatrixShown } from '../../domain/matrix/filter.ts';
import { namesOf, type MatrixColumn, type MatrixModel } from '../../domain/matrix/matrix-model.ts';
import type { Layout } from '../../domain/matrix/view.ts';
import { CellKeys } from './cell-keys.ts';
import { CellOpener } from './cell-opener.ts';
import { FilterPanel } from './filter-panel.ts';
import { MatrixCount } from './matrix-count.ts';
import { MatrixTable } from './matrix-table.ts';
import { startTools } from './matrix-tools.ts';
import type { MatrixWords } from './matrix-words.ts';
import { nextFrame } from './next-frame.ts';
import { addConfigurations, readAnswer, readModel } from './page-model.ts';
import { PageNotice } from './page-notice.ts';
import { ViewAddress, type ChangeView } from './view-address.ts';
import { ViewParts, type DrawnView } from './view-parts.ts';

/** How many columns fit beside each other on a phone. */
const sideBySide = 3;

/**
 * The matrix page. Its state is a view, and the view is the address: a choice writes the address, and what is drawn is what the
 * address says, so Back, reload and links all come out the same.
 */
export class FeatureMatrix extends HTMLElement {
  readonly #narrow = matchMedia('screen and (max-width: 48rem)');
  #model!: MatrixModel;
  #address!: ViewAddress;
  #table!: MatrixTable;
  #keys!: CellKeys;
  #count!: MatrixCount;
  #opener!: CellOpener;
  #panel!: FilterPanel;
  #parts!: ViewParts;
  #shown!: MatrixShown;
  #columns: MatrixColumn[] = [];
  #draws = 0;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const table = this.querySelector('table')!;
    const words = JSON.parse(this.dataset.words!) as MatrixWords;
    const change: ChangeView = (it, replace) => this.#address.change(it, replace);
    const columns = JSON.parse(this.dataset.columns!) as MatrixColumn[];
    this.#model = readModel(table, columns);
    await pauseUnlessAsked();
    this.#address = new ViewAddress(namesOf(this.#model), (ignored) => void this.#draw(ignored));
    this.#count = new MatrixCount(this, words);
    this.#table = new MatrixTable(table, this.#model, words, {
      require: (feature, on) => change({ must: withOrWithout(this.#address.view.must, feature, on) }),
      fold: (group, on) => change({ folded: withOrWithout(this.#address.view.folded, group, on) }),
      foldValues: (group, on) => change({ foldedValues: withOrWithout(this.#address.view.foldedValues, group, on) }),
      toggleConfigurations: (server) => {
        const picked = pickedColumns(this.#address.view, this.#model, this.#shown);
        change(pickColumns(toggleConfigurations(picked, server, this.#model), this.#model));
      },
    });
    this.#keys = new CellKeys(table, () => ({ listed: this.#isListed(), places: this.#columns.map((it) => this.#table.columns.indexOf(it) + 1) }));
    const notice = new PageNotice(this, words);
    this.#panel = this.querySelector<FilterPanel>('filter-panel')!;
    this.#panel.start(this.#model, words, notice, change);
    this.#opener = new CellOpener({
      table: this.#table,
      notice,
      failed: words.cellFailed,
      isNarrow: () => this.#narrow.matches,
      onCell: (cell) => this.#address.setCell(cell),
    });
    this.#parts = new ViewParts({ root: this, model: this.#model, words, rows: this.#table.rows, notice, change, reader: { readAnswer, addConfigurations } });
    startTools(this, this.#panel, notice, {
      copied: words.copied,
      save: (format) => void this.#parts.save(format, this.dataset.api!, this.#drawn()),
      layout: (layout) => change({ layout: layout as Layout }),
      follow: (link) => this.#address.follow(link),
    });
    this.#narrow.addEventListener('change', () => void this.#draw([]));
    this.#address.read();
  }

  #drawn(): DrawnView {
    return { view: this.#address.view, shown: this.#shown, columns: this.#columns };
  }

  #isListed(): boolean {
    return this.#narrow.matches && this.#address.view.layout === 'features';
  }

  /** Draws the view of the address. A click is answered in the next frame by its own box and the count, then come the rows on the screen, then the rest. */
  async #draw(ignored: string[]): Promise<void> {
    const { view } = this.#address;
    const draws = (this.#draws += 1);
    const isWhole = await this.#parts.complete(view);
    if (draws !== this.#draws) return;
    this.#shown = applyView(view, this.#model);
    this.#columns = this.#narrow.matches && view.layout === 'compare' ? this.#shown.columns.slice(0, sideBySide) : this.#shown.columns;
    this.#count.show(this.#shown);
    // Of several that follow each other only the last is drawn.
    await (draws > 1 ? nextFrame() : pauseUnlessAsked());
    if (draws === this.#draws) this.#drawFirst();
    await (draws > 1 ? nextFrame() : pauseUnlessAsked());
    if (draws === this.#draws) await this.#drawRest(ignored);
    if (!isWhole && draws === this.#draws) this.#parts.regret(view);
    // Where the page shows no server by itself, each comes when it is picked.
    if (!this.#model.plain.length && draws === this.#draws && (await this.#parts.bring(this.#table, view))) void this.#draw(ignored);
  }

  #drawFirst(): void {
    const { view } = this.#address;
    this.dataset.layout = view.layout;
    this.#table.show(view, this.#shown, this.#columns, this.#isListed());
    // The rest of the view does not depend on the cell.
    void this.#opener.show(view.cell);
  }

  async #drawRest(ignored: string[]): Promise<void> {
    const { view } = this.#address;
    this.#table.finish();
    this.#keys.adopt();
    this.#keys.refresh();
    this.#panel.show(view, this.#shown);
    for (const { dataset, parentElement } of document.querySelectorAll<HTMLElement>('.legend .glyph'))
      parentElement!.hidden = !this.#shown.marks.has((dataset.level ?? dataset.evidence)!);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do="layout"]')) button.ariaPressed = String(button.value === view.layout);
    // A plain page says so itself.
    if (location.search || this.#parts.reports) await this.#parts.report(this.#drawn(), ignored);
    if (this.#isListed()) await this.#tally();
    this.dataset.drawn = '';
  }

  async #tally(): Promise<void> {
    // Looking into a row is reading on, not a step to go back from.
    const open = (feature: string, on: boolean) => this.#address.change({ open: withOrWithout(this.#address.view.open, feature, on) }, true);
    await this.#parts.tally(this.#columns, open, () => this.#keys.adopt());
  }
}

/** A view that the address asks for comes with the page, at once; the plain one is there already, so that a slow phone may take it in pieces. */
async function pauseUnlessAsked(): Promise<void> {
  if (!location.search) await nextFrame();
}

function withOrWithout<T>(list: readonly T[], it: T, on: boolean): T[] {
  return [...list.filter((other) => other !== it), ...(on ? [it] : [])];
}

customElements.define('feature-matrix', FeatureMatrix);
