import type { Unit } from '../../vocabulary/identity.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import { tolerances } from '../../vocabulary/tolerances.ts';
import { valueWords, type ValueWord } from '../../vocabulary/levels.ts';
import type { Localize, Localized } from './localized.ts';

/** What the values of a feature are; `Words` are its choices as written, or in every language. A number may name what the lack of one is called here. */
export type ValueShape<Words = Localized> =
  | { type: 'number'; unit: Unit; of?: Partial<Record<ValueWord, Words>> | undefined }
  | { type: 'choice'; of: Record<string, Words> }
  | { type: 'address' }
  | { type: 'text'; translated?: true | undefined };

type ValueType = ValueShape['type'];
type ShapeOf<Type extends ValueType, Words = Localized> = Extract<ValueShape<Words>, { type: Type }>;

/** A language in which values are shown. */
export interface ValueLanguage {
  locale: Locale;
  formatQuantity: FormatQuantity;
}

/** Puts a number with its unit into words of a language. */
export type FormatQuantity = (value: number, unit: Unit) => string;

/** Words that say of what kind an answer is, as the page of a feature has them. */
export type ValueKindWords = Record<Exclude<ValueType, 'number'>, string> & Record<'number', (unit: string) => string>;

/** Everything that the site does with values of one kind. `off`, `absent` and `unlimited` are dealt with before, as they mean the same in every kind. */
interface ValueKind<Type extends ValueType> {
  /** What is wrong with a written value and what to do; undefined if it is right. */
  faultOf(value: string | number, shape: ShapeOf<Type, unknown>): string | undefined;
  /** The value in words; `text` is the value in every language, where it has been translated. */
  show(value: string | number, shape: ShapeOf<Type>, language: ValueLanguage, text?: Localized): string;
  /** What values are ordered by; undefined where they are ordered by their words. */
  rank(value: string | number): number | undefined;
  /** Whether what the lab saw is the value that is written, within what measuring may differ by. */
  agree(seen: string | number, written: string | number, shape: ShapeOf<Type>): boolean;
  /** The unit, as the API gives it. */
  unit(shape: ShapeOf<Type>): Unit | undefined;
  /** What an answer of this kind is, in words. */
  describe(shape: ShapeOf<Type>, words: ValueKindWords, unitNames: Record<Unit, string>): string;
  /** The values that there are with their words, which are translated; none where any value may be. */
  choices<Words>(shape: ShapeOf<Type, Words>): [id: string, words: Words][];
  /** The shape with its choices in every language. */
  localize(shape: ShapeOf<Type, string>, localize: Localize): ShapeOf<Type>;
  /** Values are words of a language, which are translated. */
  isTranslated(shape: ShapeOf<Type, unknown>): boolean;
}

const valueWordList = valueWords.join(', ');
const isSame = (seen: unknown, written: unknown) => seen === written;
const undefinedAlways = () => undefined;
/** A host or an address with its port, or the path of a Unix socket. */
const address = /^(?:(?:\*|\[[\da-f:]+\]|[\w.-]+):\d{1,5}|(?:unix:)?\/.+)$/i;

const valueKinds: { [Type in ValueType]: ValueKind<Type> } = {
  number: {
    faultOf: (value, { unit }) =>
      typeof value === 'number' ? undefined : `is ${JSON.stringify(value)}, not a number of ${unit}: write a number, or ${valueWordList}`,
    show: (value, { unit }, language) => language.formatQuantity(Number(value), unit),
    rank: (value) => (typeof value === 'number' ? value : undefined),
    agree: (seen, written, { unit }) => {
      if (typeof seen !== 'number' || typeof written !== 'number') return seen === written;
      const { share, least } = tolerances[unit];
      return Math.abs(seen - written) <= Math.max(least, share * written);
    },
    unit: ({ unit }) => unit,
    describe: ({ unit }, words, unitNames) => words.number(unitNames[unit]),
    choices: ({ of }) => Object.entries(of ?? {}),
    localize: ({ of, ...shape }, localize) => ({ ...shape, ...(of && { of: localizeChoices(of, localize) }) }),
    isTranslated: () => false,
  },
  choice: {
    faultOf: (value, { of }) =>
      Object.hasOwn(of, value) ? undefined : `is ${JSON.stringify(value)}, not a choice of this feature: use one of ${Object.keys(of).join(', ')}`,
    show: (value, { of }, { locale }) => of[value]?.[locale] ?? String(value),
    rank: undefinedAlways,
    agree: isSame,
    unit: undefinedAlways,
    describe: (_, words) => words.choice,
    choices: ({ of }) => Object.entries(of),
    localize: ({ of }, localize) => ({ type: 'choice', of: localizeChoices(of, localize) }),
    isTranslated: () => false,
  },
  address: {
    faultOf: (value) =>
      address.test(String(value)) ? undefined : `is ${JSON.stringify(value)}, not an address: write host:port, the path of a socket, or ${valueWordList}`,
    show: String,
    rank: undefinedAlways,
    agree: isSame,
    unit: undefinedAlways,
    describe: (_, words) => words.address,
    choices: () => [],
    localize: (shape) => shape,
    isTranslated: () => false,
  },
  text: {
    faultOf: (value) => (typeof value === 'string' ? undefined : `is the number ${value}, not a text: write it in quotes`),
    show: (value, _, { locale }, text) => text?.[locale] ?? String(value),
    rank: undefinedAlways,
    agree: isSame,
    unit: undefinedAlways,
    describe: (_, words) => words.text,
    choices: () => [],
    localize: (shape) => shape,
    isTranslated: ({ translated }) => translated === true,
  },
};

function localizeChoices(of: Record<string, string>, localize: Localize): Record<string, Localized> {
  return Object.fromEntries(Object.entries(of).map(([id, words]) => [id, localize(choicePath(id), words)]));
}

/** What the site does with values of this shape. A new kind is a shape above, and a member of this record: the compiler asks for every part. */
export function valueKindOf<Type extends ValueType>(shape: { type: Type }): ValueKind<Type> {
  return valueKinds[shape.type];
}

/** What an answer of this shape is ordered by; undefined where it has no number. */
export function numberOf(value: string | number | undefined, shape: ValueShape<unknown> | undefined): number | undefined {
  return value === undefined || !shape ? undefined : valueKindOf(shape).rank(value);
}

/**
 * Path of the words of a choice, by which they are translated.
 * @example choicePath('both') // 'value.of.both'
 */
export function choicePath(id: string): string {
  return `value.of.${id}`;
}
