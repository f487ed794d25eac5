import { cpus, totalmem } from 'node:os';
import type { FoundProbe } from './catalog.ts';
import { pythonVersion, systemName } from './context.ts';
import { start } from './launch.ts';
import { pool } from './pool.ts';
import { readDisclosures, readRuns, record, recordRun, type Recorded } from './record.ts';
import { sum, type Summed } from './results.ts';
import { piecesOf, runRound, type Outcome, type Target } from './round.ts';

/** What a run is asked to do. */
export interface Plan {
  targets: Target[];
  probes: FoundProbe[];
  /** Ids of all probes that there are: results of others are dropped. */
  known: ReadonlySet<string>;
  rounds: number;
  /** false: look, but leave content/ alone. */
  isWritten: boolean;
}

/** What one configuration came to. */
export interface Report {
  target: Target;
  version?: string;
  python?: string;
  summed: Summed[];
  /** What recording came to; undefined where nothing was to be written. */
  recorded?: Recorded;
  /** Why nothing of it ran. */
  failure?: string;
  seconds: number;
}

/**
 * Configurations that are asked, so that each is written when it is done, and instances that are asked and that wait: two cores carry many, since
 * most probes wait too.
 */
const atOnce = { running: 3, asking: 12, waiting: 90 };
/** Longest wait in seconds for a server's own time-out; the longest known default ends within 165. */
const patience = 180;

/** Runs a plan, prints a line for each configuration and writes what was seen. */
export async function runPlan({ targets, probes, known, rounds, isWritten }: Plan): Promise<Report[]> {
  const began = performance.now();
  const today = new Date().toISOString().slice(0, 10);
  const pieces = piecesOf(probes);
  const [asking, waiting] = [pieces.filter((it) => !isWait(it)), pieces.filter(isWait)];
  const [running, asked, waits] = [pool(atOnce.running), pool(atOnce.asking), pool(atOnce.waiting)];
  const os = systemName();
  const disclosed = readDisclosures();
  // What cannot be added to is said before hours of asking.
  if (isWritten) readRuns();

  async function runTarget(target: Target): Promise<Report> {
    const start = performance.now();
    const { id, kind, adapter } = target.server;
    const report = (rest: Partial<Report>): Report => ({ target, summed: [], ...rest, seconds: Math.round((performance.now() - start) / 1000) });
    try {
      const python = pythonVersion(id);
      // Waiting costs nothing, so all waits of all rounds run at the same time and hold no place of a configuration; the rest goes round by round.
      const [waited, { head, answered }] = await Promise.all([
        Promise.all(Array.from({ length: rounds }, () => askAll(target, waiting, waits))),
        running(async () => ({ head: await headOf(target), answered: await askRounds(target, asking, rounds, asked) })),
      ]);
      const outcomes = answered.map((round, index) => [...round, ...waited[index]!]);
      const isWithheld = ({ id: probe, probe: { sensitive } }: FoundProbe) =>
        sensitive === true && !disclosed.some((it) => it.server === id && it.probe === probe);
      const summed = sum(outcomes, { configuration: adapter.configurations[target.configuration]!, today, python, os, isWithheld });
      const place = { server: id, configuration: target.configuration, ...head };
      return report({ version: head.version, python, summed, ...(isWritten && kind === 'server' && { recorded: record(place, summed, known) }) });
    } catch (error) {
      return report({ failure: error instanceof Error ? error.message : String(error) });
    }
  }

  const reports = await Promise.all(targets.map(runTarget));
  const written = reports.filter(({ recorded }) => recorded);
  // A run that changed nothing is nobody's news.
  if (written.some(({ recorded }) => recorded!.isChanged)) {
    const results = written.flatMap(({ summed }) => summed.flatMap(({ result }) => result ?? []));
    recordRun({
      date: today,
      machine: `${cpus().length} × ${cpus()[0]?.model ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB`,
      os,
      python: [...new Set(written.map(({ python }) => python!))].sort()[0]!,
      versions: versionsOf(written),
      rounds,
      results: results.length,
      agreed: results.filter(({ agreed, of }) => agreed === of).length,
      withheld: results.filter(({ verdict }) => verdict === 'withheld').length,
      failed: reports.reduce((count, { summed }) => count + summed.filter(({ failure }) => failure !== undefined).length, 0),
      seconds: Math.round((performance.now() - began) / 1000),
    });
  }
  return reports;
}

const isWait = ([first]: FoundProbe[]): boolean => first?.tier === 'wait';

/** Round after round of a configuration, with a line for each. */
async function askRounds(target: Target, pieces: FoundProbe[][], rounds: number, room: ReturnType<typeof pool>): Promise<Outcome[][]> {
  const all: Outcome[][] = [];
  for (let number = 1; number <= rounds; number++) {
    all.push(await askAll(target, pieces, room));
    if (pieces.length) console.log(`${target.server.id} ${target.configuration}: round ${number} of ${rounds}, ${pieces.flat().length} probes`);
  }
  return all;
}

/** One round of a configuration: each piece as soon as the pool has room. */
async function askAll(target: Target, pieces: FoundProbe[][], room: ReturnType<typeof pool>): Promise<Outcome[]> {
  return (await Promise.all(pieces.map((piece) => room(() => runRound(target, piece, patience))))).flat();
}

/** A version for each server, or for each of its configurations where they have different ones. */
function versionsOf(reports: Report[]): Record<string, string> {
  const alike = (id: string) => new Set(reports.filter(({ target }) => target.server.id === id).map(({ version }) => version)).size === 1;
  const nameOf = ({ server: { id }, configuration }: Target) => (alike(id) ? id : `${id}-${configuration}`);
  return Object.fromEntries(reports.map(({ target, version }) => [nameOf(target), version!]));
}

/** Starts the configuration as documented and asks it what it is. */
async function headOf({ server, configuration }: Target): Promise<{ version: string; host?: string }> {
  const instance = await start({ server: server.id, configuration }, server.adapter.configurations[configuration]!, {}, patience);
  if (!instance) throw new Error('start: the adapter offers no launch without a setup: let it');
  try {
    const { server: version, host } = await server.adapter.version(instance);
    return { version, ...(host && { host }) };
  } finally {
    await instance.stop();
  }
}
