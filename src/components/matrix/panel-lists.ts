import type { MatrixShown } from '../../domain/matrix/filter.ts';
import type { MatrixModel } from '../../domain/matrix/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { buildIcon } from './build-icon.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { iconButton, linkButton } from './control-styles.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import { RemovedServers } from './removed-servers.ts';
import type { ChangeView } from './view-address.ts';

const requiredStyle = [
  'grid min-h-7.5 grid-cols-[1.75rem_1fr_auto_1.5rem] items-center gap-1.5 border-b border-hair text-t0 leading-tight ru:font-stretch-86%',
  'max-md:min-h-11 max-md:grid-cols-[1.75rem_1fr_auto_2.75rem]',
].join(' ');

/** The lists of the panel that say what choices did: what each requirement removes, what is hidden, who left and why. */
export class PanelLists {
  readonly #root: HTMLElement;
  readonly #model: MatrixModel;
  readonly #words: MatrixWords;
  readonly #change: ChangeView;
  readonly #removed: RemovedServers;

  constructor(root: HTMLElement, model: MatrixModel, words: MatrixWords, change: ChangeView) {
    this.#root = root;
    this.#model = model;
    this.#words = words;
    this.#change = change;
    this.#removed = new RemovedServers(model, words, change);
  }

  /** Fills the lists in for a view. */
  show(view: MatrixView, shown: MatrixShown): void {
    this.#put('required', this.#buildRequired(view, shown));
    this.#put('hidden-rows', this.#buildHidden(shown));
    this.#put('gone', this.#removed.buildList(view, shown));
    this.#put('removed', this.#removed.buildLine(view, shown));
  }

  #put(part: string, content: (Node | string)[]): void {
    const list = this.#root.querySelector<HTMLElement>(`[data-part="${part}"]`)!;
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...content);
    // The button that was pressed has gone: the focus stays where it was.
    list.tabIndex = -1;
    if (hadFocus) list.focus({ preventScroll: true });
  }

  #buildRequired({ must }: MatrixView, { removes }: MatrixShown): Node[] {
    const rows = must.flatMap((id) => this.#model.rows.find((row) => row.id === id) ?? []);
    return rows.map((row) =>
      buildElement(
        'li',
        { class: requiredStyle },
        buildElement('span', { class: 'ref' }, row.ref),
        buildElement('span', {}, row.name),
        buildElement('span', { class: 'text-t-1 whitespace-nowrap text-ink-2' }, fill(this.#words.removes, { count: removes[row.id] ?? 0 })),
        buildButton(
          { class: iconButton, 'aria-label': fill(this.#words.remove, { what: row.name }) },
          () => this.#change({ must: must.filter((it) => it !== row.id) }),
          buildIcon('close'),
        ),
      ),
    );
  }

  #buildHidden({ rows }: MatrixShown): (Node | string)[] {
    const count = this.#model.rows.length - rows.size;
    const { hiddenRows, showRows } = this.#words;
    const back = buildButton({ class: linkButton }, () => this.#change({ text: '', differ: false, evidences: [] }), showRows);
    return count ? [fill(hiddenRows, { count }), ' ', back] : [];
  }
}
