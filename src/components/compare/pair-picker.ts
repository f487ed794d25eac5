import { mostPairedServers, pairOf } from '../../domain/compare/pairs.ts';
import { fill } from '../ui/fill.ts';

/** Leads to the page of the chosen pair, or to the compare page where that has to be drawn; says so when a server is chosen twice. */
export class PairPicker extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const [first] = form.querySelectorAll('select');
    form.addEventListener('submit', (event) => {
      const [a, b] = ['a', 'b'].map((name) => String(new FormData(form).get(name))) as [string, string];
      const isTwice = a === b;
      this.querySelector('.pick-said')!.textContent = isTwice ? fill(this.dataset.twice!, { server: first!.selectedOptions[0]!.text.trim() }) : '';
      if (!isTwice && first!.options.length > mostPairedServers) return;
      event.preventDefault();
      if (!isTwice) location.assign(`${this.dataset.base}${pairOf(a, b)}/`);
    });
  }
}
customElements.define('pair-picker', PairPicker);

// Only an address with two servers needs the part that draws a pair.
if (location.search && document.querySelector('drawn-pair')) loadDrawn(document.querySelector<HTMLElement>('.pair-unloaded')!);

function loadDrawn(unloaded: HTMLElement): void {
  const again = () => loadDrawn(unloaded);
  import('./drawn-pair.ts').then(
    () => (unloaded.hidden = true),
    () => {
      unloaded.hidden = false;
      unloaded.querySelector('button')!.addEventListener('click', again, { once: true });
    },
  );
}
