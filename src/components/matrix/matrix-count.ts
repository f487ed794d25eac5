import type { MatrixShown } from '../../domain/matrix/filter.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';

/** How long a count waits before it is announced, so that typing is not read out letter by letter. */
const patience = 300;

/** Counts what is shown, in words that are announced. */
export class MatrixCount {
  readonly #root: HTMLElement;
  readonly #words: MatrixWords;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, words: MatrixWords) {
    this.#root = root;
    this.#words = words;
  }

  /** Counts the servers, features and disputed cells of a view. */
  show({ columns, rows, disputed }: MatrixShown): void {
    const { servers, features, disputedCells } = this.#words;
    const first = fill(servers, { shown: new Set(columns.map((it) => it.server)).size });
    const text = [first, fill(features, { shown: rows.size }), fill(disputedCells, { count: disputed })].join(', ');
    const live = this.#root.querySelector('[data-part="count"]')!;
    for (const it of this.#root.querySelectorAll<HTMLElement>('[data-part="server-count"]')) it.textContent = `${it.dataset.before ?? ''}${first}`;
    clearTimeout(this.#timer);
    if (live.textContent !== text) this.#timer = setTimeout(() => (live.textContent = text), patience);
  }
}
