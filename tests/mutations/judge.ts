import { readAndCheck, ruleContext } from '../../src/commands/check.ts';
import { filesBelow, filesOf } from '../../src/content/files.ts';
import { createReader } from '../../src/content/read-content.ts';
import type { Problem } from '../../src/domain/model/content.ts';
import { fileMutations } from './file-mutations.ts';
import { keyMutations } from './key-mutations.ts';
import { labMutations } from './lab-mutations.ts';
import type { Change, Mutation, Texts } from './mutation.ts';
import { proseMutations } from './prose-mutations.ts';
import { seeded } from './random.ts';
import { yamlMutations } from './yaml-mutations.ts';

/** What became of a mutation: named by its own file and a field, or by a related file; a crash, a miss, or an alarm about nothing. */
export const outcomes = ['named', 'related', 'crash', 'miss', 'harmless', 'false alarm'] as const;
export type Outcome = (typeof outcomes)[number];

/** One mutation and what the check said of it. */
export interface Judged {
  mutation: string;
  what: string;
  outcome: Outcome;
  /** The first problem, or what was thrown. */
  says: string;
  /** Problems that name no field and no line. */
  fieldless: Problem[];
}

const all: readonly Mutation[] = [...yamlMutations, ...fileMutations, ...labMutations, ...proseMutations, ...keyMutations];

/** Mutates the real content in memory as often as was asked, and has each mutation judged by the code of npm run check:content. */
export function mutateContent(seed: number, count: number): Judged[] {
  const random = seeded(seed);
  const disk = filesBelow();
  const texts: Texts = new Map(disk.list().map(({ path }) => [path, isRead(path) ? new TextDecoder().decode(disk.read(path)) : '-']));
  const judge = createJudge(texts);
  const judged: Judged[] = [];
  while (judged.length < count) {
    const mutation = random.pick(all)!;
    const change = mutation.apply(texts, random);
    if (change) judged.push(judge(mutation, change));
  }
  return judged;
}

/** Transcripts are many and large, and the check looks at their names alone. */
function isRead(path: string): boolean {
  return !/^content\/observations\/.*\.txt$/.test(path);
}

function createJudge(texts: Texts): (mutation: Mutation, change: Change) => Judged {
  const read = createReader();
  const context = remembering(ruleContext());
  return ({ name, expects }, { files, what }) => {
    const now = new Map<string, string | Uint8Array>(texts);
    for (const [path, text] of Object.entries(files))
      if (text === null) now.delete(path);
      else now.set(path, text);
    const base = { mutation: name, what };
    try {
      const { problems } = readAndCheck(filesOf(now), { read, context });
      const isNamed = problems.some(({ file, field }) => Object.hasOwn(files, file) && field);
      const refused = problems.length === 0 ? 'miss' : isNamed ? 'named' : 'related';
      const outcome = expects === 'refused' ? refused : problems.length ? 'false alarm' : 'harmless';
      const [first] = problems;
      const says = first ? `${first.file}: ${first.field ?? ''}: ${first.message}` : '';
      return { ...base, outcome, says, fieldless: problems.filter(({ field }) => !field) };
    } catch (error) {
      return { ...base, outcome: 'crash', says: error instanceof Error ? (error.stack ?? error.message) : String(error), fieldless: [] };
    }
  };
}

/** The same English texts are hashed again and again. */
function remembering(context: ReturnType<typeof ruleContext>): ReturnType<typeof ruleContext> {
  const hashes = new Map<string, string>();
  const hash = (text: string) => {
    const known = hashes.get(text) ?? context.hash(text);
    hashes.set(text, known);
    return known;
  };
  return { ...context, hash };
}
