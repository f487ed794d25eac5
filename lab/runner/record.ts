import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { disclosures, observations, runs } from '../../src/schema/observation.ts';
import type { Disclosures, Observations, Result, Run } from '../../src/schema/index.ts';
import { labFolder } from './context.ts';
import { isAlike, type Summed } from './results.ts';

const folder = join(labFolder, '../content/observations');
const runsFile = join(folder, 'runs.json');

/** Path of the observations of one configuration. */
export const observationFile = (server: string, configuration: string): string => join(folder, server, `${configuration}.json`);

/** Joins new results into the file of a configuration; results of other probes stay, unchanged ones keep their date. */
export function record(head: Omit<Observations, 'results'>, summed: Summed[], known: ReadonlySet<string>): void {
  const file = observationFile(head.server, head.configuration);
  const old = existsSync(file) ? observations.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  // Results of another version say nothing of this one.
  const before = new Map(old?.version === head.version && old.host === head.host ? old.results.map((it) => [it.probe, it]) : []);
  const after = new Map(before);
  for (const { probe, result, transcript } of summed) {
    if (!result) continue;
    const kept = before.get(probe.id);
    if (kept && isUnchanged(kept, result) && (existsSync(transcriptFile(head, probe.id)) || !transcript)) continue;
    after.set(probe.id, result);
    if (transcript) write(transcriptFile(head, probe.id), `${probe.id} · ${head.server} ${head.version}, ${head.configuration}\n${transcript}`);
  }
  const results = [...after.values()].filter((it) => known.has(it.probe)).sort((a, b) => a.probe.localeCompare(b.probe));
  write(file, stringifyObservations({ ...head, results }));
  keepTranscripts(head, new Set(results.filter(({ verdict }) => verdict !== 'withheld').map(({ probe }) => `${probe}.txt`)));
}

/** Removes transcripts of results that are withheld or no longer there. */
function keepTranscripts(head: Pick<Observations, 'server' | 'configuration'>, kept: ReadonlySet<string>): void {
  const own = dirname(transcriptFile(head, ''));
  if (existsSync(own)) for (const name of readdirSync(own)) if (!kept.has(name)) rmSync(join(own, name));
}

/** The same was seen before in at least as many rounds: the older date stays. */
function isUnchanged(old: Result, now: Result): boolean {
  const isSame =
    old.definition === now.definition && isAlike(old, now) && JSON.stringify(Object.keys(old.shows ?? {})) === JSON.stringify(Object.keys(now.shows ?? {}));
  return isSame && old.of >= now.of && (now.agreed === now.of || old.agreed === now.agreed);
}

/** One result a line, so that a change is one line of a diff. */
export function stringifyObservations({ results, ...head }: Observations): string {
  const lines = results.map((it) => `    ${JSON.stringify(it)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "results": [\n${lines}\n  ]\n}\n`;
}

/** Adds the line of one run. */
export function recordRun(run: Run): void {
  const all = existsSync(runsFile) ? runs.parse(JSON.parse(readFileSync(runsFile, 'utf8'))) : [];
  write(runsFile, `[\n${[...all, run].map((it) => `  ${JSON.stringify(it)}`).join(',\n')}\n]\n`);
}

/** content/disclosures.yml. */
export function readDisclosures(): Disclosures {
  const file = join(labFolder, '../content/disclosures.yml');
  return existsSync(file) ? disclosures.parse(parse(readFileSync(file, 'utf8'))) : [];
}

function transcriptFile({ server, configuration }: { server: string; configuration: string }, probe: string): string {
  return join(folder, 'transcripts', server, configuration, `${probe}.txt`);
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
