import { setTimeout as sleep } from 'node:timers/promises';
import type { FoundProbe, FoundServer } from './catalog.ts';
import { NotOffered, type Seen } from '../probe.ts';
import type { Launch, Setup } from '../adapter.ts';
import type { Instance } from './instance.ts';
import { environmentOf, start } from './launch.ts';
import { hasModule } from './modules.ts';
import { commandOf, normalise } from './normalise.ts';
import { undeclaredRoutes } from './routes.ts';

/** What one probe saw in one round; `failure` instead when it could not be asked. */
export interface Outcome {
  probe: FoundProbe;
  seen?: Seen;
  failure?: string;
  transcript: string;
  /** The setup for which it was launched. */
  setup?: Setup;
}

/** One configuration of one server. */
export interface Target {
  server: FoundServer;
  configuration: string;
}

/** Seconds that a probe may take. */
const deadlines = { shared: 40, own: 90, wait: 195 };

/** Seconds between the first answer of an own instance and its probe. */
const settleSeconds = 1.5;

/**
 * Cuts probes into pieces that may be asked at the same time: each that wants an instance of its own or waits for a server's clock,
 * and those of one group with one setup, which share an instance.
 */
export function piecesOf(probes: FoundProbe[]): FoundProbe[][] {
  const isAlone = ({ probe, tier }: FoundProbe) => probe.own === true || tier === 'wait';
  const shared = Map.groupBy(
    probes.filter((it) => !isAlone(it)),
    (it) => `${it.group} ${keyOf(it)}`,
  );
  return [...probes.filter(isAlone).map((it) => [it]), ...shared.values()];
}

/** Asks probes of one configuration, one after the other; those with the same setup share an instance unless they want their own. */
export async function runRound(target: Target, probes: FoundProbe[], patience: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let shared: Instance | null | undefined;
  let setup = '';
  const bySetup = [...probes].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const drop = async () => {
    await shared?.stop();
    shared = undefined;
  };
  try {
    for (const found of bySetup) {
      if (found.probe.own || keyOf(found) !== setup) await drop();
      setup = keyOf(found);
      for (let attempt = 1; ; attempt++) {
        try {
          const instance = shared === undefined ? await launchFor(target, found, patience) : shared;
          shared = instance;
          const { outcome, state } = await runOne(found, instance);
          // A probe that failed may still be at work: nobody shares its instance.
          if (found.probe.own || state !== 'serves' || outcome.failure !== undefined) await drop();
          // Somebody else may have ended the server: only what ends a fresh one too was brought down by the probe.
          if (outcome.seen?.verdict === 'server-died' && attempt === 1) continue;
          outcomes.push(outcome);
        } catch (error) {
          // A server that does not start, a full disk: the others still run.
          outcomes.push({ probe: found, failure: error instanceof Error ? error.message : String(error), transcript: '' });
        }
        break;
      }
    }
  } finally {
    await drop();
  }
  return outcomes;
}

const keyOf = ({ probe }: FoundProbe): string => (probe.own ? '~' : JSON.stringify(probe.setup ?? {}));

async function launchFor(target: Target, { probe }: FoundProbe, patience: number): Promise<Instance | null> {
  const configuration = target.server.adapter.configurations[target.configuration]!;
  if (probe.app && probe.app !== configuration.app) return null;
  if (probe.framework && !hasModule(target.server.id, probe.framework)) return null;
  const name = { server: target.server.id, configuration: target.configuration };
  const launch = (setup: Setup) => start(name, configuration, setup, patience, probe.mayFail);
  const instance = (await launch(probe.setup ?? {})) ?? (probe.fallback ? await launch(probe.fallback) : null);
  // Servers answer before they have finished their start, and one of them takes a signal in between for a failure.
  if (instance && probe.own) await sleep(settleSeconds * 1000);
  return instance;
}

/** How a server stands after a probe: it answers the next client, its process is gone, or it lives and answers nobody. */
type State = 'serves' | 'gone' | 'busy';

async function runOne(found: FoundProbe, instance: Instance | null): Promise<{ outcome: Outcome; state: State }> {
  const { id, tier, probe } = found;
  const isForIt = !probe.app || probe.app === instance?.app;
  if (!instance || !isForIt) return { outcome: { probe: found, seen: { verdict: 'not-offered' }, transcript: 'not offered\n' }, state: 'serves' };
  const seconds = tier === 'wait' ? deadlines.wait : probe.own ? deadlines.own : deadlines.shared;
  const wasGone = instance.isGone;
  instance.begin(id);
  const application = probe.setup?.application ?? (probe.setup?.factory && 'factory');
  if (application) instance.measure('application', `lab/apps/${application}.py`);
  let seen: Seen | undefined;
  let failure: string | undefined;
  try {
    seen = await within(probe.run(instance), seconds);
    const undeclared = undeclaredRoutes(found, instance.log.lines());
    if (undeclared.length) throw new Error(`asks ${undeclared.join(', ')}, which its routes do not name: add them`);
  } catch (error) {
    if (error instanceof NotOffered) seen = { verdict: 'not-offered' };
    else failure = error instanceof Error ? error.message : String(error);
  }
  instance.finish();
  await instance.settled();
  // The route exit ends the process that runs it.
  const isTold = instance.mayEnd || instance.log.lines().some(({ path }) => path === '/exit');
  const isAsked = !instance.isGone && (!probe.own || (failure !== undefined && !instance.mayEnd && !probe.mayFail));
  const isSilent = isAsked && !(await instance.answers(5));
  // A server closes its port first and ends then.
  if (isSilent) await instance.settled(2);
  const isUndone = instance.isGone && !wasGone && !isTold;
  const state = instance.isGone ? 'gone' : isSilent ? 'busy' : 'serves';
  if (isUndone && seen?.verdict !== 'not-offered') {
    const { code, signal } = instance.end!;
    instance.measure('the server', `has ended by itself: ${signal ?? `status ${code}`}`);
    // With an instance of its own a probe has nobody to compare with: what it saw may be the end and nothing else.
    if (probe.own) [seen, failure] = [undefined, `the server ended while it was asked (${signal ?? `status ${code}`}): see who ended it, and ask again`];
    else [seen, failure] = [{ verdict: 'server-died' }, undefined];
  } else if (state === 'busy') {
    // What hangs without having been told to is what the probe found.
    instance.measure('the server', 'lives, and has answered no other client for 5 s');
    [seen, failure] = [{ verdict: 'server-busy' }, undefined];
  }
  const outcome = { probe: found, ...(seen && { seen }), ...(failure !== undefined && { failure }), setup: instance.setup };
  return { outcome: { ...outcome, transcript: transcriptOf(instance, seen ?? { verdict: `none: ${failure}` }) }, state };
}

/** The command, what went over the wire, the files that the launch wrote, and what was measured. */
function transcriptOf(instance: Instance, seen: Seen): string {
  const { launch, place, setup } = instance;
  const command = commandOf({ argv: launch.argv, env: { ...environmentOf(setup, place), ...launch.env } }, place).join(' ');
  return `$ ${command}\n\n${normalise(`${instance.wire()}${filesOf(launch)}${instance.findings(seen)}`, place)}`;
}

/** The files that a launch wrote, as the end of a transcript: without them nobody could repeat the command. */
function filesOf({ files = {} }: Launch): string {
  return Object.entries(files)
    .map(([name, text]) => `\n── ${name}\n${text.trim()}\n`)
    .join('');
}

async function within<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`was not finished after ${seconds} s: bound its waits`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
