import type { Unit } from '../vocabulary/identity.ts';
import type { Locale } from '../vocabulary/locales.ts';
import { wordsOf } from './index.ts';
import { forEachLocale, formatNumber } from './number.ts';

export { formatNumber };

const regions: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };
const days = forEachLocale((locale) => new Intl.DateTimeFormat(regions[locale], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }));
const shares = forEachLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
const roundNumbers = forEachLocale((locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }));

/**
 * A day as people of a language write it, on one line.
 * @example formatDay('en', '2026-11-22') // '22\u00a0Nov\u00a02026'
 */
export function formatDay(locale: Locale, day: string): string {
  return days[locale]
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/[\s ]г\.$/, '')
    .replaceAll(' ', '\u00a0');
}

/**
 * A share in whole percent.
 * @example formatShare('en', 0.6) // '60%'
 */
export function formatShare(locale: Locale, share: number): string {
  return shares[locale].format(share);
}

/**
 * A number with its unit as people read it: bytes in the greatest unit that leaves a number, with `~` where that is not exact.
 * @example formatQuantity('en', 8190, 'bytes') // '~8 KiB'
 */
export function formatQuantity(locale: Locale, value: number, unit: Unit): string {
  return unit === 'bytes' && Math.abs(value) >= 1024 ? formatBytes(locale, value) : formatExactly(locale, value, unit);
}

/**
 * A number with its unit and every digit.
 * @example formatExactly('en', 8190, 'bytes') // '8,190 B'
 */
export function formatExactly(locale: Locale, value: number, unit: Unit): string {
  return wordsOf(locale).terms.unit[unit](formatNumber(locale, value));
}

function formatBytes(locale: Locale, value: number): string {
  const names = wordsOf(locale).terms.manyBytes;
  let [power, scaled] = [0, value / 1024];
  // What three digits would round to 1,024 is one of the next unit.
  while (scaled >= 1023.5 && power < names.length - 1) [power, scaled] = [power + 1, scaled / 1024];
  const isExact = Number(scaled.toPrecision(3)) === scaled;
  return `${isExact ? '' : '~'}${roundNumbers[locale].format(scaled)}\u00a0${names[power]}`;
}
