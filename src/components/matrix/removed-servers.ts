import { bringBack } from '../../domain/matrix/bring-back.ts';
import { addColumn, pickColumns, pickedColumns } from '../../domain/matrix/columns.ts';
import type { MatrixShown, Reason, Removed } from '../../domain/matrix/filter.ts';
import { answerIn, titleOf, type MatrixColumn, type MatrixModel } from '../../domain/matrix/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import { inlineButton, linkButton } from './control-styles.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { ChangeView } from './view-address.ts';

const entryStyle = 'flex flex-wrap justify-between gap-x-2 py-0.5';

/** Names the columns that left, says why, and brings each back with one click. */
export class RemovedServers {
  readonly #model: MatrixModel;
  readonly #words: MatrixWords;
  readonly #change: ChangeView;

  constructor(model: MatrixModel, words: MatrixWords, change: ChangeView) {
    this.#model = model;
    this.#words = words;
    this.#change = change;
  }

  /** In one line, for where the table is seen: those that a filter removed. */
  buildLine(view: MatrixView, { removed }: MatrixShown): (Node | string)[] {
    const entries = removed.map((it) => {
      const name = buildElement('span', { class: 'name', lang: 'en' }, titleOf(it.column));
      return [this.#buildBack(it.column, bringBack(view, it), name), ` (${this.#reasons(it, view)})`];
    });
    return entries.flatMap((entry, index) => [index > 0 ? ', ' : `${this.#words.removed} `, ...entry]);
  }

  /** As entries of a list: those that a filter removed, and those that the reader did not pick. */
  buildList(view: MatrixView, shown: MatrixShown): Node[] {
    const { noneGone, unpicked } = this.#words;
    const entry = (column: MatrixColumn, why: string, back: Partial<MatrixView>) => {
      const name = buildElement('span', { class: 'name', lang: 'en' }, titleOf(column));
      return buildElement('li', { class: entryStyle }, name, buildElement('span', {}, `${why} `, this.#buildBack(column, back)));
    };
    const entries = [
      ...shown.removed.map((it) => entry(it.column, this.#reasons(it, view), bringBack(view, it))),
      ...shown.unpicked.map((it) => {
        const picked = addColumn(pickedColumns(view, this.#model, shown), it.id);
        return entry(it, unpicked, pickColumns(picked, this.#model));
      }),
    ];
    return entries.length ? entries : [buildElement('li', { class: entryStyle }, noneGone)];
  }

  /** A button that says what it does, or shows `content` and has that as its name. */
  #buildBack(column: MatrixColumn, back: Partial<MatrixView>, content?: Node): HTMLElement {
    const text = fill(this.#words.bringBack, { server: titleOf(column) });
    return buildButton({ class: content ? inlineButton : linkButton, 'aria-label': content && text }, () => this.#change(back), content ?? text);
  }

  #reasons({ column, because }: Removed, view: MatrixView): string {
    return because.map((it) => this.#reason(it, column, view)).join('; ');
  }

  #reason(reason: Reason, column: MatrixColumn, view: MatrixView): string {
    const { lacks, lacksOn, platforms, level, otherInterface, otherState, otherPlatform, tooOld } = this.#words;
    if ('row' in reason) {
      const { ref } = reason.row;
      const { notOn } = answerIn(reason.row, column);
      const lacking = view.platforms.filter((it) => notOn?.includes(it)).map((it) => platforms[it]);
      return lacking.length ? fill(lacksOn, { ref, platforms: lacking.join(', ') }) : fill(lacks, { ref, level: level[reason.level].toLowerCase() });
    }
    const said = { interface: otherInterface, state: otherState, platform: otherPlatform, age: tooOld };
    return fill(said[reason.filter], { count: column.months });
  }
}
