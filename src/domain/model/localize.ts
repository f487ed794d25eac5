import { locales, sourceLocale } from '../../vocabulary/locales.ts';
import { typeset } from '../prose/typeset.ts';
import { commentPlace, replaceComments } from '../../content/example-comments.ts';
import type { Content } from './content.ts';
import type { Localize, Localized } from './localized.ts';

/** Finds the texts of an entry, which is named by its path below content/, `servers/waitress`, in every language; values are not typeset, since they may be commands. */
export function localizeWith(content: Content, of: string): Localize {
  const find = findWords(content, of);
  return (path, english) => {
    const found = find(path, english);
    return path.endsWith('.value') ? found : (Object.fromEntries(locales.map((locale) => [locale, typeset(found[locale])])) as Localized);
  };
}

/** Finds the same texts as they are written. */
function findWords(content: Content, of: string): Localize {
  const words = new Map(content.translations.filter((it) => it.of === of).map((it) => [it.locale as string, it.data.words as Record<string, string>]));
  return (path, english) =>
    Object.fromEntries(locales.map((locale) => [locale, locale === sourceLocale ? english : (words.get(locale)?.[path] ?? english)])) as Localized;
}

/** The search terms of an entry in every language: those of the entry itself are English, those of its translations their own. */
export function termsOf(content: Content, of: string, english: string[]): Localized<string[]> {
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      locale === sourceLocale ? english : (content.translations.find((it) => it.of === of && it.locale === locale)?.data.terms ?? []),
    ]),
  ) as Localized<string[]>;
}

/** An example in every language: the same code, with its comments translated where they are. */
export function localizeExample(content: Content, example: string, text: string): Localized {
  const { of, path } = commentPlace(example);
  const find = findWords(content, of);
  return Object.fromEntries(locales.map((locale) => [locale, replaceComments(text, (comment, index) => find(path(index), comment)[locale])])) as Localized;
}
