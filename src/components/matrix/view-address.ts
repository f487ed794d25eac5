import { parseView, stringifyView } from '../../domain/matrix/view-query.ts';
import { plainView, type MatrixNames, type MatrixView } from '../../domain/matrix/view.ts';

/** A change that the reader makes to the view; with `replace` it does not become a step of its own for the Back button. */
export type ChangeView = (change: Partial<MatrixView>, replace?: boolean) => void;

/** Keeps the view in the address. Every choice is a step that Back undoes; `onChange` is told what to draw and what was not understood. */
export class ViewAddress {
  view: MatrixView = plainView;
  #returns = false;
  readonly #names: MatrixNames;
  readonly #onChange: (ignored: string[]) => void;

  constructor(names: MatrixNames, onChange: (ignored: string[]) => void) {
    this.#names = names;
    this.#onChange = onChange;
    addEventListener('popstate', () => this.read());
  }

  /** Takes the view from the address. */
  read(): void {
    this.#returns = false;
    const { view, ignored } = parseView(location.search, this.#names);
    this.view = view;
    this.#onChange(ignored);
  }

  /** Follows a link to another view, in the layout of this one. */
  follow({ search }: Pick<URL, 'search'>): void {
    this.change({ ...parseView(search, this.#names).view, layout: this.view.layout });
  }

  /** Changes the view and writes the address; the open cell closes unless it is part of the change. */
  change(change: Partial<MatrixView>, replace = false): void {
    // The browser goes back asynchronously: what is chosen meanwhile is chosen from there.
    if (this.#returns) {
      addEventListener('popstate', () => this.change(change, replace), { once: true });
      return;
    }
    this.view = { ...this.view, cell: '', ...change };
    this.#write(replace, null);
    this.#onChange([]);
  }

  /** Notes which cell is open. Opening is a step, moving on to another cell is not, and closing takes the step back. */
  setCell(cell: string): void {
    const before = this.view.cell;
    if (cell === before) return;
    this.view = { ...this.view, cell };
    const state = history.state as { cell?: true } | null;
    if (cell) this.#write(before !== '', before ? state : { cell: true });
    else if (state?.cell) {
      this.#returns = true;
      history.back();
    } else this.#write(true, null);
  }

  #write(replace: boolean, state: unknown): void {
    const url = location.pathname + stringifyView(this.view, this.#names);
    if (replace) history.replaceState(state, '', url);
    else history.pushState(state, '', url);
  }
}
