import { isConfiguration } from '../../domain/matrix/columns.ts';
import type { MatrixColumn } from '../../domain/matrix/matrix-model.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import { setAttribute } from './table-parts.ts';

const buttonStyle = '-my-1 -me-1 grid size-6 place-items-center text-t-1 text-link hover:bg-shoal max-md:-my-2 max-md:size-11 print:hidden';

/** Buttons in the heads of servers that show their configurations as columns, and take them away again. */
export class ConfigurationButtons {
  readonly #buttons = new Map<MatrixColumn, { button: HTMLButtonElement; own: readonly string[] }>();
  readonly #columns: readonly MatrixColumn[];
  readonly #words: MatrixWords;
  readonly #toggle: (server: string) => void;

  constructor(columns: readonly MatrixColumn[], words: MatrixWords, toggle: (server: string) => void) {
    this.#columns = columns;
    this.#words = words;
    this.#toggle = toggle;
  }

  /** Adds the button of a server to its head, if the server has configurations to show. */
  add(column: MatrixColumn, head: Element): void {
    const own = this.#columns.filter((it) => it.server === column.id && isConfiguration(it.id)).map((it) => it.id);
    if (isConfiguration(column.id) || own.length === 0) return;
    const button = buildButton({ class: buttonStyle }, () => this.#toggle(column.id));
    // Beside the version, so that the head does not grow.
    const version = head.querySelector('[data-version]')!;
    const line = buildElement('span', { class: 'flex items-center' });
    version.replaceWith(line);
    line.append(version, button);
    this.#buttons.set(column, { button, own });
  }

  /** Says of each server whether its configurations are among these columns. */
  show(picked: readonly string[]): void {
    for (const [{ name }, { button, own }] of this.#buttons) {
      const isShown = own.every((it) => picked.includes(it));
      setAttribute(button, 'aria-expanded', String(isShown));
      const text = `${isShown ? '−' : '+'}${own.length}`;
      if (button.textContent === text) continue;
      button.textContent = text;
      button.title = button.ariaLabel = fill(this.#words.configurationsOf, { count: text, server: name });
    }
  }
}
