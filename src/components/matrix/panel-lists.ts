import { addColumn, pickColumns, pickedColumns } from '../../domain/matrix/columns.ts';
import type { MatrixShown, Reason } from '../../domain/matrix/filter.ts';
import { titleOf, type MatrixColumn, type MatrixModel } from '../../domain/matrix/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { buildIcon } from './build-icon.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { iconButton, linkButton } from './control-styles.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { ChangeView } from './view-address.ts';

const requiredStyle = [
  'grid min-h-7.5 grid-cols-[1.75rem_1fr_auto_1.5rem] items-center gap-1.5 border-b border-hair text-t0 leading-tight ru:font-stretch-86%',
  'max-md:min-h-11 max-md:grid-cols-[1.75rem_1fr_auto_2.75rem]',
].join(' ');
const goneStyle = 'flex flex-wrap justify-between gap-x-2 py-0.5';

/** The lists of the panel that say what choices did: what each requirement removes, what is hidden, who left and why. */
export class PanelLists {
  readonly #root: HTMLElement;
  readonly #model: MatrixModel;
  readonly #words: MatrixWords;
  readonly #change: ChangeView;

  constructor(root: HTMLElement, model: MatrixModel, words: MatrixWords, change: ChangeView) {
    this.#root = root;
    this.#model = model;
    this.#words = words;
    this.#change = change;
  }

  /** Fills the lists in for a view. */
  show(view: MatrixView, shown: MatrixShown): void {
    this.#put('required', this.#buildRequired(view, shown));
    this.#put('hidden-rows', this.#buildHidden(shown));
    this.#put('gone', this.#buildGone(view, shown));
    this.#put('removed', this.#buildRemoved(shown));
  }

  #put(part: string, content: (Node | string)[]): void {
    this.#root.querySelector(`[data-part="${part}"]`)!.replaceChildren(...content);
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
    const back = buildButton({ class: linkButton }, () => this.#change({ text: '', differ: false, disputed: false }), showRows);
    return count ? [fill(hiddenRows, { count }), ' ', back] : [];
  }

  #buildGone(view: MatrixView, shown: MatrixShown): Node[] {
    const { bringBack, noneGone, unpicked } = this.#words;
    const entry = (column: MatrixColumn, ...why: (Node | string)[]) =>
      buildElement('li', { class: goneStyle }, buildElement('span', { class: 'name', lang: 'en' }, titleOf(column)), buildElement('span', {}, ...why));
    const entries = shown.removed.map(({ column, because }) => entry(column, this.#reasons(because)));
    for (const column of shown.unpicked) {
      const back = () => this.#change(pickColumns(addColumn(pickedColumns(view, this.#model, shown), column.id), this.#model));
      entries.push(entry(column, `${unpicked} `, buildButton({ class: linkButton }, back, fill(bringBack, { server: column.name }))));
    }
    return entries.length ? entries : [buildElement('li', { class: goneStyle }, noneGone)];
  }

  /** The same in one line below the chips, where the table is seen. */
  #buildRemoved({ removed }: MatrixShown): string[] {
    const list = removed.map(({ column, because }) => fill(this.#words.reason, { server: titleOf(column), why: this.#reasons(because) }));
    return list.length ? [fill(this.#words.removed, { list: list.join(', ') })] : [];
  }

  #reasons(because: readonly Reason[]): string {
    return because.map((it) => this.#reason(it)).join('; ');
  }

  #reason(reason: Reason): string {
    const { lacks, level, otherInterface, otherState, otherPlatform } = this.#words;
    if ('filter' in reason) return { interface: otherInterface, state: otherState, platform: otherPlatform }[reason.filter];
    return fill(lacks, { ref: reason.row.ref, level: level[reason.level].toLowerCase() });
  }
}
