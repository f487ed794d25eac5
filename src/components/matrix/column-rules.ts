import { titleOf, type MatrixColumn } from '../../domain/matrix/matrix-model.ts';
import { adoptStyle } from '../ui/adopt-style.ts';

/**
 * Hides, orders and marks the columns of the table by one rule of style each, for the class that the cells of a column have: a click
 * then changes a few rules instead of thousands of cells, and rows that are not on the screen cost nothing.
 */
export class ColumnRules {
  readonly #sheet = adoptStyle();
  readonly #rules: CSSStyleDeclaration[] = [];

  /** Adds the rules of the next column; its name stands beside the glyph where servers are listed under a feature. */
  add(column: MatrixColumn): void {
    const index = this.#rules.length;
    const label = CSS.escape(titleOf(column));
    this.#sheet.insertRule(
      `@media screen and (max-width: 48rem) { [data-layout="features"] .c${index} > a::after { content: "${label}" } }`,
      this.#sheet.cssRules.length,
    );
    const last = this.#sheet.insertRule(`.c${index} {}`, this.#sheet.cssRules.length);
    this.#rules.push((this.#sheet.cssRules[last] as CSSStyleRule).style);
  }

  /** Shows only these columns, in this order if they are `ordered`; numbers count from the first column of answers. */
  show(columns: readonly number[], ordered: boolean): void {
    // Columns that stand in the order of the document need no place: hiding one then touches no other.
    const moved = ordered && columns.some((it, place) => it < (columns[place - 1] ?? 0));
    this.#rules.forEach((style, index) => {
      const place = columns.indexOf(index);
      set(style, 'display', place < 0 ? 'none' : '');
      set(style, 'order', moved && place >= 0 ? String(place + 1) : '');
    });
  }

  /** Marks one column as the one of the open cell, or none. */
  mark(column: number | undefined): void {
    this.#rules.forEach((style, index) => set(style, '--ground', index === column ? 'var(--color-shoal)' : ''));
  }
}

// Writing an equal value would still make the browser look at every cell again.
function set(style: CSSStyleDeclaration, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
