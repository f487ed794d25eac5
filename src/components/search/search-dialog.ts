import { sourceLocale } from '../../vocabulary/locales.ts';
import { addDialog, dialogWords } from '../site/dialogs.ts';
import { allowsSingleKey } from '../site/keyboard-help.ts';
import { searchField } from './search-field.ts';
import type { SearchPanel } from './search-panel.ts';

// Opens search: by a link or field marked `data-opens-search`, by `/` and by Ctrl+K. The dialog with its field is made then and there; everything
// else is loaded on first use. On the search page all of these lead to its own field. Back to where a result was followed shows the search again.

/** Base path of the pages in this language: the first that opens search is the link to its page. */
const root = document.querySelector('[data-opens-search]')!.getAttribute('href')!.replace('search/', '');
const pageField = document.querySelector<HTMLElement>('search-panel[data-page]');
let dialog: HTMLDialogElement | undefined;

function makeDialog(): HTMLDialogElement {
  const { lang } = document.documentElement;
  const files = lang === sourceLocale ? root : root.slice(0, -1 - lang.length);
  const title = dialogWords.search.title;
  const made = addDialog(`<search-dialog><dialog aria-label="${title}">${searchField({ words: dialogWords, root, files })}</dialog></search-dialog>`);
  made.addEventListener('click', ({ target }) => {
    if (target === made || (target as Element).closest('[data-close]')) made.close();
  });
  // In a search field Escape would only clear the text first.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  return made;
}

/** Opens the dialog, or goes to the field of the search page, with this text. */
function open(text = ''): void {
  if (!pageField && !dialog?.open && document.querySelector('dialog[open]')) return;
  const panel = pageField ?? (dialog ??= makeDialog()).querySelector<HTMLElement>('search-panel')!;
  const input = panel.querySelector('input')!;
  // First, because a modal dialog takes a while to draw on a slow phone.
  load(panel);
  if (!pageField && !dialog!.open) dialog!.showModal();
  if (text) input.value = text;
  input.focus();
  input.select();
}

/** Loads search into a panel; where that fails the panel says so, and the next use or its button asks again. */
function load(panel: HTMLElement): void {
  const failed = panel.querySelector<HTMLElement>('[data-failed]')!;
  fetchSearch()
    .then(() => (panel as SearchPanel).start())
    .then(
      () => (failed.hidden = true),
      () => (failed.hidden = false),
    );
}

let fetched: Promise<unknown> | undefined;

/** Fetches the script of search, once; the titles that it reads travel beside it, not after it. */
function fetchSearch(): Promise<unknown> {
  fetched ??= (() => {
    const href = `${root}search-titles.json`;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
    return import('./search-panel.ts');
  })();
  fetched.catch(() => (fetched = undefined));
  return fetched;
}

if (pageField && location.search) load(pageField);
else pageField?.addEventListener('focusin', () => load(pageField));
document.addEventListener('click', (event) => {
  const target = event.target as Element;
  if (target.closest('[data-failed] button')) load(target.closest<HTMLElement>('search-panel')!);
  const opener = target.closest('[data-opens-search]');
  if (!opener || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(opener instanceof HTMLInputElement ? opener.value : '');
});
// Whoever points at the field or reaches it with Tab is about to search: what it needs sets off before the click.
for (const intent of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(intent, ({ target }) => {
    if ((target as Element).closest('[data-opens-search]')) fetchSearch().catch(() => undefined);
  });
document.addEventListener('keydown', (event) => {
  // By place on the keyboard as well: with a Russian layout the key gives another letter.
  const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.key === 'k' || event.code === 'KeyK');
  if (!combined && !(event.key === '/' && allowsSingleKey(event))) return;
  event.preventDefault();
  open();
});
// Its panel shows a search again that a result has led away from; a page whose field is its own has none.
if (!pageField && (history.state as { search?: object } | null)?.search) open();
