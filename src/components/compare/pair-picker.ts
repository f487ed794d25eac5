import { mostPairedServers, pairOf } from '../../domain/compare/pairs.ts';

/** Leads to the page of the chosen pair; a server chosen twice leads to its own profile by way of the compare page. */
export class PairPicker extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => {
      const [a, b] = ['a', 'b'].map((name) => String(new FormData(form).get(name))) as [string, string];
      const count = form.querySelector('select')!.options.length;
      if (a === b || count > mostPairedServers) return;
      event.preventDefault();
      location.assign(`${this.dataset.base}${pairOf(a, b)}/`);
    });
  }
}
customElements.define('pair-picker', PairPicker);

// Only an address with two servers needs the part that draws a pair.
if (location.search && document.querySelector('drawn-pair')) void import('./drawn-pair.ts');
