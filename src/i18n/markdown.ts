import type { Locale } from '../vocabulary/locales.ts';
import type { Dictionary } from './dictionary.ts';
import { pathTo, wordsOf } from './index.ts';

/** The words that the Markdown twins of a language are made of; `site` is the address of the site. */
export function markdownWords(
  locale: Locale,
  site: URL | undefined,
): Pick<Dictionary['terms'], 'level' | 'valueWord' | 'unit' | 'group' | 'section' | 'evidence' | 'seen'> &
  Pick<Dictionary, 'server'> &
  Pick<Dictionary['prose'], 'note' | 'tab'> &
  Record<'why' | 'answers' | 'sources' | 'searched', string> & { address: (path: string) => string } {
  const { terms, server, feature, prose } = wordsOf(locale);
  return {
    ...terms,
    server,
    note: prose.note,
    tab: prose.tab,
    why: feature.why,
    answers: feature.answer,
    sources: prose.sources,
    searched: terms.ground.absent,
    address: (path) => new URL(pathTo(locale, path), site).href,
  };
}
