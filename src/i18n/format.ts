import { locales, type Locale } from '../vocabulary/locales.ts';

/** What a language needs, made once: to make a formatter takes far longer, and far more memory, than to use it. */
function forEachLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}

const regions: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };
const days = forEachLocale((locale) => new Intl.DateTimeFormat(regions[locale], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }));
const shares = forEachLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
const numbers = forEachLocale((locale) => new Intl.NumberFormat(locale));

/**
 * A day as people of a language write it.
 * @example formatDay('en', '2026-11-22') // '22 Nov 2026'
 */
export function formatDay(locale: Locale, day: string): string {
  return days[locale].format(new Date(`${day}T00:00:00Z`)).replace(/[\s ]г\.$/, '');
}

/**
 * A share in whole percent.
 * @example formatShare('en', 0.6) // '60%'
 */
export function formatShare(locale: Locale, share: number): string {
  return shares[locale].format(share);
}

/**
 * A number with the separators of a language.
 * @example formatNumber('en', 262144) // '262,144'
 */
export function formatNumber(locale: Locale, value: number): string {
  return numbers[locale].format(value);
}
