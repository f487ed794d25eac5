import { relationCounts, type Relation } from '../../domain/compare/compare.ts';
import { buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';

interface CountWords {
  counted: string;
  about: string;
  disputed: number;
}

/** Writes into a drawn comparison what its sides are called, how much differs, and how much in which group. */
export function drawCounts(
  content: DocumentFragment,
  names: readonly string[],
  relations: ReadonlyMap<HTMLTableRowElement, Relation>,
  { counted, about, disputed }: CountWords,
): void {
  const differing = (rows: readonly Relation[]) => rows.filter((it) => it !== 'same').length;
  const all = [...relations.values()];
  const [first = '', second = ''] = names;
  document.title = document.title.replace(/^[^·]*/, `${first} – ${second} `);
  content.prepend(buildElement('h2', { class: 'mt-8', lang: 'en' }, `${first} – ${second}`));
  content.querySelector('.pair-counted')!.textContent = fill(counted, { same: all.length - differing(all), differ: differing(all), disputed });
  content.querySelectorAll('.map-side').forEach((head, index) => (head.textContent = names[index]!));
  for (const group of content.querySelectorAll('details')) {
    const own = [...group.querySelector('tbody')!.rows].map((row) => relations.get(row)!);
    group.querySelector('.pair-about')!.textContent = fill(about, { differ: differing(own), all: own.length });
    const { a, equal, b } = relationCounts(own);
    const cells = content.querySelectorAll<HTMLElement>(`tr[data-group="${group.dataset.group}"] td`);
    [a, equal, b].forEach((count, index) => {
      const [number, squares] = ['b', 'span'].map((name) => cells[index]!.querySelector(name)!);
      number!.textContent = count || index === 1 ? String(count) : '';
      squares!.replaceChildren(...Array.from({ length: count }, () => buildElement('i')));
    });
  }
}
