import { answerIn, titleOf, type MatrixColumn, type MatrixRow } from '../../domain/matrix/matrix-model.ts';
import { buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import { cellLabel, type MatrixWords } from './matrix-words.ts';

/** Puts a box before the name of a row; ticking it requires the feature. */
export function addBox(tr: HTMLTableRowElement, name: string, words: MatrixWords, onChange: (required: boolean) => void): HTMLInputElement {
  const box = buildElement('input', { type: 'checkbox', 'aria-label': fill(words.mustHave, { feature: name }) });
  box.addEventListener('change', () => onChange(box.checked));
  tr.cells[0]!.prepend(buildElement('label', { class: 'check' }, box));
  return box;
}

/** Adds the column of a configuration: copies of its server's cells, with the answers that are its own. */
export function addCells(
  table: HTMLTableElement,
  rows: readonly { row: MatrixRow; tr: HTMLTableRowElement }[],
  from: number,
  column: MatrixColumn,
  words: MatrixWords,
): void {
  const head = table.tHead!.rows[0]!;
  const name = `c${head.cells.length - 1}`;
  const title = head.cells[from]!.cloneNode(true) as HTMLElement;
  title.className = name;
  title.querySelector('button')?.remove();
  title.querySelector('[data-version]')!.replaceChildren(buildElement('span', { lang: 'en' }, column.configuration));
  head.append(title);
  for (const { row, tr } of rows) {
    const cell = tr.cells[from]!.cloneNode(true) as HTMLTableCellElement;
    const { level, text, evidence, stale = false } = answerIn(row, column);
    cell.className = name;
    setAttribute(cell, 'data-level', level ?? false);
    setAttribute(cell, 'data-evidence', evidence !== 'none' && evidence);
    setAttribute(cell, 'data-stale', stale);
    const link = cell.querySelector('a')!;
    link.ariaExpanded = null;
    link.replaceChildren(...(level ? [] : [buildElement('span', { class: 'line-clamp-2 print:line-clamp-none' }, text)]));
    link.ariaLabel = cellLabel(words, row.name, titleOf(column), level ? words.level[level].toLowerCase() : text, evidence, stale);
    tr.append(cell);
  }
}

/** Gives an element an attribute or takes it away; one that is as it should be is not touched, so that no style is computed again. */
export function setAttribute(element: Element, name: string, value: string | boolean): void {
  if (value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== (value === true ? '' : value)) element.setAttribute(name, value === true ? '' : value);
}
