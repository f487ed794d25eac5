import css from './listed-servers.css?inline';
import { answerIn, type MatrixColumn } from '../../domain/matrix/matrix-model.ts';
import { countSupport } from '../../domain/model/tally.ts';
import { adoptStyle } from '../ui/adopt-style.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import type { DrawnRow } from './drawn-row.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';

const tallyStyle = 'absolute inset-0 left-11 hidden flex-col items-end justify-center gap-1 pe-gutter text-t-1 leading-none text-ink-2 listed:flex';
const barStyle = 'flex h-2.5 w-14 border border-rule';
const wholeStyle = 'bg-ink forced-colors:bg-[CanvasText] forced-colors:forced-color-adjust-none';
const partStyle = [
  'bg-[repeating-linear-gradient(135deg,var(--color-caution)_0_1.5px,transparent_1.5px_3.5px)]',
  'forced-colors:bg-[CanvasText] forced-colors:forced-color-adjust-none',
].join(' ');

/** Styles the lists of servers; the browser looks at every cell again, so it wants a frame of its own. */
export function adoptListStyle(): void {
  adoptStyle(css);
}

/** Where servers are listed under a feature: how many have it, as a bar and in figures, on a button that opens the list. */
export class RowTallies {
  readonly #buttons: HTMLButtonElement[];
  readonly #rows: readonly DrawnRow[];
  readonly #words: MatrixWords;

  constructor(rows: readonly DrawnRow[], words: MatrixWords, onOpen: (feature: string, open: boolean) => void) {
    this.#rows = rows;
    this.#words = words;
    this.#buttons = rows.map(({ row, tr }) => {
      const bar = buildElement(
        'span',
        { class: row.kind === 'support' ? barStyle : `${barStyle} hidden` },
        buildElement('i', { class: wholeStyle }),
        buildElement('i', { class: partStyle }),
        buildElement('i'),
      );
      const figures = buildElement('span', { class: 'whitespace-nowrap' });
      const button = buildButton({ class: tallyStyle }, () => onOpen(row.id, !tr.hasAttribute('data-open')), bar, figures);
      tr.cells[0]!.append(button);
      return button;
    });
  }

  /** Counts the answers of these columns. */
  show(columns: readonly MatrixColumn[]): void {
    this.#rows.forEach(({ row, tr }, index) => {
      const button = this.#buttons[index]!;
      const { whole, part, of: all } = countSupport(columns.map((it) => answerIn(row, it).level));
      const isSupport = row.kind === 'support';
      const { has, hasPart, answers, values } = this.#words;
      const counted = fill(isSupport ? (part ? hasPart : has) : values, { whole, part, of: all });
      // The name holds what is seen, for who speaks to the page (WCAG 2.2, 2.5.3).
      button.ariaLabel = fill(answers, { feature: row.name, counted });
      button.ariaExpanded = String(tr.hasAttribute('data-open'));
      const [bar, count] = button.children as unknown as [HTMLElement, HTMLElement];
      [whole, part, all - whole - part].forEach((share, place) => ((bar.children[place] as HTMLElement).style.flexGrow = String(share)));
      count.textContent = counted;
    });
  }
}
