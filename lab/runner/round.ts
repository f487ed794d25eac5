import { setTimeout as sleep } from 'node:timers/promises';
import type { FoundProbe, FoundServer } from './catalog.ts';
import { NotOffered, type Seen } from '../probe.ts';
import type { Launch, Setup } from '../adapter.ts';
import type { Instance } from './instance.ts';
import { start } from './launch.ts';
import { commandOf, normalise } from './normalise.ts';
import { undeclaredRoutes } from './routes.ts';

/** What one probe saw in one round; `failure` instead when it could not be asked. */
export interface Outcome {
  probe: FoundProbe;
  seen?: Seen<string>;
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
  let shared: { setup: string; instance: Instance | null } | undefined;
  const bySetup = [...probes].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  try {
    for (const found of bySetup) {
      const mine = found.probe.own ? undefined : keyOf(found);
      if (shared && shared.setup !== mine) {
        await shared.instance?.stop();
        shared = undefined;
      }
      try {
        const instance = shared ? shared.instance : await launchFor(target, found, patience);
        if (mine !== undefined) shared = { setup: mine, instance };
        const outcome = await runOne(found, instance);
        outcomes.push(outcome);
        // A probe that failed may still be at work: nobody shares its instance.
        const isFresh = mine !== undefined && instance !== null && outcome.failure === undefined && (await instance.answers(5));
        if (isFresh || instance === null) continue;
        // An own instance has served its purpose; a shared one that does not answer was brought down by this probe.
        if (mine !== undefined && outcome.seen) outcome.seen = { verdict: 'server-died' };
        await instance.stop();
        shared = undefined;
      } catch (error) {
        // A server that does not start, a full disk: the others still run.
        outcomes.push({ probe: found, failure: error instanceof Error ? error.message : String(error), transcript: '' });
      }
    }
  } finally {
    await shared?.instance?.stop();
  }
  return outcomes;
}

const keyOf = ({ probe }: FoundProbe): string => (probe.own ? '~' : JSON.stringify(probe.setup ?? {}));

async function launchFor(target: Target, { probe }: FoundProbe, patience: number): Promise<Instance | null> {
  const configuration = target.server.adapter.configurations[target.configuration]!;
  if (probe.app && probe.app !== configuration.app) return null;
  const name = { server: target.server.id, configuration: target.configuration };
  const launch = (setup: Setup) => start(name, configuration, setup, patience, probe.mayFail);
  const instance = (await launch(probe.setup ?? {})) ?? (probe.fallback ? await launch(probe.fallback) : null);
  // Servers answer before they have finished their start, and one of them takes a signal in between for a failure.
  if (instance && probe.own) await sleep(settleSeconds * 1000);
  return instance;
}

async function runOne(found: FoundProbe, instance: Instance | null): Promise<Outcome> {
  const { id, tier, probe } = found;
  const isForIt = !probe.app || probe.app === instance?.app;
  if (!instance || !isForIt) return { probe: found, seen: { verdict: 'not-offered' }, transcript: 'not offered\n' };
  const seconds = tier === 'wait' ? deadlines.wait : probe.own ? deadlines.own : deadlines.shared;
  instance.begin(id);
  if (probe.setup?.application) instance.note(`the application is ${probe.setup.application}`);
  const outcome: Outcome = { probe: found, transcript: '', setup: instance.setup };
  try {
    outcome.seen = await within(probe.run(instance), seconds);
    const undeclared = undeclaredRoutes(found, instance.log.lines());
    if (undeclared.length) throw new Error(`asks ${undeclared.join(', ')}, which its routes do not name: add them`);
  } catch (error) {
    if (error instanceof NotOffered) outcome.seen = { verdict: 'not-offered' };
    // A server that is gone or hangs without having been told to is what the probe found.
    else if (!instance.wasSignalled && !(await instance.answers(5))) outcome.seen = { verdict: 'server-died' };
    else outcome.failure = error instanceof Error ? error.message : String(error);
  }
  const { launch, place } = instance;
  outcome.transcript = `$ ${commandOf(launch, place).join(' ')}\n\n${normalise(`${instance.finish()}${filesOf(launch)}`, place)}`;
  return outcome;
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
