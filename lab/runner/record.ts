import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import type { Disclosures, Result, Run } from '../../src/schema/index.ts';
import { disclosures, runs } from '../../src/schema/observation.ts';
import { fieldIssues } from '../../src/schema/problems.ts';
import { fitsBundle } from '../../src/schema/transcripts.ts';
import { fewestRounds } from '../../src/vocabulary/rounds.ts';
import { ChoiceError } from './choice.ts';
import { labFolder } from './context.ts';
import { replaceFile } from './files.ts';
import { readObserved, sealOf, writeObserved, type ObservationsKey } from './observed.ts';
import { isAlike, readingOf, type ProbeOutcome, type UnsealedResult } from './results.ts';

/** Where the lab writes what it saw. */
export const observationsFolder = join(labFolder, '../content/observations');
const runsFile = join(observationsFolder, 'runs.json');

/** What recording a configuration came to. */
export interface Recorded {
  isChanged: boolean;
  /** A line for each result that was left out, because more rounds had seen something else. */
  outranked: string[];
}

/**
 * Joins new results into the file of a configuration. Results of other probes stay as they are, with their own environment and launch;
 * what is the same keeps its date; fewer than three rounds replace nothing that more have seen.
 */
export function record(head: ObservationsKey, outcomes: readonly ProbeOutcome[], known: ReadonlySet<string>, to = observationsFolder): Recorded {
  const { results, launches, transcripts } = readObserved(head, to);
  const outranked: string[] = [];
  for (const { probe, result, offer, notOffered, transcript } of outcomes) {
    const kept = results.get(probe.id);
    const rounds = result?.of ?? notOffered;
    if (rounds === undefined) continue;
    if (kept && (!result || isComparable(kept, result))) {
      const isSame = result !== undefined && wasSeen(kept, result);
      if (isSame && (!transcript || showsAsMuch(transcripts.get(probe.id), transcript))) continue;
      if (!isSame && rounds < Math.min(kept.of, fewestRounds)) {
        outranked.push(
          `${probe.id}: ${rounds} of ${rounds} saw ${result?.verdict ?? 'not-offered'}, ${kept.agreed} of ${kept.of} saw ${kept.verdict} before, which stays: ask ${fewestRounds} rounds`,
        );
        continue;
      }
    }
    transcripts.delete(probe.id);
    results.delete(probe.id);
    if (!result || !offer) continue;
    if (transcript && !fitsBundle(transcript)) throw new Error(`${probe.id}: its transcript has a line that begins as a heading: change what it notes`);
    launches.set(offer.id, offer.command);
    if (transcript) transcripts.set(probe.id, transcript);
    const dated = wasSeen(kept, result) ? { ...result, date: kept.date } : result;
    results.set(probe.id, { ...dated, seal: sealOf(head, dated, transcript) });
  }
  for (const probe of results.keys()) if (!known.has(probe)) results.delete(probe);
  return { isChanged: writeObserved(head, { results, launches, transcripts }, to), outranked };
}

/** Was the same seen before, by the same question? */
function wasSeen(old: Result | undefined, now: UnsealedResult): old is Result {
  return old !== undefined && isComparable(old, now) && isUnchanged(old, now);
}

/** Is there a transcript, and does it end with what was measured where the new one does? Those of older runners do not. */
function showsAsMuch(old: string | undefined, now: string): boolean {
  const ends = (text: string) => text.includes('\n── measured\n');
  return old !== undefined && (ends(old) || !ends(now));
}

/** Both were asked the same in the same way; the environment is no part of that. */
function isComparable(old: Result, now: UnsealedResult): boolean {
  return old.definition === now.definition && old.launch === now.launch && old.runner === now.runner;
}

/** The same was seen before in at least as many rounds that agreed as much: the older date stays. */
function isUnchanged(old: Result, now: UnsealedResult): boolean {
  const isSame = isAlike(old, now) && readingOf(old) === readingOf(now);
  return isSame && old.of >= now.of && old.of - old.agreed === now.of - now.agreed;
}

/** Every run that was recorded; throws ChoiceError if the file is not what the lab writes. */
export function readRuns(file = runsFile): Run[] {
  return read(file, JSON.parse, runs) ?? [];
}

/** Adds the line of a run that changed results. */
export function recordRun(run: Run, file = runsFile): void {
  replaceFile(file, `[\n${[...readRuns(file), run].map((it) => `  ${JSON.stringify(it)}`).join(',\n')}\n]\n`);
}

/** content/disclosures.yml; throws ChoiceError with every field that is wrong. */
export function readDisclosures(file = join(labFolder, '../content/disclosures.yml')): Disclosures {
  return read(file, parse, disclosures) ?? [];
}

/** What a file holds, undefined where there is none; throws ChoiceError that names the file and what is wrong with it. */
function read<T>(file: string, parseText: (text: string) => unknown, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  const complain = (problem: string) => `${relative(process.cwd(), file)}: ${problem}`;
  let data: unknown;
  try {
    data = parseText(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ChoiceError(complain(`cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}: restore or correct it`));
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new ChoiceError(
    fieldIssues(result.error)
      .map(({ field, message }) => complain(`${field} ${message}`))
      .join('\n'),
  );
}
