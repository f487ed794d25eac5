import { answerText } from '../../domain/model/answer-text.ts';
import type { Feature } from '../../domain/model/feature.ts';
import { formatDay, formatExactly, formatQuantity } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Locale } from '../../vocabulary/locales.ts';

/** Puts answers into words of a language: bytes in their greatest unit, or `exactly` with every digit; days as pages have them. */
export function answerTextIn(locale: Locale, exactly = false): (answer: Parameters<typeof answerText>[0], feature: Pick<Feature, 'value'>) => string {
  const { terms } = wordsOf(locale);
  const format = exactly ? formatExactly : formatQuantity;
  return (answer, feature) =>
    answerText(answer, feature, locale, terms, (value, unit) => format(locale, value, unit)).replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(locale, day));
}
