import { cpus, totalmem } from 'node:os';
import type { FoundProbe } from './catalog.ts';
import { pythonVersion, systemName } from './context.ts';
import { installedLock } from './environments.ts';
import { start } from './launch.ts';
import { createPool, type Pool } from './pool.ts';
import { readDisclosures, readRuns, record, recordRun, type Recorded } from './record.ts';
import { joinRounds, type ProbeOutcome } from './results.ts';
import type { RoundOutcome } from './ask.ts';
import { batchesOf, runRound, type Target } from './round.ts';
import { Unfinished } from './unfinished.ts';

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
  outcomes: ProbeOutcome[];
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
const atOnce = { running: 4, asking: 17, waiting: 110 };
/** Longest wait in seconds for a server's own time-out; the longest known default ends within 165. */
const patience = 180;

/** Runs a plan, prints a line for each configuration and writes what was seen. */
export async function runPlan({ targets, probes, known, rounds, isWritten }: Plan): Promise<Report[]> {
  const began = performance.now();
  const today = new Date().toISOString().slice(0, 10);
  const batches = batchesOf(probes);
  const [asking, waiting] = [batches.filter((it) => !isWaiting(it)), batches.filter(isWaiting)];
  const [runningPool, askingPool, waitingPool] = [createPool(atOnce.running), createPool(atOnce.asking), createPool(atOnce.waiting)];
  const os = systemName();
  const disclosed = readDisclosures();
  // What cannot be added to is said before hours of asking.
  if (isWritten) readRuns();

  async function runTarget(target: Target): Promise<Report> {
    const start = performance.now();
    const { id, kind, adapter } = target.server;
    const report = (rest: Partial<Report>): Report => ({ target, outcomes: [], ...rest, seconds: Math.round((performance.now() - start) / 1000) });
    try {
      const python = pythonVersion(id);
      const unfinished = isWritten && kind === 'server' ? new Unfinished(target, { today, python, lock: installedLock(id) }) : undefined;
      // Waiting costs nothing, so all waits of all rounds run at the same time and hold no place of a configuration; the rest goes round by round.
      const [waited, { head, asked }] = await Promise.all([
        Promise.all(Array.from({ length: rounds }, (_, index) => askAll({ target, batches: waiting, round: index + 1, pool: waitingPool, unfinished }))),
        runningPool(async () => ({ head: await headOf(target), asked: await askRounds({ target, batches: asking, pool: askingPool, unfinished }, rounds) })),
      ]);
      const answers = asked.map((round, index) => [...round, ...waited[index]!]);
      const isWithheld = ({ id: probe, probe: { sensitive } }: FoundProbe) =>
        sensitive === true && !disclosed.some((it) => it.server === id && it.probe === probe);
      const outcomes = joinRounds(answers, { configuration: adapter.configurations[target.configuration]!, today, python, os, isWithheld });
      const key = { server: id, configuration: target.configuration, ...head };
      const recorded = unfinished && record(key, outcomes, known);
      if (unfinished?.taken) console.log(`${id} ${target.configuration}: ${unfinished.taken} answers are those of a run that was interrupted`);
      unfinished?.forget();
      return report({ version: head.version, python, outcomes, ...(recorded && { recorded }) });
    } catch (error) {
      return report({ failure: error instanceof Error ? error.message : String(error) });
    }
  }

  const reports = await Promise.all(targets.map(runTarget));
  const written = reports.filter(({ recorded }) => recorded);
  // A run that changed nothing is nobody's news.
  if (written.some(({ recorded }) => recorded!.isChanged)) {
    const results = written.flatMap(({ outcomes }) => outcomes.flatMap(({ result }) => result ?? []));
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
      failed: reports.reduce((count, { outcomes }) => count + outcomes.filter(({ failure }) => failure !== undefined).length, 0),
      seconds: Math.round((performance.now() - began) / 1000),
    });
  }
  return reports;
}

const isWaiting = ([first]: FoundProbe[]): boolean => first?.tier === 'wait';

/** What is asked of a configuration. */
interface Questions {
  target: Target;
  batches: FoundProbe[][];
  pool: Pool;
  unfinished: Unfinished | undefined;
}

/** Round after round of a configuration, with a line for each. */
async function askRounds(questions: Questions, rounds: number): Promise<RoundOutcome[][]> {
  const { target, batches } = questions;
  const all: RoundOutcome[][] = [];
  for (let round = 1; round <= rounds; round++) {
    all.push(await askAll({ ...questions, round }));
    if (batches.length) console.log(`${target.server.id} ${target.configuration}: round ${round} of ${rounds}, ${batches.flat().length} probes`);
  }
  return all;
}

/** One round of a configuration: each batch as soon as the pool has room, unless it was answered before an interruption. */
async function askAll({ target, batches, pool, unfinished, round }: Questions & { round: number }): Promise<RoundOutcome[]> {
  const ask = async (batch: FoundProbe[]) => {
    const known = unfinished?.find({ batch, round });
    if (known) return known;
    const outcomes = await pool(() => runRound(target, batch, patience));
    unfinished?.keep({ batch, round }, outcomes);
    return outcomes;
  };
  return (await Promise.all(batches.map(ask))).flat();
}

/** A version for each server, or for each of its configurations where they have different ones. */
function versionsOf(reports: Report[]): Record<string, string> {
  const hasOneVersion = (id: string) => new Set(reports.filter(({ target }) => target.server.id === id).map(({ version }) => version)).size === 1;
  const nameOf = ({ server: { id }, configuration }: Target) => (hasOneVersion(id) ? id : `${id}-${configuration}`);
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
