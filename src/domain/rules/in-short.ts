import type { ServerEntry } from '../../schema/index.ts';
import { appliesTo } from '../model/build-cells.ts';
import { interfacesOf } from '../model/build-server.ts';
import type { Content, Entry, Problem, Rule } from '../model/content.ts';

/** Most words of what a profile says in short; more is not read before anything else is. */
const mostWords = 120;

/** What a profile says in short is short in every language, and each part names features that its server answers. */
export const inShort: Rule = (content) => content.servers.flatMap((server) => [...checkLength(server, content), ...checkFeatures(server, content)]);

function checkLength({ id, file, data }: Entry<ServerEntry>, { texts, translations }: Content): Problem[] {
  const english = Object.entries(texts[`servers/${id}`] ?? {}).filter(([path]) => path.startsWith('inShort.'));
  const typed = data.inShort.set.reduce((sum, { to }) => sum + (to === undefined ? 1 : 2), 0);
  const check = (where: string, wordsOf: (path: string, text: string) => string) => {
    const count = english.reduce((sum, [path, text]) => sum + countWords(wordsOf(path, text)), typed);
    return count > mostWords
      ? [{ file: where, field: 'inShort', message: `has ${count} words, at most ${mostWords} are read at once: leave out what hurts least` }]
      : [];
  };
  return [
    ...check(file, (_, text) => text),
    ...translations.filter((it) => it.of === `servers/${id}`).flatMap((it) => check(it.file, (path) => (it.data.words as Record<string, string>)[path] ?? '')),
  ];
}

function checkFeatures({ file, data }: Entry<ServerEntry>, { features }: Content): Problem[] {
  const { use, not, set, trap } = data.inShort;
  const named = [
    ...Object.entries({ use, not, trap }).flatMap(([part, it]) => it.features.map((id, index) => ({ id, field: `inShort.${part}.features.${index}` }))),
    ...set.map((it, index) => ({ id: it.feature, field: `inShort.set.${index}.feature` })),
  ];
  const interfaces = interfacesOf(data.facts);
  return named.flatMap(({ id, field }) => {
    const feature = features.find((it) => it.id === id);
    const level = feature && !appliesTo(feature.data, interfaces) ? 'not-applicable' : data.facts[id]?.level;
    // That a feature does not exist, or has no answer, is told by the rules of names and facts.
    if (level !== 'not-applicable' && level !== 'unknown') return [];
    return [{ file, field, message: `${id} is ${level} here, so it says nothing: name a feature that this server answers` }];
  });
}

/**
 * Words of a text; a part in backticks is one.
 * @example countWords('Set `--threads 4` first.') // 3
 */
function countWords(text: string): number {
  return text.replace(/`[^`]*`/g, 'x').match(/[\p{L}\p{N}][\p{L}\p{N}’'.,/-]*/gu)?.length ?? 0;
}
