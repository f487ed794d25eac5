import { locales, type Locale } from '../vocabulary/locales.ts';

/** What a language needs, made once: to make a formatter takes far longer, and far more memory, than to use it. */
export function forEachLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}

const numbers = forEachLocale((locale) => new Intl.NumberFormat(locale));

/**
 * A number with the separators of a language.
 * @example formatNumber('en', 262144) // '262,144'
 */
export function formatNumber(locale: Locale, value: number): string {
  return numbers[locale].format(value);
}
