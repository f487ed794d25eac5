import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { disclosures, observations, runs } from '../../src/schema/observation.ts';
import { fieldsOf } from '../../src/schema/problems.ts';
import type { Disclosures, Observations, Result, Run } from '../../src/schema/index.ts';
import { ChoiceError } from './choice.ts';
import { labFolder } from './context.ts';
import { isAlike, type Summed } from './results.ts';

const folder = join(labFolder, '../content/observations');
const runsFile = join(folder, 'runs.json');

type Head = Omit<Observations, 'results'>;

/**
 * Joins new results into the file of a configuration; results of other probes stay, unchanged ones keep their date. Throws where a
 * part of the probes was asked in another environment than the file speaks of: one file, one environment.
 */
export function record(head: Head, summed: Summed[], known: ReadonlySet<string>, to = folder): void {
  const file = join(to, head.server, `${head.configuration}.json`);
  const transcripts = join(to, 'transcripts', head.server, head.configuration);
  const transcriptOf = (probe: string) => join(transcripts, `${probe}.txt`);
  const before = new Map(comparableOf(head, file, summed.length >= known.size).map((it) => [it.probe, it]));
  const after = new Map(before);
  const texts = new Map<string, string>();
  for (const { probe, result, transcript } of summed) {
    if (!result) continue;
    const kept = before.get(probe.id);
    if (kept && isUnchanged(kept, result) && (existsSync(transcriptOf(probe.id)) || !transcript)) continue;
    after.set(probe.id, result);
    if (transcript) texts.set(probe.id, transcript);
  }
  const results = [...after.values()].filter((it) => known.has(it.probe)).sort((a, b) => a.probe.localeCompare(b.probe));
  // What is withheld or gone goes first: no moment in which it could be shown.
  keepFiles(transcripts, new Set(results.filter(({ verdict }) => verdict !== 'withheld').map(({ probe }) => `${probe}.txt`)));
  for (const [probe, text] of texts) write(transcriptOf(probe), `${probe} · ${head.server} ${head.version}, ${head.configuration}\n${text}`);
  // The schema gives the order of fields, so that a result has the same line whether it is new or was read.
  write(file, stringifyObservations(observations.parse({ ...head, results })));
}

/** Results that are there already and speak of the same version in the same environment. */
function comparableOf(head: Head, file: string, isWhole: boolean): Result[] {
  const old = readOld(file);
  // Results of another version say nothing of this one.
  if (!old || old.version !== head.version || old.host !== head.host) return [];
  if (old.python === head.python && old.os === head.os) return old.results;
  if (isWhole) return [];
  throw new Error(`was asked on Python ${old.python}, ${old.os} before: ask all probes of this configuration, or look with --dry-run`);
}

/** A file that nobody can read any more is written anew. */
function readOld(file: string): Observations | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return observations.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Removes every other file of a folder. */
function keepFiles(of: string, kept: ReadonlySet<string>): void {
  if (existsSync(of)) for (const name of readdirSync(of)) if (!kept.has(name)) rmSync(join(of, name));
}

/** The same was seen before in at least as many rounds: the older date stays. */
function isUnchanged(old: Result, now: Result): boolean {
  const isSame = old.definition === now.definition && isAlike(old, now) && readingOf(old) === readingOf(now);
  return isSame && old.of >= now.of && (now.agreed === now.of || old.agreed === now.agreed);
}

/** What a result reads, numbers aside: they are among those that are compared already. */
function readingOf({ shows = {} }: Result): string {
  const reading = Object.entries(shows).map(([feature, it]) => [feature, 'level' in it ? it.level : typeof it.value === 'string' ? it.value : '']);
  return JSON.stringify(reading.sort());
}

/** One result a line, so that a change is one line of a diff. */
export function stringifyObservations({ results, ...head }: Observations): string {
  const lines = results.map((it) => `    ${JSON.stringify(it)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "results": [\n${lines}\n  ]\n}\n`;
}

/** Every run that was recorded; throws ChoiceError if the file is not what the lab writes. */
export function readRuns(file = runsFile): Run[] {
  return read(file, JSON.parse, runs) ?? [];
}

/** Adds the line of one run. */
export function recordRun(run: Run): void {
  const all = readRuns();
  write(runsFile, `[\n${[...all, run].map((it) => `  ${JSON.stringify(it)}`).join(',\n')}\n]\n`);
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
    fieldsOf(result.error)
      .map(({ field, message }) => complain(`${field} ${message}`))
      .join('\n'),
  );
}

/** Writes a whole file or nothing. */
function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
