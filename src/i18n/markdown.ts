import type { Locale } from '../vocabulary/locales.ts';
import type { Dictionary } from './dictionary.ts';
import { wordsOf } from './index.ts';

/** The words that the Markdown twins of a language are made of. */
export function markdownWords(
  locale: Locale,
): Pick<Dictionary['terms'], 'level' | 'valueWord' | 'unit' | 'group' | 'section' | 'evidence'> &
  Record<'facts' | 'why' | 'answers' | 'sources' | 'searched', string> {
  const { terms, server, feature, prose } = wordsOf(locale);
  return { ...terms, facts: server.facts, why: feature.why, answers: feature.answer, sources: prose.sources, searched: terms.ground.absent };
}
