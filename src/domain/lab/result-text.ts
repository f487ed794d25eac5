import { labNumbers, labNumberUnits, type LabNumber } from '../../vocabulary/lab-numbers.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { FormatQuantity } from '../model/value-kinds.ts';
import type { LabProbe, LabResult } from './lab.ts';

/** Words for what every probe may find, by verdict. */
export type CommonVerdicts = Record<string, string>;

/** Words for what the lab counts and measures; each is given the number as shown and as it is. */
export type NumberWords = Record<LabNumber, (shown: string, value: number) => string>;

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
  return labNumbers
    .flatMap((name) => {
      const value = numbers[name];
      const unit = labNumberUnits[name];
      return value === undefined ? [] : [words[name](unit ? quantity(value, unit) : count(value), value)];
    })
    .join(', ');
}
