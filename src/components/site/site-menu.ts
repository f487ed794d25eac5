/** Opens the navigation on narrow screens; Escape closes it and returns the focus. */
export class SiteMenu extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const set = (open: boolean) => button.setAttribute('aria-expanded', String(open));
    button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      set(false);
      button.focus();
    });
  }
}
customElements.define('site-menu', SiteMenu);
