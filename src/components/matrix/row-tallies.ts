import css from './row-tallies.css?inline';
import { answerIn, type MatrixColumn } from '../../domain/matrix/matrix-model.ts';
import { countSupport } from '../../domain/model/tally.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { adoptStyle } from './column-rules.ts';
import type { DrawnRow } from './matrix-table.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';

/** Where servers are listed under a feature: how many have it, as a bar and in figures, on a button that opens the list. */
export class RowTallies {
  readonly #buttons: HTMLButtonElement[];
  readonly #rows: readonly DrawnRow[];
  readonly #words: MatrixWords;

  constructor(rows: readonly DrawnRow[], words: MatrixWords, onOpen: (feature: string, open: boolean) => void) {
    this.#rows = rows;
    this.#words = words;
    adoptStyle(css);
    this.#buttons = rows.map(({ row, tr }) => {
      const bar = buildElement(
        'span',
        { class: row.kind === 'support' ? 'share' : 'share none' },
        ...['whole', 'part', 'rest'].map((share) => buildElement('i', { 'data-share': share })),
      );
      const button = buildButton({ class: 'tally' }, () => onOpen(row.id, !tr.hasAttribute('data-open')), bar, buildElement('span'));
      tr.cells[0]!.append(button);
      return button;
    });
  }

  /** Counts the answers of these columns. */
  show(columns: readonly MatrixColumn[]): void {
    this.#rows.forEach(({ row, tr }, index) => {
      const button = this.#buttons[index]!;
      const { whole, part, of } = countSupport(columns.map((it) => answerIn(row, it).level));
      const isSupport = row.kind === 'support';
      const { has, hasPart, answers, values } = this.#words;
      const counted = isSupport ? fill(part ? hasPart : has, { whole, part, of }) : String(of);
      // The name holds what is seen, for who speaks to the page (WCAG 2.2, 2.5.3).
      button.ariaLabel = fill(isSupport ? answers : values, { feature: row.name, counted, all: of });
      button.ariaExpanded = String(tr.hasAttribute('data-open'));
      const [bar, count] = button.children as unknown as [HTMLElement, HTMLElement];
      [whole, part, of - whole - part].forEach((share, at) => ((bar.children[at] as HTMLElement).style.flexGrow = String(share)));
      count.textContent = counted;
    });
  }
}
