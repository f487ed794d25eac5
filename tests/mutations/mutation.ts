import type { Random } from './random.ts';

/** The files of a content by path. */
export type Texts = ReadonlyMap<string, string>;

/** What a mutation did: new texts or bytes by path, null for a file that goes. */
export interface Change {
  files: Record<string, string | Uint8Array | null>;
  /** What was changed, for the report. */
  what: string;
}

/** A way to damage content, or to change it without harm. */
export interface Mutation {
  name: string;
  /** Said beforehand: `refused`, or why the change harms nobody. */
  expects: 'refused' | { harmless: string };
  /** Changes something that the random numbers choose; undefined where they chose a place that this mutation does not fit. */
  apply: (texts: Texts, random: Random) => Change | undefined;
}

/** A mutation of the text of one file, chosen among those that a pattern names. */
export function ofText(
  name: string,
  pattern: RegExp,
  change: (text: string, random: Random, file: string) => { text: string | Uint8Array; what: string } | undefined,
  expects: Mutation['expects'] = 'refused',
): Mutation {
  return {
    name,
    expects,
    apply: (texts, random) => {
      const file = random.pick([...texts.keys()].filter((it) => pattern.test(it)));
      const changed = file === undefined ? undefined : change(texts.get(file)!, random, file);
      return file === undefined || !changed || changed.text === texts.get(file)
        ? undefined
        : { files: { [file]: changed.text }, what: `${file}: ${changed.what}` };
    },
  };
}
