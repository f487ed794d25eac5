import { mostPairedServers, pairOf } from '../../domain/compare/pairs.ts';
import { parseSide } from '../../domain/compare/side.ts';
import type { DrawnPair } from './drawn-pair.ts';

/** Leads to the page of the chosen pair, to the compare page where it has to be drawn, or to the profile of what is chosen twice. */
export class PairPicker extends HTMLElement {
  connectedCallback(): void {
    const { root } = this.dataset;
    const form = this.querySelector('form')!;
    const servers = [...form.querySelector('select')!.options].filter((it) => !it.value.includes(':')).length;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [a, b] = ['a', 'b'].map((name) => String(new FormData(form).get(name))) as [string, string];
      const [first, second] = [parseSide(a), parseSide(b)];
      const hasPage = !first.configuration && !second.configuration && servers <= mostPairedServers;
      if (a === b) location.assign(`${root}servers/${first.server}/${first.configuration ? '#configurations' : ''}`);
      else location.assign(`${root}compare/${hasPage ? `${pairOf(a, b)}/` : `?a=${a}&b=${b}`}`);
    });
  }
}
customElements.define('pair-picker', PairPicker);

// Only an address with servers needs the part that draws a pair.
const drawn = document.querySelector<DrawnPair>('drawn-pair');
if (location.search && drawn) draw(drawn);

function draw(pair: DrawnPair): void {
  const unloaded = pair.querySelector<HTMLElement>('.pair-unloaded')!;
  import('./drawn-pair.ts')
    .then(() => pair.start())
    .then(
      () => (unloaded.hidden = true),
      () => {
        unloaded.hidden = false;
        unloaded.querySelector('button')!.addEventListener('click', () => draw(pair), { once: true });
      },
    );
}
