import type { LabProbe } from '../../domain/lab/lab.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Locale } from '../../vocabulary/locales.ts';

/** A verdict of a probe in words of a language; one that nobody has described stands for itself. */
export function verdictIn(locale: Locale, probe: Pick<LabProbe, 'verdicts'>, verdict: string): string {
  return probe.verdicts[verdict]?.[locale] ?? wordsOf(locale).lab.common[verdict] ?? verdict;
}
