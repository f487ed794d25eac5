import { versionDifferences } from './contribute/diff.ts';
import { draftFacts } from './contribute/draft.ts';
import { createServer } from './contribute/new.ts';
import { checkManifest } from './examples/outcomes.ts';
import { runExamples } from './examples/run.ts';
import type { FoundServer } from './runner/catalog.ts';
import { askedInEnvironment, readOptions } from './options/read.ts';
import { checkObservations } from './runner/check.ts';
import { ChoiceError, readChoice, type Choice } from './runner/choice.ts';
import { lockedIds } from './runner/environments.ts';
import { FileError } from './runner/files.ts';
import { differenceOf, drawSample, recheckable, type SampledResult } from './runner/recheck.ts';
import { runPlan, type Report } from './runner/run.ts';
import { sweepLeftovers } from './runner/leftovers.ts';
import { killAll } from './runner/running.ts';
import { lock, setUp } from './runner/setup.ts';
import { askable } from './runner/suites.ts';
import { isComplete, summaryOf, transcriptsOf } from './runner/summary.ts';

// npm run lab [-- list | setup | lock | run | recheck | check | examples | options | new | draft | diff] [--servers a,b] [--configurations x] [--probes x,y] [--tier fast] [--repeat 3] [--yes]
// Without a word: set up, then run. Exit status 1: something that was asked for did not run.

/** Hours after which a run is given up, whatever holds it. */
const longestRun = 3;

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.error(`\nlab: ${signal}: servers are stopped, what was not finished is not written`);
    process.exit(130);
  });
}

setTimeout(() => {
  console.error(`lab: not finished after ${longestRun} hours: servers are stopped, what was not finished is not written`);
  process.exit(1);
}, longestRun * 3_600_000).unref();

try {
  const choice = await readChoice(process.argv.slice(2));
  process.exitCode = (await carryOut(choice)) ? 0 : 1;
} catch (error) {
  // A full disk and its like are no fault of the code; what names neither file nor program names its place in the code instead.
  const isClear = error instanceof ChoiceError || error instanceof FileError || (error instanceof Error && 'syscall' in error && 'path' in error);
  if (!isClear) throw error;
  console.error(`lab: ${error.message}`);
  process.exitCode = error instanceof ChoiceError ? 2 : 1;
}

async function carryOut(choice: Choice): Promise<boolean> {
  if (choice.command === 'list') return list(choice);
  if (choice.command === 'check') return check(choice);
  if (choice.command === 'new') return createServer(choice.names[0], choice.isAgreed);
  if (choice.command === 'draft') return print(draftFacts(serverOf(choice)));
  if (choice.command === 'diff') return print(versionDifferences(serverOf(choice), choice.names.slice(1)));
  if (choice.command === 'lock') return lock(choice.isNamed ? choice.targets.map(({ server }) => server.id) : lockedIds(), choice.isAgreed);
  if (choice.command === 'options') return options(choice);
  const left = sweepLeftovers();
  if (left.folders) console.log(`lab: ended ${left.servers} servers and removed ${left.folders} folders of a lab that was killed`);
  const servers = [...new Set(choice.targets.map(({ server }) => server))];
  const isReady = await setUp(servers, choice.isAgreed);
  if (choice.command === 'setup') return isReady;
  if (choice.command === 'examples') return runExamples(choice.names.length ? choice.names : undefined);
  if (choice.command === 'recheck') return isReady && recheck(choice, servers);
  const reports = await runPlan({ ...choice, probes: askable(choice.probes), known: new Set(choice.known.map(({ id }) => id)) });
  if (choice.probes.length * choice.targets.length <= 4) console.log(transcriptsOf(reports));
  console.log(summaryOf(reports));
  return isReady && isComplete(reports);
}

/** The server that is named after the command; throws ChoiceError. */
function serverOf({ command, names, servers }: Choice): FoundServer {
  const found = servers.find(({ id }) => id === names[0]);
  if (found) return found;
  throw new ChoiceError(`${command} ${names[0] ?? ''}: name one of ${servers.map(({ id }) => id).join(', ')}`);
}

/** Reads the options of servers, which words may name too: not every server whose source is read is one of the lab's. */
async function options({ names, servers, targets, isAgreed }: Choice): Promise<boolean> {
  const ids = names.length ? names : [...new Set(targets.map(({ server }) => server.id))];
  const asked = await askedInEnvironment(ids);
  const chosen = servers.filter(({ id }) => asked.includes(id));
  const isReady = chosen.length === 0 || (await setUp(chosen, isAgreed));
  return isReady && readOptions(ids, new Date().toISOString().slice(0, 10));
}

function print(lines: readonly string[]): boolean {
  for (const line of lines) console.log(line);
  return true;
}

/** Asks a drawn sample of results again; what differs is asked once more, because a loaded machine is no proof. */
async function recheck({ sample, seed, probes }: Choice, servers: FoundServer[]): Promise<boolean> {
  const drawn = drawSample(recheckable(servers, probes), sample, seed);
  console.log(`lab: ${drawn.length} results drawn by --seed ${seed}`);
  const first = sampleDifferences(drawn, await askAgain(drawn));
  const again = first.map(({ drawn: it }) => it);
  const found = again.length ? sampleDifferences(again, await askAgain(again)) : [];
  for (const { problem } of found) console.error(problem);
  console.log(found.length ? `lab: ${found.length} of ${drawn.length} results differ` : 'lab: all of them are as they were written');
  return drawn.length > 0 && found.length === 0;
}

async function askAgain(drawn: SampledResult[]): Promise<Report[]> {
  const byTarget = Map.groupBy(drawn, ({ server, configuration }) => `${server.id} ${configuration}`);
  const plans = [...byTarget.values()].map((ofTarget) =>
    runPlan({ targets: [ofTarget[0]!], probes: ofTarget.map(({ probe }) => probe), known: new Set(), rounds: 1, isWritten: false }),
  );
  return (await Promise.all(plans)).flat();
}

function sampleDifferences(drawn: SampledResult[], reports: Report[]): { drawn: SampledResult; problem: string }[] {
  return drawn.flatMap((it) => {
    const problem = differenceOf(it, reports);
    return problem === undefined ? [] : [{ drawn: it, problem }];
  });
}

function list({ targets, probes }: Choice): boolean {
  for (const { server, configuration } of targets) console.log(`server ${server.id} ${configuration}`);
  for (const { id, tier, probe } of probes) console.log(`probe ${id} (${tier}): ${probe.verdicts.join(', ')}`);
  return true;
}

function check({ known, servers }: Choice): boolean {
  const problems = [...checkObservations({ probes: known, servers }), ...checkManifest()];
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length ? `${problems.length} problems` : 'lab: every observation is as it was written, and as probes, adapters and entries would have it',
  );
  return problems.length === 0;
}
