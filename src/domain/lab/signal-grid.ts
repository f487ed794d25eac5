import type { Catalog } from '../model/catalog.ts';
import type { Server } from '../model/server.ts';
import type { LabProbe } from './lab.ts';
import { isObserved } from './observations.ts';
import { probesOfTopic } from './side-by-side.ts';
import { signalOutcome, type SignalOutcome } from './signal-outcome.ts';

/** Configurations of a server that do the same on every signal; undefined where it was not sent, or where rounds differ. */
export interface SignalRow {
  server: Server;
  configurations: string[];
  outcomes: (SignalOutcome | undefined)[];
}

/** What becomes of a request in flight and of the server on every signal. */
export interface SignalGrid {
  probes: LabProbe[];
  rows: SignalRow[];
}

/** Lays all servers against the signals that were sent while a request was in flight; servers that got none are left out. */
export function signalGrid({ lab, servers }: Pick<Catalog, 'lab' | 'servers'>): SignalGrid {
  const probes = probesOfTopic(lab!, 'signals').filter((probe) => probe.results.some((it) => signalOutcome(it.verdict)?.request));
  const rows = servers.flatMap((server) => {
    const told = server.configurations.map(({ id }) => ({
      id,
      outcomes: probes.map((probe) => {
        const result = probe.results.find((it) => it.server === server.id && it.configuration === id && isObserved(it));
        return result && signalOutcome(result.verdict);
      }),
    }));
    const alike = Map.groupBy(
      told.filter((it) => it.outcomes.some(Boolean)),
      (it) => JSON.stringify(it.outcomes),
    );
    return [...alike.values()].map((same) => ({ server, configurations: same.map((it) => it.id), outcomes: same[0]!.outcomes }));
  });
  return { probes, rows };
}

/**
 * The signal that a probe sends.
 * @example signalName('ops-term') // 'TERM'
 */
export function signalName(probe: string): string {
  return probe.split('-')[1]!.toUpperCase();
}
