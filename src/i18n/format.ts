import type { Locale } from '../vocabulary/locales.ts';

/**
 * A day as people of a language write it.
 * @example formatDay('en', '2026-11-22') // '22 Nov 2026'
 */
export function formatDay(locale: Locale, day: string): string {
  const language = { en: 'en-GB', ru: 'ru-RU' }[locale];
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/[\s ]г\.$/, '');
}

/**
 * A share in whole percent.
 * @example formatShare('en', 0.6) // '60%'
 */
export function formatShare(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/**
 * A number with the separators of a language.
 * @example formatNumber('en', 262144) // '262,144'
 */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}
