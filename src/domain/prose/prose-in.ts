import { sourceLocale, type Locale } from '../../vocabulary/locales.ts';
import type { Content } from '../model/content.ts';
import type { Prose } from './prose.ts';

/** The prose of every profile and guide in a language by the path of its entry, such as `servers/waitress`. */
export function proseIn(content: Content, locale: Locale): ReadonlyMap<string, Prose> {
  if (locale !== sourceLocale) return new Map(content.translations.filter((it) => it.locale === locale).map((it) => [it.of, it.prose]));
  return new Map([
    ...content.servers.map((it): [string, Prose] => [`servers/${it.id}`, it.prose]),
    ...content.guides.map((it): [string, Prose] => [`guides/${it.id}`, it.prose]),
  ]);
}
