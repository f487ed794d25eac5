import { isFolded, type MatrixShown } from '../../domain/matrix/filter.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import type { GroupId } from '../../vocabulary/groups.ts';
import { buildButton } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import type { DrawnRow } from './drawn-row.ts';
import type { MatrixWords } from './matrix-words.ts';
import { setAttribute } from './table-parts.ts';

/** What titles ask of the page: to fold a group, or the rows of values in it. */
export interface TitleEvents {
  fold: (group: GroupId, folded: boolean) => void;
  foldValues: (group: GroupId, folded: boolean) => void;
}

interface Title {
  group: GroupId;
  body: HTMLTableSectionElement;
  rows: readonly DrawnRow[];
  fold: HTMLButtonElement;
  /** If the group has rows of values. */
  values: HTMLButtonElement | undefined;
}

/** The titles of groups: buttons that fold a group, or its rows of values into one line that names them. */
export class GroupTitles {
  readonly #titles: Title[];
  readonly #words: MatrixWords;

  constructor(table: HTMLTableElement, rows: readonly DrawnRow[], words: MatrixWords, events: TitleEvents) {
    this.#words = words;
    this.#titles = [...table.tBodies].map((body) => {
      const group = body.dataset.group as GroupId;
      const own = rows.filter((it) => it.row.group === group);
      const label = body.rows[0]!.cells[0]!.firstElementChild!;
      const fold = buildButton({ 'data-fold': '' }, () => events.fold(group, fold.ariaExpanded === 'true'), ...label.childNodes);
      label.append(fold);
      const hasValues = own.some((it) => it.row.kind === 'value');
      const values: HTMLButtonElement | undefined = hasValues
        ? buildButton({ 'data-fold': 'values' }, () => events.foldValues(group, values!.ariaExpanded === 'true'))
        : undefined;
      if (values) label.append(values);
      return { group, body, rows: own, fold, values };
    });
  }

  /** Shows what is folded, and how many rows of each group stand in their place. */
  show(view: MatrixView, shown: MatrixShown): void {
    for (const { group, body, rows, fold, values } of this.#titles) {
      const there = rows.filter(({ row }) => shown.rows.has(row.id) && !view.must.includes(row.id));
      const isClosed = view.folded.includes(group);
      setAttribute(body, 'hidden', there.length === 0);
      setAttribute(body, 'data-folded', isClosed);
      setAttribute(fold, 'aria-expanded', String(!isClosed));
      const { part, valueRows } = this.#words;
      write(fold.querySelector('[data-count]')!, there.length === rows.length ? String(there.length) : fill(part, { shown: there.length, all: rows.length }));
      for (const { row, tr } of rows) setAttribute(tr, 'data-folded', !isClosed && isFolded(row, view));
      if (!values) continue;
      const isShut = view.foldedValues.includes(group);
      const named = there.filter(({ row }) => row.kind === 'value').map(({ row }) => row);
      setAttribute(values, 'hidden', isClosed || named.length === 0);
      setAttribute(values, 'aria-expanded', String(!isShut));
      write(values, fill(valueRows, { list: isShut ? named.map(({ name }) => name).join(', ') : String(named.length) }));
    }
  }
}

function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
