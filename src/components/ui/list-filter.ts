import { fill } from './fill.ts';

/** Leaves of the lists marked as filtered those rows that have every word that was typed; a fold with such rows opens. */
export class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')!;
    const output = this.querySelector('output')!;
    const { shown: phrase = '', none = '' } = this.dataset;
    const lists = [...document.querySelectorAll<HTMLElement>('[data-filtered]')];
    const rows = lists.flatMap((list) => [...list.querySelectorAll('li')].map((row) => ({ row, text: row.textContent.toLowerCase() })));
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const { row, text } of rows) row.hidden = !words.every((it) => text.includes(it));
      for (const list of lists) {
        list.hidden = !list.querySelector('li:not([hidden])');
        if (list instanceof HTMLDetailsElement && words.length) list.open = !list.hidden;
      }
      const shown = rows.filter(({ row }) => !row.hidden).length;
      output.textContent = words.length === 0 ? '' : shown ? fill(phrase, { shown }) : none;
    };
    input.addEventListener('input', filter);
    // A browser may bring back what was typed before.
    filter();
  }
}
customElements.define('list-filter', ListFilter);
