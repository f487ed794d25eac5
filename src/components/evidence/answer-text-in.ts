import { answerText } from '../../domain/model/answer-text.ts';
import type { Feature } from '../../domain/model/feature.ts';
import { formatNumber } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Locale } from '../../vocabulary/locales.ts';

/** Puts answers into words of a language. */
export function answerTextIn(locale: Locale): (answer: Parameters<typeof answerText>[0], feature: Pick<Feature, 'value'>) => string {
  const { terms } = wordsOf(locale);
  return (answer, feature) => answerText(answer, feature, locale, terms, (value) => formatNumber(locale, value));
}
