import './opened-folds.ts';

/** Marks the entry of the section that is read, and keeps it in sight where the contents are a strip. */
export class PageContents extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      // An address spells Cyrillic anchors in percent.
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    let chosen: Element | undefined;
    const mark = () => {
      const left = document.documentElement.scrollHeight - scrollY - innerHeight;
      // Towards the end of the page the line of reading sinks to the bottom: the last sections never come to the top.
      const line = Math.max(innerHeight * 0.2, innerHeight - left);
      // From the top: measuring one further down would lay out all that may wait above it.
      const next = headings.findIndex((it) => it.getBoundingClientRect().top >= line);
      const read = chosen ?? headings[next === -1 ? headings.length - 1 : Math.max(0, next - 1)];
      for (const [heading, link] of links) {
        if (heading !== read) link.removeAttribute('aria-current');
        else if (!link.hasAttribute('aria-current')) {
          link.setAttribute('aria-current', 'location');
          const list = link.closest('ol')!;
          // Whoever walks the strip by keyboard keeps what has the focus in sight.
          if (!list.contains(document.activeElement)) list.scrollTo({ left: link.offsetLeft - list.offsetLeft - list.clientWidth / 3 });
        }
      }
    };
    // Who chose a section, here or by an address, reads it until they move on, wherever the page could take it.
    const choose = (hash: string) => {
      chosen = headings.find((it) => links.get(it)!.hash === hash);
      if (chosen) mark();
    };
    this.addEventListener('click', ({ target }) => target instanceof HTMLAnchorElement && choose(target.hash));
    addEventListener('hashchange', () => choose(location.hash));
    for (const type of 'wheel touchmove keydown pointerdown'.split(' ')) addEventListener(type, () => (chosen = undefined), { passive: true });
    let frame = 0;
    addEventListener('scroll', () => (frame ||= requestAnimationFrame(() => ((frame = 0), mark()))), { passive: true });
    mark();
    choose(location.hash);
  }
}
customElements.define('page-contents', PageContents);
