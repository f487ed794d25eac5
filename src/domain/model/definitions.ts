import type { Unit } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import { levels, valueWords, type Level, type ValueWord } from '../../vocabulary/levels.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { Feature } from './feature.ts';
import { valueKindOf, type ValueKindWords } from './value-kinds.ts';

/** What a language says of how answers are decided. */
export interface DefinitionWords {
  level: Record<Level, string>;
  valueWord: Record<ValueWord, string>;
  valueWordMeans: Record<ValueWord, string>;
  unitName: Record<Unit, string>;
  interface: Record<Interface, string>;
  definition: { value: ValueKindWords; from: string; layers: string; applies: (interfaces: string) => string };
}

/** How the answers of a feature are decided: what holds of all of them, and what makes it each one. */
export interface Definitions {
  /** An aside says how the answers are to be read. */
  leads: { text: string; isAside: boolean }[];
  /** `level` where the answer is one, `isCode` where it is written as it is. */
  answers: { name: string; means: string; level?: Level; isCode?: true }[];
}

const aside = (text: string) => ({ text, isAside: true });

/** Puts into words how the answers of a feature are decided. */
export function definitionsOf({ value, decides, from, applies }: Feature, locale: Locale, words: DefinitionWords): Definitions {
  const { definition } = words;
  const nameOf = (word: ValueWord) => (value?.type === 'number' && value.of?.[word]?.[locale]) || words.valueWord[word];
  // A feature that defines its words leaves out those that do not occur; elsewhere they mean the same everywhere.
  const meansOf = (word: ValueWord) =>
    decides[word]?.[locale] ?? (value?.type === 'number' && !decides.value && !from ? words.valueWordMeans[word] : undefined);
  const choices = value?.type === 'choice' && (decides.value || !from) ? valueKindOf(value).choices(value) : [];
  return {
    leads: [
      ...(applies ? [aside(definition.applies(applies.map((it) => words.interface[it]).join(', ')))] : []),
      ...(from ? [aside(definition.from)] : []),
      ...(value ? [{ text: valueKindOf(value).describe(value, definition.value, words.unitName), isAside: false }] : []),
      ...(decides.value ? [{ text: decides.value[locale], isAside: false }] : []),
      ...(value?.type === 'number' && !from ? [aside(definition.layers)] : []),
    ],
    answers: [
      ...levels.flatMap((level) => (decides[level] ? [{ name: words.level[level], means: decides[level][locale], level }] : [])),
      ...choices.map(([id, name]) =>
        decides[id] ? { name: name[locale], means: decides[id][locale] } : { name: id, means: name[locale], isCode: true as const },
      ),
      ...valueWords.flatMap((word) => (meansOf(word) ? [{ name: nameOf(word), means: meansOf(word)! }] : [])),
    ],
  };
}
