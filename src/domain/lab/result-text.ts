import { labNumbers, labNumberUnits, type LabNumber } from '../../vocabulary/lab-numbers.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { FormatQuantity } from '../model/value-kinds.ts';
import type { LabProbe, LabResult } from './lab.ts';

/** Words for what every probe may find, by verdict. */
export type CommonVerdicts = Record<string, string>;

/** Where a status was seen that a server gives above its limit: just above it, at 1.5 times, from there on, at twice the limit. */
type AboveLimit = 'above' | 'atHalf' | 'fromHalf' | 'atTwice';

/** Words for what the lab counts and measures; each is given the number as shown and as it is, and those of `limit` a status in words. */
export type NumberWords = Record<Exclude<LabNumber, 'statusHalfAbove' | 'statusTwice'>, (shown: string, value: number) => string> & {
  limit: Record<AboveLimit, (status: string) => string>;
};

/** How a language writes measures and counts. */
export interface NumberFormats {
  quantity: FormatQuantity;
  count: (value: number) => string;
}

/** A verdict of a probe in words of a language; one that nobody has described stands for itself. */
export function verdictText(probe: Pick<LabProbe, 'verdicts'>, verdict: string, locale: Locale, common: CommonVerdicts): string {
  return probe.verdicts[verdict]?.[locale] ?? common[verdict] ?? verdict;
}

/** The numbers of a result in words, in one line; empty where it has none. */
export function numbersText(numbers: LabResult['numbers'], words: NumberWords, { quantity, count }: NumberFormats): string {
  const { statusHalfAbove, statusTwice } = numbers;
  return labNumbers
    .flatMap((name) => {
      const value = numbers[name];
      const unit = labNumberUnits[name];
      if (value === undefined || name === 'statusHalfAbove' || name === 'statusTwice') return [];
      if (name === 'status' && statusHalfAbove !== undefined && statusTwice !== undefined) return aboveLimit([value, statusHalfAbove, statusTwice], words);
      return [words[name](unit ? quantity(value, unit) : count(value), value)];
    })
    .join(', ');
}

/** What a server answers above its limit, each status said once. */
function aboveLimit([above, half, twice]: [number, number, number], { status, limit }: NumberWords): string[] {
  const [first, second, third] = [above, half, twice].map((it) => status(String(it), it)) as [string, string, string];
  if (half !== twice) return [limit.above(first), limit.atHalf(second), limit.atTwice(third)];
  return above === half ? [limit.above(first)] : [limit.above(first), limit.fromHalf(second)];
}
