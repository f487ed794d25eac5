import type { MatrixShown } from '../../domain/matrix/filter.ts';
import { isConfiguration } from '../../domain/matrix/columns.ts';
import type { MatrixColumn, MatrixModel } from '../../domain/matrix/matrix-model.ts';
import { plainView, type MatrixView } from '../../domain/matrix/view.ts';
import { buildButton } from '../ui/build-element.ts';
import type { ExportFormat } from './export-view.ts';
import type { DrawnRow } from './drawn-row.ts';
import type { MatrixTable } from './matrix-table.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { addConfigurations, readAnswer } from './page-model.ts';
import { nextFrame } from './next-frame.ts';
import type { PageNotice } from './page-notice.ts';
import type { RowTallies } from './row-tallies.ts';
import type { ChangeView } from './view-address.ts';
import type { ViewReport } from './view-report.ts';

/** Reads answers into the model; handed on, so that parts which come later bring no second copy. */
export interface ModelReader {
  readAnswer: typeof readAnswer;
  addConfigurations: typeof addConfigurations;
}

/** What the parts need of the page. */
export interface PartPage {
  root: HTMLElement;
  model: MatrixModel;
  words: MatrixWords;
  rows: readonly DrawnRow[];
  notice: PageNotice;
  change: ChangeView;
  reader: ModelReader;
}

/** What is drawn: the view, what it shows, and the columns that fit. */
export interface DrawnView {
  view: MatrixView;
  shown: MatrixShown;
  columns: readonly MatrixColumn[];
}

/** The parts of the page that come with their first use: report, tallies, export. Where one cannot be loaded the notice says so and can try again. */
export class ViewParts {
  #report: ViewReport | undefined;
  #tallies: RowTallies | undefined;
  #details: Promise<void> | undefined;
  readonly #page: PartPage;

  constructor(page: PartPage) {
    this.#page = page;
    // Who comes near is about to choose something, and will want to be told what that did.
    const prepare = () => void loadReport().catch(() => undefined);
    for (const sign of ['pointerover', 'focusin']) page.root.addEventListener(sign, prepare, { once: true });
    page.root.querySelector('[name="q"]')!.addEventListener('focus', () => void this.#loadDetails().catch(() => undefined), { once: true });
  }

  /** Whether a view has been reported; from then on every one is. */
  get reports(): boolean {
    return this.#report !== undefined;
  }

  /** Says what was chosen and what that did; `ignored` is what the address said that was not understood. */
  async report(drawn: DrawnView, ignored: string[]): Promise<void> {
    const { root, model, words, notice, change } = this.#page;
    const part = await notice.load(loadReport, () => void this.report(drawn, ignored));
    if (part) {
      this.#report ??= new part.ViewReport(root, model, words, notice, change);
      this.#report.show(drawn.view, drawn.shown, drawn.columns, ignored);
    } else root.querySelector('[data-part="chips"]')!.replaceChildren(buildButton({ class: 'btn sm' }, () => change(plainView), words.clear));
  }

  /** Brings what this view needs and the page did not, terms that a text is looked for in and answers of configurations; whether it is all there. */
  async complete({ text, columns }: MatrixView): Promise<boolean> {
    const isNeeded = text !== '' || columns.some((id) => isConfiguration(id) && !this.#page.model.known.has(id));
    return (
      !isNeeded ||
      this.#loadDetails().then(
        () => true,
        () => false,
      )
    );
  }

  /** Says that a view could not be completed, and offers to try again. */
  regret({ cell }: MatrixView): void {
    const { notice, words, change } = this.#page;
    notice.tell(words.partFailed, () => change({ cell }, true));
  }

  /** Brings the columns that a view picks into the table of a page that shows none by itself; whether there were any that it did not have. */
  bring(table: MatrixTable, view: MatrixView): Promise<boolean | undefined> {
    const load = async () => (await import('./server-picker.ts')).bringColumns(this.#page, table, view);
    return this.#page.notice.load(load, () => this.#page.change({ cell: view.cell }, true));
  }

  /** Counts the answers of each row; looking into one is told to `onOpen`, and that the buttons are there to `onDrawn`. */
  async tally(columns: readonly MatrixColumn[], onOpen: (feature: string, open: boolean) => void, onDrawn: () => void): Promise<void> {
    const { rows, words, notice } = this.#page;
    const load = () => import('./row-tallies.ts');
    const part = await notice.load(load, () => void this.tally(columns, onOpen, onDrawn));
    if (!part) return;
    const isFirst = !this.#tallies;
    this.#tallies ??= new part.RowTallies(rows, words, onOpen);
    this.#tallies.show(columns);
    onDrawn();
    if (!isFirst) return;
    await nextFrame();
    part.adoptListStyle();
  }

  /** Saves the view as a file, made from the data of the API below `api`. */
  async save(format: ExportFormat, api: string, { view, shown, columns }: DrawnView): Promise<void> {
    const { model, words, notice } = this.#page;
    try {
      const { exportView } = await import('./export-view.ts');
      await exportView(format, api, { view, rows: shown.rows, columns, model }, words);
    } catch {
      const again = () => void this.save(format, api, { view, shown, columns });
      notice.tell(fill(words.failed, { url: new URL(api, location.href).href }), again);
    }
  }

  /** Once, unless it fails. */
  #loadDetails(): Promise<void> {
    const { root, model, reader } = this.#page;
    this.#details ??= import('./matrix-details.ts').then((part) => part.loadDetails(root.dataset.details!, model, reader));
    this.#details.catch(() => (this.#details = undefined));
    return this.#details;
  }
}

const loadReport = () => import('./view-report.ts');
