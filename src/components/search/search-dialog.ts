import { allowsSingleKey } from '../site/keyboard-help.ts';
import type { SearchPanel } from './search-panel.ts';

/**
 * Opens search: by a link or field marked `data-opens-search`, by `/` and by Ctrl+K. The field is there at once; everything else is
 * loaded on first use. On the search page all of these lead to its own field. Back to where a result was followed shows the search again.
 */
export class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    const pageField = document.querySelector<HTMLElement>('search-panel[data-page]');
    if (pageField && location.search) load(pageField);
    else pageField?.addEventListener('focusin', () => load(pageField));
    document.addEventListener('click', (event) => {
      const target = event.target as Element;
      if (target.closest('[data-failed] button')) load(target.closest<HTMLElement>('search-panel')!);
      const opener = target.closest('[data-opens-search]');
      if (!opener || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.open(pageField, opener instanceof HTMLInputElement ? opener.value : '');
    });
    // Whoever points at the field or reaches it with Tab is about to search: what it needs sets off before the click.
    for (const intent of ['pointerover', 'pointerdown', 'focusin'])
      document.addEventListener(intent, ({ target }) => {
        if ((target as Element).closest('[data-opens-search]')) fetchSearch(pageField ?? this.querySelector('search-panel')!).catch(() => undefined);
      });
    document.addEventListener('keydown', (event) => {
      // By place on the keyboard as well: with a Russian layout the key gives another letter.
      const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.key === 'k' || event.code === 'KeyK');
      if (!combined && !(event.key === '/' && allowsSingleKey(event))) return;
      event.preventDefault();
      this.open(pageField);
    });
    const dialog = this.querySelector('dialog')!;
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || (target as Element).closest('[data-close]')) dialog.close();
    });
    // In a search field Escape would only clear the text first.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      dialog.close();
    });
    // Its panel shows a search again that a result has led away from.
    if ((history.state as { search?: object } | null)?.search) this.open(null);
  }

  /** Opens the dialog, or goes to the field of the search page, with this text. */
  open(pageField: HTMLElement | null, text = ''): void {
    const dialog = this.querySelector('dialog')!;
    const panel = pageField ?? this.querySelector<HTMLElement>('search-panel')!;
    const input = panel.querySelector('input')!;
    if (!pageField && !dialog.open && document.querySelector('dialog[open]')) return;
    // First, because a modal dialog takes a while to draw on a slow phone.
    load(panel);
    if (!pageField && !dialog.open) dialog.showModal();
    if (text) input.value = text;
    input.focus();
    input.select();
  }
}

/** Loads search into a panel; where that fails the panel says so, and the next use or its button asks again. */
function load(panel: HTMLElement): void {
  const failed = panel.querySelector<HTMLElement>('[data-failed]')!;
  fetchSearch(panel)
    .then(() => (panel as SearchPanel).start())
    .then(
      () => (failed.hidden = true),
      () => (failed.hidden = false),
    );
}

let fetched: Promise<unknown> | undefined;

/** Fetches the script of search, once; the titles that it reads travel beside it, not after it. */
function fetchSearch({ dataset }: HTMLElement): Promise<unknown> {
  fetched ??= (() => {
    const href = `${dataset.root}search-titles.json`;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
    return import('./search-panel.ts');
  })();
  fetched.catch(() => (fetched = undefined));
  return fetched;
}

customElements.define('search-dialog', SearchDialog);
