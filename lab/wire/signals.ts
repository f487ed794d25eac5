import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, NotOffered, type Answer, type Probe } from '../probe.ts';
import type { Instance } from '../runner/instance.ts';
import type { Signal } from '../adapter.ts';
import { requestBytes } from './request.ts';

/**
 * What a server does on a signal: ends with status 0, ends otherwise, serves new code, starts processes beside those that stay,
 * serves as before, or no longer answers.
 */
export const afterSignal = ['stops', 'dies', 'reloads', 'beside', 'runs-on', 'hangs'] as const;
export type AfterSignal = (typeof afterSignal)[number];
/** What became of the request in flight, and then what the server did. */
export const afterBusySignal = [
  'finished-stops',
  'finished-dies',
  'finished-reloads',
  'finished-beside',
  'finished-runs-on',
  'finished-hangs',
  'cut-stops',
  'cut-dies',
  'cut-reloads',
  'cut-beside',
  'cut-runs-on',
  'cut-hangs',
] as const;
export type AfterBusySignal = (typeof afterBusySignal)[number];

/** Tells which code is loaded. */
const marker = '/marker';

/** Longest wait in seconds for what a signal does, and the shortest before `runs-on` is believed. */
const [longest, shortest] = [12, 3];

/** The probe of one signal to a server at rest; which code is loaded, the route `marker` tells. */
export function idleSignal(signal: Signal, { routes }: { routes: readonly string[] }, expects: Probe<AfterSignal>['expects']): Probe<AfterSignal> {
  return defineProbe({
    verdicts: afterSignal,
    expects,
    own: true,
    routes,
    async run(i) {
      offers(i, signal);
      const before = await loadOldCode(i);
      const sent = performance.now();
      i.signal(signal);
      const { then, ...rest } = await outcome(i, before, sent);
      return { verdict: then, ...rest };
    },
  });
}

/** The probe of one signal while a request is inside the application: `target` is what it asks for, answered after a few seconds. */
export function busySignal(
  signal: Signal,
  { target, routes }: { target: string; routes: readonly string[] },
  expects: Probe<AfterBusySignal>['expects'],
  more: { app?: 'asgi'; shows?: (verdict: AfterBusySignal) => Record<string, Answer> } = {},
): Probe<AfterBusySignal> {
  const { app, shows } = more;
  return defineProbe({
    verdicts: afterBusySignal,
    expects,
    own: true,
    routes,
    ...(app && { app }),
    ...(shows && { shows: ({ verdict }: { verdict: AfterBusySignal }) => shows(verdict) }),
    async run(i) {
      offers(i, signal);
      const before = await loadOldCode(i);
      const id = i.id();
      const connection = await i.connect();
      connection.send(requestBytes(`${target}&id=${id}`));
      if (!(await i.log.wait((line) => line.id === id && line.event === 'begin'))) throw new Error('the request did not reach the application within 5 s');
      const sent = performance.now();
      i.signal(signal);
      const response = await connection.response({ seconds: 15 });
      const isFinished = response.status === 200 && response.ended === 'complete' && response.body.toString() === 'slept';
      const { then, ...rest } = await outcome(i, before, sent);
      return { verdict: `${isFinished ? 'finished' : 'cut'}-${then}`, ...rest };
    },
  });
}

// SIGTERM is what supervisors send without asking; what nobody documents has the kernel's default action, which says nothing of the server.
function offers(i: Instance, signal: Signal): void {
  if (signal !== 'SIGTERM' && !i.launch.signals?.includes(signal)) throw new NotOffered(`${signal} is not documented`);
}

/** Lets the application load its code while the marker says `old`, then changes it; the ids of the processes that there are. */
async function loadOldCode(i: Instance): Promise<number[]> {
  const file = `${i.place.folder}/marker`;
  writeFileSync(file, 'old');
  const response = await i.fetch(marker);
  if (response.body.toString() !== 'old') throw new Error(`${marker} was answered ${response.status || response.ended} before the signal`);
  writeFileSync(file, 'new');
  return i.processes().map(({ pid }) => pid);
}

interface Outcome {
  then: AfterSignal;
  /** Exit status, and whole seconds from the signal to the end. */
  numbers?: { exit: number; seconds: number };
}

async function outcome(i: Instance, before: number[], sent: number): Promise<Outcome> {
  const pids = () => i.processes().map(({ pid }) => pid);
  const areReplaced = () => !before.some((pid) => pid !== i.pid && pids().includes(pid));
  // Old workers that are gone may have been replaced, or the server is about to follow them.
  const isDone = async () => areReplaced() && (await i.answers(1));
  const start = performance.now();
  for (let seconds = 0; !i.isGone && seconds < longest && !(seconds > shortest && (await isDone())); seconds = (performance.now() - start) / 1000)
    await sleep(200);
  if (i.isGone) {
    const seconds = Math.round((performance.now() - sent) / 1000);
    const { status } = (await i.exited(1))!;
    return { then: status === 0 ? 'stops' : 'dies', numbers: { exit: status, seconds } };
  }
  const now = pids();
  if (before.every((pid) => now.includes(pid)) && now.some((pid) => !before.includes(pid))) return { then: 'beside' };
  const response = await i.fetch(marker, { seconds: 5 }).catch(() => undefined);
  if (response?.status !== 200) return { then: 'hangs' };
  // A worker that had not loaded the code before is no sign of a reload: the old ones must be gone.
  return { then: areReplaced() && response.body.toString() === 'new' ? 'reloads' : 'runs-on' };
}
