import { dialogs as en } from '../../i18n/en/dialogs.ts';
import { dialogs as ru } from '../../i18n/ru/dialogs.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import { adoptStyle } from '../ui/adopt-style.ts';
import css from './dialogs.css?inline';

/** The words of dialogs in the language of this page. */
export const dialogWords = ({ en, ru } satisfies Record<Locale, typeof en>)[document.documentElement.lang as Locale];

let isStyled = false;

/** Adds an element from this HTML to the end of the page, and the styles of dialogs with the first; the HTML is this site's own. */
export function addDialog(html: string): HTMLDialogElement {
  if (!isStyled) {
    adoptStyle(css);
    isStyled = true;
  }
  document.body.insertAdjacentHTML('beforeend', html);
  return [...document.querySelectorAll('dialog')].at(-1)!;
}
