import { setTimeout as sleep } from 'node:timers/promises';
import type { Setup } from '../adapter.ts';
import { askProbe, type RoundOutcome } from './ask.ts';
import type { FoundProbe, FoundServer } from './catalog.ts';
import type { Instance } from './instance.ts';
import { start } from './launch.ts';
import { hasModule } from './modules.ts';

/** One configuration of one server. */
export interface Target {
  server: FoundServer;
  configuration: string;
}

/** Seconds between the first answer of an own instance and its probe. */
const settleSeconds = 1.5;

/**
 * Cuts probes into batches that may be asked at the same time: each that wants an instance of its own or waits for a server's clock,
 * and those of one group with one setup, which share an instance.
 */
export function batchesOf(probes: FoundProbe[]): FoundProbe[][] {
  const isAlone = ({ probe, tier }: FoundProbe) => probe.own === true || tier === 'wait';
  const shared = Map.groupBy(
    probes.filter((it) => !isAlone(it)),
    (it) => `${it.group} ${setupKey(it)}`,
  );
  return [...probes.filter(isAlone).map((it) => [it]), ...shared.values()];
}

/** Asks probes of one configuration, one after the other; those with the same setup share an instance unless they want their own. */
export async function runRound(target: Target, probes: FoundProbe[], patience: number): Promise<RoundOutcome[]> {
  const outcomes: RoundOutcome[] = [];
  let shared: Instance | null | undefined;
  let setup = '';
  const bySetup = [...probes].sort((a, b) => setupKey(a).localeCompare(setupKey(b)));
  const stopShared = async () => {
    await shared?.stop();
    shared = undefined;
  };
  try {
    for (const found of bySetup) {
      if (found.probe.own || setupKey(found) !== setup) await stopShared();
      setup = setupKey(found);
      for (let attempt = 1; ; attempt++) {
        try {
          const instance = shared === undefined ? await startFor(target, found, patience) : shared;
          shared = instance;
          const { outcome, state } = await askProbe(found, instance);
          // A probe that failed may still be at work: nobody shares its instance.
          if (found.probe.own || state !== 'serves' || outcome.failure !== undefined) await stopShared();
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
    await stopShared();
  }
  return outcomes;
}

const setupKey = ({ probe }: FoundProbe): string => (probe.own ? '~' : JSON.stringify(probe.setup ?? {}));

async function startFor(target: Target, { probe }: FoundProbe, patience: number): Promise<Instance | null> {
  const configuration = target.server.adapter.configurations[target.configuration]!;
  if (probe.app && probe.app !== configuration.app) return null;
  // Of RSGI there is one application without routes: only the probe that brings it can be asked.
  if (configuration.app === 'rsgi' && probe.setup?.application !== 'rsgi_app') return null;
  if (probe.framework && !hasModule(target.server.id, probe.framework)) return null;
  const name = { server: target.server.id, configuration: target.configuration, distribution: target.server.adapter.distribution };
  const launch = (setup: Setup) => start(name, configuration, setup, patience, probe.mayFail);
  let instance = await launch(probe.setup ?? {});
  for (const setup of [probe.fallback ?? []].flat()) instance ??= await launch(setup);
  // Servers answer before they have finished their start, and one of them takes a signal in between for a failure.
  if (instance && probe.own) await sleep(settleSeconds * 1000);
  return instance;
}
