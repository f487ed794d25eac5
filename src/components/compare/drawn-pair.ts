import { offersMore, relate } from '../../domain/compare/compare.ts';
import { pairOf } from '../../domain/compare/pairs.ts';
import type { Level } from '../../vocabulary/levels.ts';
import { loadCells, type CellSource } from '../evidence/load-cells.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';

type Words = Record<'twice' | 'unknown' | 'failed' | 'again', string>;
type Ids = [a: string, b: string];

/**
 * Answers `?a=…&b=…`: leads to the pair's own page, or, for servers beyond those that have one, draws the comparison group by group as
 * they are opened. What cannot be compared is said in words.
 */
export class DrawnPair extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    const ids = [query.get('a'), query.get('b')].filter((it) => it !== null);
    if (ids.length < 2) return;
    const [a, b] = ids as Ids;
    const words = JSON.parse(this.dataset.words!) as Words;
    const names = new Map([...document.querySelectorAll<HTMLOptionElement>('pair-picker option')].map((it) => [it.value, it.text.trim()]));
    const unknown = ids.filter((it) => !names.has(it));
    const paired = this.dataset.paired!.split(' ');
    if (unknown.length) this.#say(fill(words.unknown, { list: unknown.join(', ') }));
    else if (a === b) this.#say(fill(words.twice, { server: names.get(a)! }));
    else if (paired.includes(a) && paired.includes(b)) location.replace(`${this.dataset.base}${pairOf(a, b)}/`);
    else this.#draw([a, b], [names.get(a)!, names.get(b)!], words);
  }

  #say(text: string): void {
    this.querySelector('.pair-said')!.textContent = text;
  }

  #draw(ids: Ids, names: readonly string[], words: Words): void {
    const drawn = this.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
    const groups = [...drawn.querySelectorAll('details')];
    for (const group of groups) {
      group.querySelector('thead tr')!.append(...names.map((name) => buildElement('th', { scope: 'col', lang: 'en', class: 'font-serif text-t3' }, name)));
      group.addEventListener('toggle', () => void this.#fill(group, ids, words));
    }
    this.append(drawn);
    groups[0]!.open = true;
  }

  async #fill(group: HTMLDetailsElement, ids: Ids, words: Words): Promise<void> {
    if (!group.open || group.querySelector('td')) return;
    const said = group.querySelector('.pair-failed')!;
    try {
      const [a, b] = await Promise.all(ids.map((id) => loadCells(this.dataset.cells!, id, group.dataset.group!)));
      said.replaceChildren();
      // Closed and opened again meanwhile, it was filled by the other call.
      if (!group.querySelector('td')) fillRows(group.querySelector('tbody')!, a!, b!);
    } catch {
      const again = buildButton({ class: 'btn sm' }, () => void this.#fill(group, ids, words), words.again);
      said.replaceChildren(`${words.failed} `, again);
    }
  }
}

/** Puts both cells of every feature into its row; what differs comes first. */
function fillRows(body: HTMLTableSectionElement, a: CellSource, b: CellSource): void {
  const rows = [...body.rows].map((row) => {
    const cells = [a, b].map((it) => it.copy(row.dataset.ref!)!);
    const answers = cells.map((it) => answerOf(it.querySelector<HTMLElement>('.cell')!));
    const [first, second] = answers;
    const relation = relate(first!, second!);
    const columns = cells.map((cell, side) => {
      for (const details of cell.querySelectorAll('details')) details.open = false;
      const isDisputed = answers[side]!.evidence === 'disputed';
      return buildElement('td', { 'data-wins': offersMore(relation, side ? 'b' : 'a') && '', 'data-disputed': isDisputed && '' }, cell);
    });
    row.append(...columns);
    return { row, same: Number(relation === 'same') };
  });
  body.append(...rows.sort((x, y) => x.same - y.same).map((it) => it.row));
}

function answerOf({ dataset }: HTMLElement): { level?: Level; value?: string; evidence?: string } {
  return dataset;
}

customElements.define('drawn-pair', DrawnPair);
