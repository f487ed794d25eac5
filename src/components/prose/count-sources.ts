import type { Ground } from '../../domain/model/answer.ts';
import { commonReadDay } from '../../domain/prose/prose-subject.ts';
import { formatDay } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Locale } from '../../vocabulary/locales.ts';

/** How many sources a text has, in which order they stand, and when most of them were read. */
export function countSources(grounds: Record<string, Ground>, locale: Locale): string {
  const read = commonReadDay(grounds);
  return wordsOf(locale).prose.countSources(Object.keys(grounds).length, read ? formatDay(locale, read) : '');
}
