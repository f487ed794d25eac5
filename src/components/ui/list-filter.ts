import { fill } from '../ui/fill.ts';

/** Leaves of the list of features those that have every word that was typed, in their reference, name or question. */
export class FeatureFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')!;
    const output = this.querySelector('output')!;
    const { shown: phrase = '', none = '' } = this.dataset;
    const groups = [...document.querySelectorAll<HTMLElement>('[data-features]')];
    const features = groups.flatMap((group) => [...group.querySelectorAll('li')].map((row) => ({ row, text: row.textContent.toLowerCase() })));
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const { row, text } of features) row.hidden = !words.every((it) => text.includes(it));
      for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
      const shown = features.filter(({ row }) => !row.hidden).length;
      output.textContent = words.length === 0 ? '' : shown ? fill(phrase, { shown }) : none;
    };
    input.addEventListener('input', filter);
    // A browser may bring back what was typed before.
    filter();
  }
}
customElements.define('feature-filter', FeatureFilter);
