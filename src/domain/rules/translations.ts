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
        if (!found)
          return [
            {
              file: `content/${locale}/${of}`,
              field: 'name',
              misses: `${locale}/${of}`,
              message: `is missing: translate content/${of}, then run npm run translated`,
            },
          ];
        const words: Record<string, string> = found.data.words;
        const holes = Object.keys(english).filter((path) => (path === bodyPath ? !found.body.trim() : !Object.hasOwn(words, path)));
        const stale = Object.keys(english).filter((path) => !holes.includes(path) && found.data.of[path] !== hash(english[path]!));
        const extra = [...new Set([...Object.keys(words), ...Object.keys(found.data.of)])].filter((path) => !Object.hasOwn(english, path));
        const long = Object.keys(words).filter((path) => (words[path]?.length ?? 0) > longestTranslation(english[path] ?? ''));
        return [
          ...holes.map((path) => ({ file: found.file, field: path, message: `has no translation: translate "${excerpt(english[path]!)}"` })),
          ...stale.map((path) => ({
            file: found.file,
            field: path,
            message: `is older than its English text, "${excerpt(english[path]!)}": read it again, then run npm run translated`,
          })),
          ...long.map((path) => ({
            file: found.file,
            field: path,
            message: `has ${words[path]?.length} characters for ${english[path]?.length} of English: translate the text alone`,
          })),
          ...(found.body && !Object.hasOwn(english, bodyPath)
            ? [{ file: found.file, field: bodyPath, message: 'translates prose that no longer exists: remove it' }]
            : []),
          ...extra.map((path) => ({ file: found.file, field: path, message: 'translates a text that no longer exists: remove it' })),
        ];
      });
      const orphans = [...files.values()]
        .filter((it) => !texts[it.of])
        .map((it) => ({ file: it.file, field: 'name', misses: it.of, message: `translates content/${it.of}, which does not exist: remove or rename it` }));
      return [...missing, ...orphans];
    });

/** Short words may become long ones; sentences stay about as long as they are. */
const longestTranslation = (english: string) => Math.max(60, 2 * english.length);

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text).replace(/\s+/g, ' ');
