import { offersMore, relate, type Relation } from '../../domain/compare/compare.ts';
import { pairOf } from '../../domain/compare/pairs.ts';
import { answerOfSide, parseSide, type ServerAnswers, type Side, type WeighedAnswer } from '../../domain/compare/side.ts';
import { loadCells, type CellSource } from '../evidence/load-cells.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import { drawCounts } from './drawn-counts.ts';

type Words = Record<'unknown' | 'counted' | 'about' | 'failed' | 'again', string>;

/** Both sides, their names and answers. */
interface Drawn {
  sides: readonly Side[];
  names: readonly string[];
  answers: readonly ServerAnswers[];
}

/**
 * Answers `?a=…&b=…`: leads to the pair's own page, or to the profile of what is chosen twice, or, for configurations and for servers
 * beyond those that have pages, draws the comparison, group by group as they are opened. What cannot be compared is said in words.
 */
export class DrawnPair extends HTMLElement {
  readonly #words = JSON.parse(this.dataset.words!) as Words;

  /** Begins; rejects if what both sides answer cannot be loaded. */
  async start(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const chosen = ['a', 'b'].flatMap((name) => query.get(name) ?? []);
    const picked = [...document.querySelectorAll('pair-picker select')].map((it) => it as HTMLSelectElement);
    const nameOf = new Map([...picked[0]!.options].map((it) => [it.value, it.text.trim()]));
    const unknown = chosen.filter((it) => !nameOf.has(it));
    if (unknown.length) this.querySelector('.pair-said')!.textContent = fill(this.#words.unknown, { list: unknown.join(', ') });
    if (unknown.length || chosen.length < 2) return;
    const [a, b] = chosen as [string, string];
    const paired = this.dataset.paired!.split(' ');
    const sides = chosen.map(parseSide);
    if (a === b) location.replace(`${this.dataset.root}servers/${sides[0]!.server}/${sides[0]!.configuration ? '#configurations' : ''}`);
    else if (paired.includes(a) && paired.includes(b)) location.replace(`${this.dataset.root}compare/${pairOf(a, b)}/`);
    else {
      picked.forEach((select, index) => (select.value = chosen[index]!));
      const answers = await Promise.all(sides.map(({ server }) => loadAnswers(`${this.dataset.answers}${server}.json`)));
      this.#draw({ sides, names: chosen.map((it) => nameOf.get(it)!), answers });
    }
  }

  #draw(drawn: Drawn): void {
    const content = this.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
    const relations = new Map<HTMLTableRowElement, Relation>();
    const groups = [...content.querySelectorAll('details')];
    for (const group of groups) {
      group
        .querySelector('thead tr')!
        .append(...drawn.names.map((name) => buildElement('th', { scope: 'col', lang: 'en', class: 'font-serif text-t3' }, name)));
      const body = group.querySelector('tbody')!;
      for (const row of body.rows) relations.set(row, relationIn(drawn, row.dataset.ref!));
      // What differs comes first.
      body.append(...[...body.rows].sort((x, y) => Number(relations.get(x) === 'same') - Number(relations.get(y) === 'same')));
      group.addEventListener('toggle', () => void this.#fill(group, drawn, relations));
    }
    const disputed = [...relations.keys()].flatMap((row) => answersIn(drawn, row.dataset.ref!)).filter((it) => it.disputed).length;
    drawCounts(content, drawn.names, relations, { ...this.#words, disputed });
    this.append(content);
    const openNamed = () => {
      const named = groups.find(({ id }) => `#${id}` === location.hash);
      if (named) named.open = true;
      named?.scrollIntoView();
      return named;
    };
    addEventListener('hashchange', openNamed);
    const differing = groups.find((group) => [...group.querySelector('tbody')!.rows].some((row) => relations.get(row) !== 'same'));
    if (!openNamed()) (differing ?? groups[0]!).open = true;
  }

  async #fill(group: HTMLDetailsElement, drawn: Drawn, relations: ReadonlyMap<HTMLTableRowElement, Relation>): Promise<void> {
    if (!group.open || group.querySelector('td')) return;
    const said = group.querySelector('.pair-failed')!;
    try {
      const sources = await Promise.all(drawn.sides.map(({ server }) => loadCells(`${this.dataset.root}partials/cells/`, server, group.dataset.group!)));
      said.replaceChildren();
      // Closed and opened again meanwhile, it was filled by the other call.
      if (group.querySelector('td')) return;
      for (const row of group.querySelector('tbody')!.rows) {
        const ref = row.dataset.ref!;
        const answers = answersIn(drawn, ref);
        sources.forEach((source, index) => {
          const cell = foldedCell(source, ref, drawn.sides[index]!);
          const wins = offersMore(relations.get(row)!, index ? 'b' : 'a');
          row.append(buildElement('td', { 'data-wins': wins && '', 'data-disputed': answers[index]!.disputed && '' }, cell));
        });
      }
    } catch {
      const again = buildButton({ class: 'btn sm' }, () => void this.#fill(group, drawn, relations), this.#words.again);
      said.replaceChildren(`${this.#words.failed} `, again);
    }
  }
}

/** A cell whose grounds and citations are folded; of a configuration it leaves out what others answer. */
function foldedCell(source: CellSource, ref: string, { configuration }: Side): HTMLElement {
  const cell = source.copy(ref, configuration)!;
  for (const details of cell.querySelectorAll('details')) details.open = false;
  cell.querySelector('.cell > details')?.append(...cell.querySelectorAll('.citing'));
  if (configuration) for (const other of cell.querySelectorAll('[data-differing]')) other.remove();
  return cell;
}

async function loadAnswers(address: string): Promise<ServerAnswers> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ServerAnswers;
}

function answersIn({ sides, answers }: Drawn, ref: string): WeighedAnswer[] {
  return sides.map((side, index) => answerOfSide(answers[index]!, side, ref));
}

function relationIn(drawn: Drawn, ref: string): Relation {
  const [a, b] = answersIn(drawn, ref);
  return relate(a!, b!);
}

customElements.define('drawn-pair', DrawnPair);
