import { existsSync } from 'node:fs';
import { checkObservations } from './runner/check.ts';
import { ChoiceError, readChoice, type Choice } from './runner/choice.ts';
import { context } from './runner/context.ts';
import { runPlan } from './runner/run.ts';
import { killAll } from './runner/running.ts';
import { setUp } from './runner/setup.ts';
import { isComplete, summaryOf, transcriptsOf } from './runner/summary.ts';

// npm run lab [-- list | setup | run | check] [--servers a,b] [--configurations x] [--probes x,y] [--tier fast] [--repeat 3]
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
  // A full disk and its like are no fault of the code.
  const isOfSystem = error instanceof Error && 'syscall' in error;
  if (!(error instanceof ChoiceError) && !isOfSystem) throw error;
  console.error(`lab: ${error.message}`);
  process.exitCode = error instanceof ChoiceError ? 2 : 1;
}

async function carryOut(choice: Choice): Promise<boolean> {
  if (choice.command === 'list') return list(choice);
  if (choice.command === 'check') return check(choice);
  const chosen = new Set(choice.targets.map(({ server }) => server));
  const isReady = setUp([...chosen], choice.servers);
  if (choice.command === 'setup') return isReady;
  if (!existsSync(context.bin('python'))) return false;
  const reports = await runPlan({ ...choice, known: new Set(choice.known.map(({ id }) => id)) });
  if (choice.probes.length * choice.targets.length <= 4) console.log(transcriptsOf(reports));
  console.log(summaryOf(reports));
  return isComplete(reports);
}

function list({ targets, probes }: Choice): boolean {
  for (const { server, configuration } of targets) console.log(`server ${server.id} ${configuration}`);
  for (const { id, tier, probe } of probes) console.log(`probe ${id} (${tier}): ${probe.verdicts.join(', ')}`);
  return true;
}

function check({ known }: Choice): boolean {
  const problems = checkObservations(known);
  for (const problem of problems) console.error(problem);
  console.log(problems.length ? `${problems.length} problems` : 'lab: every observation matches its schema and its probe');
  return problems.length === 0;
}
