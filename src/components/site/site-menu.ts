/** Opens the navigation on narrow screens, from the first time on with the links of the footer below its own; Escape closes it and returns the focus. */
export class SiteMenu extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const [first] = this.getElementsByTagName('a');
    const set = (open: boolean) => button.setAttribute('aria-expanded', String(open));
    button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
    button.addEventListener('click', () => first!.parentElement!.append(...[...document.querySelectorAll('[data-more] a')].map((it) => copyLink(it, first!))), {
      once: true,
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      set(false);
      button.focus();
    });
  }
}
customElements.define('site-menu', SiteMenu);

function copyLink(link: Element, { className }: Element): Node {
  return Object.assign(link.cloneNode(true), { className });
}
