import { locales, sourceLocale } from '../../vocabulary/locales.ts';
import type { Problem, Rule } from '../model/content.ts';
import { bodyPath } from '../../content/texts.ts';

/** Every text exists in every language, and no translation is older than its English text. */
export const translations: Rule = (content, { hash }) =>
  locales
    .filter((locale) => locale !== sourceLocale)
    .flatMap((locale) => {
      const files = new Map(content.translations.filter((it) => it.locale === locale).map((it) => [it.of, it]));
      const { texts } = content;
      const missing = Object.keys(texts).flatMap((of): Problem[] => {
        const found = files.get(of);
        const english = texts[of]!;
        if (!found) return [{ file: `content/${locale}/${of}`, message: `is missing: translate content/${of}, then run npm run translated` }];
        const words: Record<string, string> = found.data.words;
        const holes = Object.keys(english).filter((path) => (path === bodyPath ? !found.body.trim() : words[path] === undefined));
        const stale = Object.keys(english).filter((path) => !holes.includes(path) && found.data.of[path] !== hash(english[path]!));
        const extra = [...new Set([...Object.keys(words), ...Object.keys(found.data.of)])].filter((path) => english[path] === undefined);
        return [
          ...holes.map((path) => ({ file: found.file, field: path, message: `has no translation: translate "${excerpt(english[path]!)}"` })),
          ...stale.map((path) => ({
            file: found.file,
            field: path,
            message: `is older than its English text, "${excerpt(english[path]!)}": read it again, then run npm run translated`,
          })),
          ...extra.map((path) => ({ file: found.file, field: path, message: 'translates a text that no longer exists: remove it' })),
        ];
      });
      const orphans = [...files.values()]
        .filter((it) => !texts[it.of])
        .map((it) => ({ file: it.file, misses: it.of, message: `translates content/${it.of}, which does not exist: remove or rename it` }));
      return [...missing, ...orphans];
    });

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text).replace(/\s+/g, ' ');
