import { showHidden } from '../../domain/prose/hidden.ts';
import type { MatrixShown } from '../../domain/matrix/filter.ts';
import { findWarnings } from '../../domain/matrix/warnings.ts';
import { titleOf, type MatrixColumn, type MatrixModel } from '../../domain/matrix/matrix-model.ts';
import { plainView, type MatrixView } from '../../domain/matrix/view.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { PageNotice } from './page-notice.ts';
import { PanelLists } from './panel-lists.ts';
import type { ChangeView } from './view-address.ts';
import { buildChips, listChoices } from './view-chips.ts';

/** How much of an address that was not understood is repeated. */
const longestList = 8;
const longestPart = 60;

/** Says what has been chosen and what that did: chips, lists of the panel, what to do when nothing is left. Loaded with the first choice. */
export class ViewReport {
  readonly #root: HTMLElement;
  readonly #model: MatrixModel;
  readonly #words: MatrixWords;
  readonly #change: ChangeView;
  readonly #notice: PageNotice;
  readonly #lists: PanelLists;

  constructor(root: HTMLElement, model: MatrixModel, words: MatrixWords, notice: PageNotice, change: ChangeView) {
    this.#root = root;
    this.#model = model;
    this.#words = words;
    this.#change = change;
    this.#notice = notice;
    this.#lists = new PanelLists(root, model, words, change);
  }

  /** Reports a view; `columns` are those that fit on the screen, `ignored` what its address said that was not understood. */
  show(view: MatrixView, shown: MatrixShown, columns: readonly MatrixColumn[], ignored: readonly string[]): void {
    const clear = () => this.#change({ ...plainView, layout: view.layout });
    const chips = this.#part('chips');
    // The button that was pressed goes with its chip: the focus stays where the chips are.
    if (chips.contains(document.activeElement)) chips.focus({ preventScroll: true });
    chips.replaceChildren(...buildChips(listChoices(view, this.#model, this.#words), this.#words, this.#change, clear));
    const all = shown.columns.length;
    this.#part('narrow').textContent = all > columns.length ? fill(this.#words.narrow, { shown: columns.length, all }) : '';
    this.#part('warnings').textContent = findWarnings(view, this.#model.rows, shown.columns)
      .map(({ row, columns: warned }) => fill(this.#words.warning, { ref: row.ref, name: row.name, list: warned.map(titleOf).join(', ') }))
      .join(' ');
    this.#lists.show(view, shown);
    this.#showEmpty(view, shown, clear);
    this.#showIgnored(ignored);
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #showIgnored(ignored: readonly string[]): void {
    const list = ignored.slice(0, longestList).map((it) => showHidden([...it].slice(0, longestPart).join('')));
    if (ignored.length > longestList) list.push(fill(this.#words.more, { count: ignored.length - longestList }));
    this.#notice.tell(list.length ? fill(this.#words.ignored, { list: list.join(', ') }) : '');
  }

  #showEmpty(view: MatrixView, { columns, rows, removed, closest }: MatrixShown, clear: () => void): void {
    const words = this.#words;
    const empty = this.#part('nothing-left');
    // Where servers have to be picked, there may be none of which anything could be said.
    const isEmpty = (columns.length === 0 && removed.length > 0) || rows.size === 0;
    this.#root.querySelector('table')!.hidden = isEmpty;
    if (!isEmpty) {
      empty.replaceChildren();
      return;
    }
    const button = (text: string, onClick: () => void) => buildButton({ class: 'btn' }, onClick, text);
    if (closest) {
      const list = closest.lacks.map((row) => row.ref).join(', ');
      const [before = '', after = ''] = fill(words.closest, { count: view.must.length, server: '\n', list }).split('\n');
      const name = buildElement('span', { class: 'name', lang: 'en' }, titleOf(closest.column));
      const drop = () => this.#change({ must: view.must.filter((id) => !closest.lacks.some((row) => row.id === id)) });
      empty.replaceChildren(buildElement('p', {}, before, name, after), button(fill(words.drop, { list }), drop));
    } else if (columns.length === 0) empty.replaceChildren(buildElement('p', {}, words.noServers), button(words.clear, clear));
    else
      empty.replaceChildren(
        buildElement('p', {}, words.noRows),
        button(words.showRows, () => this.#change({ text: '', differ: false, evidences: [] })),
      );
  }
}
