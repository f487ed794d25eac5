import type { Unit } from '../vocabulary/identity.ts';
import type { Locale } from '../vocabulary/locales.ts';
import type { Dictionary } from './dictionary.ts';
import { formatExactly, formatNumber, formatQuantity } from './format.ts';
import { pathTo, wordsOf } from './index.ts';

/** The words that the Markdown twins of a language are made of; `site` is the address of the site. */
export function markdownWords(
  locale: Locale,
  site: URL | undefined,
): Dictionary['terms'] &
  Pick<Dictionary, 'server' | 'feature'> &
  Pick<Dictionary['prose'], 'note' | 'tab' | 'sources' | 'started' | 'notStarted'> &
  Pick<Dictionary['matrix']['cell'], 'checked'> & {
    definition: Dictionary['feature'];
    lab: Pick<Dictionary['lab'], 'common' | 'numbers'> & { title: Record<'signals' | 'timeouts' | 'limits', string> };
    also: string;
    options: { count: (count: number) => string; bySetting: string };
    hasSources: string;
    /** A measure as pages have it, and with every digit where they round; then each of the two alone. */
    quantity: (value: number, unit: Unit) => string;
    rounded: (value: number, unit: Unit) => string;
    exactly: (value: number, unit: Unit) => string;
    count: (value: number) => string;
    address: (path: string) => string;
  } {
  const { terms, server, feature, prose, matrix, lab, search, options, settings } = wordsOf(locale);
  const written = (format: typeof formatQuantity) => (value: number, unit: Unit) => format(locale, value, unit).replaceAll('\u00a0', ' ');
  const [rounded, exactly] = [written(formatQuantity), written(formatExactly)];
  return {
    ...terms,
    ...prose,
    server,
    feature,
    definition: feature,
    lab: { ...lab, title: { signals: lab.signals.title, timeouts: lab.timeouts.title, limits: lab.limits.title } },
    also: search.also,
    options: { count: options.count, bySetting: settings.bySetting },
    checked: matrix.cell.checked,
    hasSources: matrix.cell.ground,
    // As pages have it, and with every digit where they round.
    quantity: (value, unit) => (rounded(value, unit) === exactly(value, unit) ? exactly(value, unit) : `${rounded(value, unit)} (${exactly(value, unit)})`),
    rounded,
    exactly,
    count: (value) => formatNumber(locale, value),
    address: (path) => new URL(pathTo(locale, path), site).href,
  };
}
