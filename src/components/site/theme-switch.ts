const order = ['light', 'dark', 'auto'] as const;
type Theme = (typeof order)[number];

/** Steps through light, dark and the system's theme, and remembers the choice in this browser. Its name says what is on. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const label = button.getAttribute('aria-label') ?? '';
    const show = (theme: Theme) => {
      const name = `${label}: ${this.dataset[theme]}`;
      button.setAttribute('aria-label', name);
      button.title = name;
    };
    // Other projects at the same origin may keep something else under this name.
    const current = (): Theme => order.find((it) => it === document.documentElement.dataset.theme) ?? 'auto';
    show(current());
    button.addEventListener('click', () => {
      const next = order[(order.indexOf(current()) + 1) % order.length]!;
      if (next === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      remember(next);
      show(next);
    });
  }
}

function remember(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage can be forbidden; the choice then lasts for this page.
  }
}

customElements.define('theme-switch', ThemeSwitch);
