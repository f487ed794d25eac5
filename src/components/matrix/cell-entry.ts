import type { Evidence } from '../../vocabulary/levels.ts';
import { buildElement } from './build-element.ts';

/** A row of the popover's ledger: the line of the evidence, what the row is, and what stands in it. */
export function buildEntry(line: Evidence | undefined, term: string, ...content: (Node | string | false | undefined)[]): HTMLElement {
  const glyph = line && buildElement('span', { class: 'glyph line', 'data-evidence': line, 'aria-hidden': 'true' });
  return buildElement('div', {}, buildElement('dt', {}, glyph, term.trim()), buildElement('dd', {}, ...content));
}

/** A day as the page's language writes it. */
export function formatDay(language: string, day: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/\s*г\.$/, '');
}
