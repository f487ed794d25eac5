import { sourceLocale, type Locale } from '../../vocabulary/locales.ts';
import type { Localized } from '../model/localized.ts';

/** Terms that a page is found by: those of a language, and the English ones with the English title where the page has another. */
export function alsoSearched(terms: Record<Locale, string[]>, locale: Locale, title?: Localized): { translated: string[]; source: string[] } {
  const translated = locale === sourceLocale ? [] : terms[locale];
  const names = title && title[locale] !== title[sourceLocale] ? [title[sourceLocale]] : [];
  return { translated, source: [...names, ...terms[sourceLocale]].filter((it) => !translated.includes(it)) };
}
