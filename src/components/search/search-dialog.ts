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
  if (!customElements.get('search-panel')) {
    // The index travels beside the script that reads it, not after it.
    const index = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: panel.dataset.index });
    document.head.append(index);
  }
  const failed = panel.querySelector<HTMLElement>('[data-failed]')!;
  import('./search-panel.ts')
    .then(() => (panel as SearchPanel).start())
    .then(
      () => (failed.hidden = true),
      () => (failed.hidden = false),
    );
}

customElements.define('search-dialog', SearchDialog);
