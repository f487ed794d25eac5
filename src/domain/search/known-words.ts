import { editDistance } from './edit-distance.ts';
import { switchLayout } from './keyboard.ts';
import { fitOf, isFormOf } from './search-text.ts';
import { soundOf } from './sound.ts';

/** A word as texts have it, others that sound the same, and how far it may stand for what was typed, from 0 to 1; 0 where no text has anything like it. */
export interface KnownWord {
  word: string;
  twins: readonly string[];
  trust: number;
}

const trusts = { other: 0.9, slip: 0.75, beginning: 0.75 } as const;
/** Shorter words would fit by chance. */
const shortest = { layout: 3, beginning: 5, sound: 4, slip: 5, slipInShort: 3 } as const;

/**
 * The word that was meant: as it was typed where texts have it or its beginning, else by the keys of the other layout, by its sound in the
 * other alphabet, in another form, or with up to two letters wrong. A word that is `finished` hardly stands for a longer one.
 */
export function findKnownWord(typed: string, model: Vocabulary, finished = false): KnownWord {
  const forms = formsOf(model);
  const isNumber = /\d/.test(typed);
  const begins = (word: string) => forms.some((it) => it.startsWith(word));
  const soundsLike = (word: string) => (isNumber || word.length < shortest.sound ? [] : (soundsOf(model).get(soundOf(word)) ?? []));
  // Sounding all words takes a while: a word that is there does not wait for its twins.
  const twinsOf = (word: string) => (model.cache.sounds ? soundsLike(word).filter((it) => it !== word) : []);
  const found = (word: string, trust: number): KnownWord => ({ word, twins: twinsOf(word), trust });
  const isThere = (word: string) => model.vocabulary.has(word) || model.parts.has(word);
  if (isThere(typed)) return found(typed, 1);
  if (begins(typed)) {
    if (!finished || forms.some((it) => isFormOf(typed, it))) return found(typed, 1);
    const slips = isNumber || typed.length < shortest.slipInShort || typed.length >= shortest.slip ? [] : oneSlipFrom(typed, forms);
    return { word: typed, twins: [...twinsOf(typed), ...slips], trust: trusts.beginning };
  }
  const switched = switchLayout(typed);
  if (typed.length >= shortest.layout && (isThere(switched) || (typed.length >= shortest.beginning && begins(switched)))) return found(switched, trusts.other);
  const [twin] = soundsLike(typed);
  if (twin) return found(twin, trusts.other);
  if (forms.some((it) => fitOf(typed, it) > 0)) return found(typed, 1);
  const near = isNumber ? undefined : (nearest(typed, forms) ?? nearestSound(typed, soundsOf(model)));
  return near ? found(near, trusts.slip) : found(typed, 0);
}

/** Words that a finished short one may have been meant for, in which one letter is missing, and not the first. */
function oneSlipFrom(word: string, forms: readonly string[]): string[] {
  return forms.filter((it) => it[0] === word[0] && it.length === word.length + 1 && editDistance(word, it) === 1);
}

/** The form with the fewest letters wrong: one, or two in a long word; the first letter has to be right. */
function nearest(word: string, forms: readonly string[]): string | undefined {
  let allowed = word.length >= 8 ? 2 : word.length >= shortest.slip ? 1 : 0;
  let found: string | undefined;
  for (const form of forms) {
    if (!allowed || form[0] !== word[0] || Math.abs(form.length - word.length) > allowed) continue;
    const distance = editDistance(word, form);
    if (distance > allowed || (found && distance === allowed)) continue;
    [found, allowed] = [form, distance];
  }
  return found;
}

function nearestSound(word: string, sounds: ReadonlyMap<string, string[]>): string | undefined {
  return sounds.get(nearest(soundOf(word), [...sounds.keys()]) ?? '')?.[0];
}

/** The words of a model, whole and in parts, and what was worked out of them. */
export interface Vocabulary {
  vocabulary: ReadonlyMap<string, unknown>;
  parts: ReadonlyMap<string, unknown>;
  cache: { forms?: string[]; sounds?: Map<string, string[]> };
}

function formsOf({ cache, vocabulary, parts }: Vocabulary): string[] {
  return (cache.forms ??= [...new Set([...vocabulary.keys(), ...parts.keys()])]);
}

/** Every word of a model by its sound; worked out once. */
export function soundsOf(model: Vocabulary): ReadonlyMap<string, string[]> {
  return (model.cache.sounds ??= Map.groupBy(formsOf(model), soundOf));
}
