import { locales, sourceLocale } from '../../vocabulary/locales.ts';
import type { Content } from './content.ts';
import type { Localize, Localized } from './localized.ts';

/** Finds the translations of an entry, which is named by its path below content/: `servers/waitress`. */
export function localizeWith(content: Content, of: string): Localize {
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
