import { locales, sourceLocale } from '../../vocabulary/locales.ts';
import type { Problem, Rule } from '../model/content.ts';

/** Comments of the languages of examples, and the text in which a module of Python says what it is; a shebang is code. */
const comments = /(?<=^|\s)#(?!!).*$|^"""[^"]*"""/gm;

/** The code of an example without its comments and without lines that held nothing else. */
const codeOf = (text: string) =>
  text
    .replace(comments, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');

const countOfComments = (text: string) => text.match(comments)?.length ?? 0;

/** An example that a guide explains has its comments in every language, and below them the same code. */
export const translatedExamples: Rule = ({ examples, exampleTranslations, guides }) => {
  const prose = guides.map(({ body }) => body).join('\n');
  const translated = Object.entries(exampleTranslations).flatMap(([name, text]): Problem[] => {
    const [locale = '', , ...path] = name.split('/');
    const original = examples[path.join('/')];
    const at = (field: string, message: string) => [{ file: `content/${name}`, field, message }];
    if (original === undefined) return at('name', `translates content/examples/${path.join('/')}, which does not exist: remove or rename it`);
    if (codeOf(text) !== codeOf(original)) return at('text', `has other code than content/examples/${path.join('/')}: change comments alone`);
    if (countOfComments(text) !== countOfComments(original))
      return at('text', `has ${countOfComments(text)} comments in ${locale} for ${countOfComments(original)} of English: translate each`);
    return [];
  });
  const missing = locales
    .filter((it) => it !== sourceLocale)
    .flatMap((locale) =>
      Object.entries(examples)
        .filter(
          ([path, text]) => countOfComments(text) > 0 && prose.includes(`file="${path}"`) && !Object.hasOwn(exampleTranslations, `${locale}/examples/${path}`),
        )
        .map(([path]) => ({
          file: `content/${locale}/examples/${path}`,
          field: 'name',
          message: `is missing: copy content/examples/${path} and translate its comments`,
        })),
    );
  return [...translated, ...missing];
};
