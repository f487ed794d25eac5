import { buildButton } from '../ui/build-element.ts';
import type { MatrixWords } from './matrix-words.ts';

/** The line above the table that tells, and lets screen readers announce, what went wrong or was left out. */
export class PageNotice {
  readonly #element: HTMLElement;
  readonly #words: MatrixWords;

  constructor(root: HTMLElement, words: MatrixWords) {
    this.#element = root.querySelector<HTMLElement>('[data-part="notice"]')!;
    this.#words = words;
  }

  /** Shows a text in place of the last one; an empty one takes it away. With `again` a button tries what failed once more. */
  tell(text: string, again?: () => void): void {
    const retry = () => {
      this.tell('');
      again!();
    };
    this.#element.replaceChildren(...(text ? [text] : []), ...(again ? [' ', buildButton({ class: 'btn sm' }, retry, this.#words.again)] : []));
  }

  /** Loads a part of the page's scripts. If that fails the notice says so and offers to call `again`; what depends on the part is then left undone. */
  async load<T>(part: () => Promise<T>, again: () => void, text = this.#words.partFailed): Promise<T | undefined> {
    try {
      return await part();
    } catch {
      this.tell(text, again);
      return undefined;
    }
  }
}
