import type { AnswerWithEvidence } from '../../domain/model/answer.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Locale } from '../../vocabulary/locales.ts';

/** How an answer is known, in a word of a language: stale, its evidence, or only that it has sources. */
export function knownIn(locale: Locale, { stale, evidence }: Pick<AnswerWithEvidence, 'stale' | 'evidence'>): string {
  const { matrix, terms } = wordsOf(locale);
  if (stale) return terms.stale;
  return evidence === 'none' ? matrix.cell.ground : terms.evidence[evidence];
}
