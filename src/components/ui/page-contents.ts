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
    const mark = () => {
      const read = headings.findLast((it) => it.getBoundingClientRect().top < innerHeight * 0.2) ?? headings[0];
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
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -80% 0px' });
    headings.forEach((it) => observer.observe(it));
  }
}
customElements.define('page-contents', PageContents);
