import { locales, sourceLocale, type Locale } from '../vocabulary/locales.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

const dictionaries: Record<Locale, Dictionary> = { en, ru };

/** The words of a language. */
export function wordsOf(locale: Locale): Dictionary {
  return dictionaries[locale];
}

/** The language of a page; anything that is not a language of the site is the source language. */
export function localeOf(current: string | undefined): Locale {
  return locales.find((it) => it === current) ?? sourceLocale;
}

/**
 * Address of a page of the site in a language, below the base path; the only way to make an internal link.
 * @example pathTo('ru', '/servers/waitress/#c3') // '/ru/servers/waitress/#c3'
 */
export function pathTo(locale: Locale, path: string): string {
  const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');
  return `${base}${locale === sourceLocale ? '' : `/${locale}`}${path}`;
}

/**
 * Address of a file that is the same in every language, such as the API.
 * @example fileAt('/api/v1/matrix.json') // '/api/v1/matrix.json'
 */
export function pathToFile(path: string): string {
  return pathTo(sourceLocale, path);
}

/** A page's path without base path and language, so that the language switch keeps the page. */
export function pathWithoutLocale(pathname: string): string {
  const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const prefix = locales.find((it) => it !== sourceLocale && (path === `/${it}` || path.startsWith(`/${it}/`)));
  return (prefix ? path.slice(prefix.length + 1) : path) || '/';
}
