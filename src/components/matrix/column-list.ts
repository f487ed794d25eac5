import { addColumn, pickColumns } from '../../domain/matrix/columns.ts';
import { titleOf, type MatrixColumn, type MatrixModel } from '../../domain/matrix/matrix-model.ts';
import { buildIcon } from './build-icon.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { checkLabel, iconButton } from './control-styles.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { ChangeView } from './view-address.ts';

const summaryStyle = 'cursor-pointer py-1.5 text-t0 text-ink-2 max-md:min-h-11';
const entryStyle = 'grid grid-cols-[1fr_1.5rem_1.5rem] items-center max-md:min-h-11 max-md:grid-cols-[1fr_2.75rem_2.75rem]';

/** The list of columns: servers and configurations are picked by boxes and moved by buttons. */
export class ColumnList {
  /** Picked columns in the order that is seen. */
  #picked: readonly string[] = [];
  readonly #list = buildElement('ol');
  readonly #root: Element;
  readonly #model: MatrixModel;
  readonly #words: MatrixWords;
  readonly #change: ChangeView;

  constructor(root: Element, model: MatrixModel, words: MatrixWords, change: ChangeView) {
    this.#root = root;
    this.#model = model;
    this.#words = words;
    this.#change = change;
    const configurations = model.columns.filter((it) => it.configuration !== undefined);
    const title = fill(words.configurations, { count: configurations.length });
    const summary = buildElement('summary', { class: summaryStyle }, title);
    root.append(this.#list, buildElement('details', {}, summary, ...configurations.map((it) => this.#buildBox(it))));
    root.addEventListener('input', (event) => this.#pick(event.target as HTMLInputElement));
  }

  /** Shows which columns are picked. */
  show(picked: readonly string[]): void {
    if (picked.join() !== this.#picked.join() || !this.#list.hasChildNodes()) this.#draw(picked);
    for (const box of this.#root.querySelectorAll('input')) box.checked = picked.includes(box.value);
  }

  #pick(box: HTMLInputElement): void {
    const next = box.checked ? addColumn(this.#picked, box.value) : this.#picked.filter((it) => it !== box.value);
    // Without a column there would be nothing to look at: the last one stays.
    if (next.length) this.#change(pickColumns(next, this.#model));
    else box.checked = true;
  }

  #draw(picked: readonly string[]): void {
    const key = (document.activeElement as HTMLElement | null)?.dataset.key;
    this.#picked = picked;
    const columns = new Map(this.#model.columns.map((it) => [it.id, it]));
    const rest = this.#model.columns.filter((it) => it.id === it.server && !picked.includes(it.id));
    this.#list.replaceChildren(...picked.map((id, place) => this.#buildEntry(columns.get(id)!, place)), ...rest.map((it) => this.#buildEntry(it)));
    // The buttons were made anew: whoever moves a column step by step stays on it.
    const [, id] = key?.split(' ') ?? [];
    const again = [key, `left ${id}`, `right ${id}`].map((it) => this.#list.querySelector<HTMLButtonElement>(`[data-key="${it}"]:enabled`));
    if (key) again.find(Boolean)?.focus();
  }

  #buildEntry(column: MatrixColumn, place?: number): HTMLElement {
    const move = (to: 'left' | 'right', by: number) => {
      const label = fill(this.#words[to], { column: titleOf(column) });
      const next = this.#picked.filter((it) => it !== column.id).toSpliced(place! + by, 0, column.id);
      const attributes = { class: `${iconButton} disabled:invisible`, 'aria-label': label, 'data-key': `${to} ${column.id}` };
      const button = buildButton(attributes, () => this.#change(pickColumns(next, this.#model)), buildIcon(to));
      button.disabled = place === (by < 0 ? 0 : this.#picked.length - 1);
      return button;
    };
    const moves = place === undefined ? [] : [move('left', -1), move('right', 1)];
    return buildElement('li', { class: entryStyle }, this.#buildBox(column), ...moves);
  }

  #buildBox({ id, name, configuration }: MatrixColumn): HTMLElement {
    const box = buildElement('input', { type: 'checkbox', value: id });
    return buildElement(
      'label',
      { class: `${checkLabel} text-t0` },
      box,
      buildElement('span', { class: 'name', lang: 'en' }, name),
      configuration !== undefined && buildElement('span', { lang: 'en' }, configuration),
    );
  }
}
