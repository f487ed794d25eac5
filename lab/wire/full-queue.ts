import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Setup } from '../adapter.ts';
import { defineProbe, switched, type Probe } from '../probe.ts';
import type { Instance } from '../runner/instance.ts';
import { listeningOf } from '../runner/listening.ts';
import type { Connection } from './connection.ts';
import { requestBytes } from './request.ts';
import { askHello } from './served.ts';

const length = 10;
const clients = 12;

/** Does a server say that connections wait? `not-filled`: none did, because it takes them at once. */
export const queueVerdicts = ['told', 'silent', 'not-filled', 'closed'] as const;
export type QueueVerdict = (typeof queueVerdicts)[number];

/** The probe of a listen queue of ten with twelve clients, whose work takes three seconds each, in the way of `setup`. */
export function fullQueue({ setup, routes }: { setup: Setup; routes: readonly string[] }, expects: Probe<QueueVerdict>['expects']): Probe<QueueVerdict> {
  return defineProbe({
    verdicts: queueVerdicts,
    expects,
    own: true,
    mayFail: true,
    setup: { ...setup, backlog: length },
    shows: ({ verdict, needs }) => {
      if (verdict === 'told') return { 'listen-queue': switched(needs) };
      return verdict === 'silent' ? { 'listen-queue': { level: 'no' } } : {};
    },
    routes,
    async run(i) {
      if ((await askHello(i)) !== 'served') return { verdict: 'closed' };
      const printed = i.output().length;
      for (let client = 0; client < clients; client++) (await connected(i)).send(requestBytes(`/sleep?s=3&id=${i.id()}`));
      await sleep(1000);
      const waiting = mostWaiting(i);
      i.measure('connections that wait in the queue', waiting);
      if (waiting < length) return { verdict: 'not-filled', numbers: { connections: waiting } };
      const line = await saidOf(i, printed, 5);
      i.measure('line of its log', line ?? 'none within 5 s');
      return { verdict: line === undefined ? 'silent' : 'told', numbers: { connections: waiting } };
    },
  });
}

/** A connection; again where a Unix socket has no room at this moment (connect(2), EAGAIN). */
async function connected(i: Instance): Promise<Connection> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await i.connect();
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(100);
    }
  }
}

/** The most connections that wait for one of the server's sockets, the one that it was given or one between its processes (ss, column Recv-Q). */
function mostWaiting(i: Instance): number {
  const ports = new Set(listeningOf(i.processes().map(({ pid }) => pid)).map(({ port }) => port));
  const shown = [...[...ports].map((port) => ['-Hltn', 'sport', '=', `:${port}`]), ['-Hlx', 'src', i.place.socket]].map(queueOf).join('');
  return Math.max(0, ...[...shown.matchAll(/LISTEN\s+(\d+)/g)].map(([, count]) => Number(count)));
}

function queueOf(parameters: string[]): string {
  try {
    return execFileSync('ss', parameters, { encoding: 'utf8' });
  } catch (error) {
    throw new Error('ss could not be run: apt-get install iproute2', { cause: error });
  }
}

/** The first line printed after so many characters that says how full a queue is, without what stands before every line. */
async function saidOf(i: Instance, from: number, seconds: number): Promise<string | undefined> {
  for (const until = performance.now() + seconds * 1000; ; await sleep(200)) {
    const lines = i.output().slice(from).split('\n');
    const line = lines.find((it) => /\b(queue|backlog)\b(?!-).*\b1[01]\b/i.test(it));
    if (line === undefined && performance.now() < until) continue;
    return line?.replace(/^(\w{3} \w{3} +\d+ [\d:]+ \d{4} - |\[[^\]]*\] )+/, '').replace(/(?<=127\.0\.0\.1:)\d+/g, '<port>');
  }
}
