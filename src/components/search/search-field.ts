import type { dialogs } from '../../i18n/en/dialogs.ts';
import { iconOf, search } from '../ui/icon-paths.ts';

interface Field {
  words: typeof dialogs;
  /** Base path of the pages in this language, and of the site. */
  root: string;
  files: string;
  /** The field of the search page, not of the dialog. */
  isPage?: boolean;
}

/** A search field as HTML. Facets, results and keys come with its script, which is loaded on first use; without it the form leads to the search page. */
export function searchField({ words, root, files, isPage = false }: Field): string {
  const { title, label, hint, failed, toLists, again } = words.search;
  const close = isPage ? '' : `<button type="button" data-close aria-label="Esc: ${words.close}"><kbd>Esc</kbd><span>${words.close}</span></button>`;
  return `<search-panel data-root="${root}" data-files="${files}"${isPage ? ' data-page' : ''}>
<form role="search" action="${root}search/" aria-label="${title}">
<button type="submit" aria-label="${title}">${iconOf(search)}</button>
<input type="search" name="q" aria-label="${label}" placeholder="${hint}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go">${close}
</form>
<p data-failed role="alert" hidden>${failed} <a href="${root}search/#lists">${toLists}</a> <button type="button" class="btn sm">${again}</button></p>
</search-panel>`;
}
