import type { LabProbe } from '../../domain/lab/lab.ts';
import { verdictText } from '../../domain/lab/result-text.ts';
import { signalOutcome } from '../../domain/lab/signal-outcome.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Locale } from '../../vocabulary/locales.ts';

/** A verdict of a probe in words of a language; one that nobody has described stands for itself. */
export function verdictIn(locale: Locale, probe: Pick<LabProbe, 'verdicts'>, verdict: string): string {
  return verdictText(probe, verdict, locale, wordsOf(locale).lab.common);
}

/** A verdict of a probe in a few words of a language, else in the probe's own. */
export function verdictBriefly(locale: Locale, probe: Pick<LabProbe, 'id' | 'verdicts'>, verdict: string): string {
  const { request, process, brief } = wordsOf(locale).verdicts;
  const outcome = signalOutcome(verdict);
  if (outcome) return [outcome.request && request[outcome.request], process[outcome.process]].filter(Boolean).join(', ');
  const known: Record<string, string | undefined> = brief;
  return known[`${probe.id}/${verdict}`] ?? known[verdict] ?? verdictIn(locale, probe, verdict);
}
