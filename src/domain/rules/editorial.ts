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
    {
      pattern: /\bin the midst\b|\bhitherto\b|\bthere(?:by|of)\b|\bwhere(?:by|in)\b|\bupon\b|\bwhilst\b|\bamongst\b|\bseldom\b|\bheed\b/i,
      instead: 'a plain word',
    },
    { pattern: /\bbec(?:omes?|ame) of\b/i, instead: 'happens to' },
    { pattern: /\bthe way of an?\b/i, instead: 'a compound, such as request path' },
    { pattern: /\bof the like\b/i, instead: 'what it is like' },
    { pattern: /\b(?:says?|knows?) nothing of\b/i, instead: 'nothing about' },
    { pattern: /\bnobody documents\b/i, instead: 'is not documented' },
    { pattern: /\bdocuments (?:say|decide|tell)\b/i, instead: 'docs, or documentation' },
    { pattern: /\bwithout a word\b|\bno word o[fn]\b/i, instead: 'what is missing, such as a response' },
    { pattern: /\bat rest\b/i, instead: 'idle' },
    { pattern: /\bgreatest\b/i, instead: 'largest, or most' },
    { pattern: /\bstart-up\b/i, instead: 'startup' },
    { pattern: /\brun time\b/i, instead: 'runtime' },
    { pattern: /\b(?:is|are) no (?:answer|error|number|token)\b/i, instead: 'is not a' },
    { pattern: /\ball that is (?:needed|wanted)\b/i, instead: 'all it takes' },
    { pattern: /\bserved as it is\b/i, instead: 'served as is' },
    { pattern: /\b(?:is|are) known to us\b/i, instead: 'we know of' },
    { pattern: /\bchange logs?\b/i, instead: 'changelog' },
    { pattern: /\b(?:any|every)body\b/i, instead: 'anyone, everyone, or who it is' },
    { pattern: /\ball the same\b/i, instead: 'still' },
    { pattern: /\bless the umask\b/i, instead: 'minus' },
    { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix, or replace' },
    { pattern: /\banew\b/i, instead: 'again' },
    { pattern: /\bby (?:it|them)sel(?:f|ves)\b/i, instead: 'on its own, or itself' },
    { pattern: /\bbeside\b/i, instead: 'next to' },
    { pattern: /\bfolders?\b/i, instead: 'directory' },
    // With no limit of its own is how one says it.
    { pattern: /(?<!\bno \w+ )\bof (?:its|their|your|our) own\b/i, instead: 'its own, before the noun' },
    { pattern: /\bstands? (?!in front)(?:in|on|at|behind|before|between|where)\b/i, instead: 'is, or comes' },
    { pattern: /\b(?:says?|said) of\b/i, instead: 'about' },
    { pattern: /\breasons? of\b/i, instead: 'reason for' },
    { pattern: /\bat the mercy of\b/i, instead: 'what happens, without the metaphor' },
    { pattern: /\bsuggests? to\b/i, instead: 'suggests and a verb in -ing' },
  ],
  ru: [
    { pattern: /раунд/i, instead: 'повтор' },
    { pattern: /(?<![а-яё])явля(?:ет|ют)ся/i, instead: 'тире или глагол по смыслу' },
    { pattern: /осуществля/i, instead: 'глагол по смыслу' },
    { pattern: /имеет возможность/i, instead: 'может' },
    { pattern: /в случае,? если/i, instead: 'если' },
    { pattern: /тайм-аут/i, instead: 'таймаут' },
    { pattern: /(?<![а-яё])вел(?:ено|ит|ят)(?![а-яё])/i, instead: 'задано, или настроено' },
    { pattern: /(?<![а-яё])отбор/i, instead: 'фильтры' },
    { pattern: /что становится с/i, instead: 'что происходит с' },
    { pattern: /(?<![а-яё])в покое/i, instead: 'без запросов' },
    { pattern: /свойство за свойством/i, instead: 'по свойствам' },
    { pattern: /говор(?:ит|ят|ить) на (?:h2|http)/i, instead: 'поддерживает' },
    { pattern: /документиру(?:ет|ют)(?![а-яё])/i, instead: 'описан в документации' },
    { pattern: /конфигурация вызывает/i, instead: 'обслуживает' },
    { pattern: /закрыт(?:ую|ая|ой) двер|правда (?:записана|стоит)/i, instead: 'что имеется в виду, без метафоры' },
    { pattern: /(?<![а-яё])данн(?:ый|ая|ое|ого|ую)(?![а-яё])/i, instead: 'этот' },
    { pattern: /посредством|при помощи/i, instead: 'через, или с помощью' },
    { pattern: /(?<![а-яё])релиз/i, instead: 'выпуск' },
    { pattern: /(?<![а-яё])деплой/i, instead: 'развёртывание, или выкладка' },
    { pattern: /(?<![а-яё])папк/i, instead: 'каталог' },
    { pattern: /склеива/i, instead: 'объединяет' },
    { pattern: /обычн[а-яё]+ воркер/i, instead: 'воркер по умолчанию' },
    { pattern: /без (?:единого )?слова(?![а-яё])/i, instead: 'без ошибок, или без ответа' },
    { pattern: /(?<![а-яё])зашит/i, instead: 'задано' },
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
