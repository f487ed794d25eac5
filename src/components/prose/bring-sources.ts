import css from './source-list.css?inline';
import { loadPartial } from '../evidence/load-partial.ts';
import { adoptStyle } from '../ui/adopt-style.ts';
import { buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';

adoptStyle(css);

/** The list of sources in a partial, for this document, each with the ways back to its marks, which get their ids; throws if it cannot be had. */
export async function bringSources(path: string): Promise<HTMLElement> {
  const list = document.importNode((await loadPartial(path, '[id="source-1"]')).querySelector('ol')!, true);
  const { back, backTo } = list.dataset;
  for (const [hash, marks] of Map.groupBy(document.querySelectorAll<HTMLAnchorElement>('a.cite'), (it) => it.hash)) {
    const ways = marks.flatMap((mark, index) => {
      mark.id = hash.replace('#source', 'cite') + (index ? `-${index + 1}` : '');
      return [' ', buildElement('a', { href: `#${mark.id}`, 'aria-label': index ? fill(backTo!, { place: index + 1 }) : back }, '↑')];
    });
    list.querySelector(`${hash} small`)!.append(...ways);
  }
  return list;
}
