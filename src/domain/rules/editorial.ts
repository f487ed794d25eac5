import { sourceLocale, type Locale } from '../../vocabulary/locales.ts';
import type { Problem, Rule } from '../model/content.ts';

/** A word that an editor would not print, and what to write in its place. */
interface Pattern {
  pattern: RegExp;
  instead: string;
}

/** Words that were found in our texts more than once and read like a translation, by language; content/ru/glossary.md has the reasons of the Russian ones. */
const patterns: Record<Locale, readonly Pattern[]> = {
  en: [
    { pattern: /\btime-outs?\b/i, instead: 'timeout' },
    { pattern: /\bfor ever\b/i, instead: 'forever' },
    { pattern: /\bshall\b/i, instead: 'should, will or must' },
    { pattern: /\bspeaks? of\b/i, instead: 'mentions, or describes' },
    { pattern: /\bin the midst\b|\bhitherto\b|\bthereby\b|\bwhereby\b/i, instead: 'a plain word' },
    { pattern: /\bmends? (?:a|the|it)\b/i, instead: 'fixes, or replaces' },
  ],
  ru: [
    { pattern: /раунд/i, instead: 'повтор' },
    { pattern: /(?<![а-яё])явля(?:ет|ют)ся/i, instead: 'тире или глагол по смыслу' },
    { pattern: /осуществля/i, instead: 'глагол по смыслу' },
    { pattern: /имеет возможность/i, instead: 'может' },
    { pattern: /в случае,? если/i, instead: 'если' },
    { pattern: /тайм-аут/i, instead: 'таймаут' },
  ],
};

/** Code, which keeps its own words. */
const code = /```[\s\S]*?```|`[^`]*`/g;

/**
 * What an editor would change in a text of a language, code aside.
 * @example editorialFaults('A time-out ends it.', 'en') // ['says "time-out": write timeout']
 */
export function editorialFaults(text: string, locale: Locale): string[] {
  const prose = text.replace(code, '');
  return patterns[locale].flatMap(({ pattern, instead }) => {
    const [found] = pattern.exec(prose) ?? [];
    return found ? [`says "${found.trim()}": write ${instead}`] : [];
  });
}

/** Texts in every language avoid the words of the lists above; quotes are no texts of ours. */
export const editorial: Rule = ({ texts, translations }) => {
  const check = (file: string, field: string, text: string, locale: Locale): Problem[] =>
    editorialFaults(text, locale).map((message) => ({ file, field, message }));
  // A text has the ending of its file where it is translated.
  const files = new Map(translations.map(({ of, file, locale }) => [of, file.replace(`content/${locale}/`, 'content/')]));
  return [
    ...Object.entries(texts).flatMap(([of, fields]) =>
      Object.entries(fields).flatMap(([field, text]) => check(files.get(of) ?? `content/${of}`, field, text, sourceLocale)),
    ),
    ...translations.flatMap(({ file, data, body, locale }) => [
      ...Object.entries(data.words).flatMap(([field, text]) => check(file, field, text, locale)),
      ...check(file, 'body', body, locale),
    ]),
  ];
};
