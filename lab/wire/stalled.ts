import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, type Answer, type Probe } from '../probe.ts';
import type { Instance } from '../runner/instance.ts';
import { Connection } from './connection.ts';

/**
 * Is another client served while so many are stalled? `blocked-by-…`: no longer with that many. `grows`: yes, with a thread
 * or a process more for each. `served`: with all of them, and the same threads.
 */
export const stalledVerdicts = ['blocked-by-one', 'blocked-by-eight', 'blocked-by-64', 'blocked-by-390', 'grows', 'served'] as const;
export type StalledVerdict = (typeof stalledVerdicts)[number];

const names: Record<number, StalledVerdict> = { 1: 'blocked-by-one', 8: 'blocked-by-eight', 64: 'blocked-by-64', 390: 'blocked-by-390' };

/** The probe of clients that stall, each in the way of `stall`, which resolves when the server has had what it shall have. */
export function stalledClients(
  { stall, routes = [] }: { stall: (connection: Connection, i: Instance) => Promise<void> | void; routes?: readonly string[] },
  expects: Probe<StalledVerdict>['expects'],
  counts: readonly number[] = [1, 8, 64, 390],
  shows?: (verdict: StalledVerdict) => Record<string, Answer>,
): Probe<StalledVerdict> {
  return defineProbe({
    verdicts: stalledVerdicts,
    expects,
    own: true,
    routes,
    ...(shows && { shows: ({ verdict }: { verdict: StalledVerdict }) => shows(verdict) }),
    async run(i) {
      await i.fetch(`/hello?id=${i.id()}`);
      const before = i.processes();
      const held: Connection[] = [];
      try {
        for (const count of counts) {
          // The first one stands in the transcript for all of them.
          const more = Array.from({ length: count - held.length }, (_, number) => (held.length + number ? Connection.open(i.address) : i.connect()));
          const opened = (await Promise.allSettled(more)).flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
          held.push(...opened);
          await Promise.all(opened.map((connection) => stall(connection, i)));
          await sleep(500);
          // A server that gives up on a stalled client after four seconds still was blocked by it.
          const id = i.id();
          const response = await i.fetch(`/hello?id=${id}`, { seconds: count === 1 ? 3 : 8 }).catch(() => undefined);
          i.note(
            `${held.length} stalled, ${held.filter(({ peer }) => peer === 'open').length} of them open: ${response?.status === 200 ? 'served' : 'not served'}`,
          );
          if (response?.status !== 200) return { verdict: names[count]! };
          if (count === 64 && hasGrown(i, i.log.of(id)[0]?.pid, before)) return { verdict: 'grows' };
        }
        return { verdict: 'served' };
      } finally {
        for (const connection of held) connection.close();
      }
    },
  });
}

/** Is the process that served the last request new, or has it a thread more for most of the stalled clients? */
function hasGrown(i: Instance, pid: number | undefined, before: ReturnType<Instance['processes']>): boolean {
  const [then, now] = [before, i.processes()].map((processes) => processes.find((it) => it.pid === pid)?.threads);
  return then === undefined || (now ?? 0) - then >= 32;
}
