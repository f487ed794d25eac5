import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../runner/instance.ts';
import { isAlive } from '../runner/processes.ts';
import { requestBytes } from './request.ts';

/**
 * What follows the death of a process that ran the application. `replaced`: a new process is there and the service answers.
 * `others-serve`: it answers, but nobody has come. `ended`: the server's first process is gone, as where there is only one. `down`: the
 * server runs and does not answer.
 */
export const deathVerdicts = ['replaced', 'others-serve', 'ended', 'down'] as const;
export type DeathVerdict = (typeof deathVerdicts)[number];

/** The process that runs the application, and all that there are. */
export async function worker(i: Instance): Promise<{ pid: number; all: number[] }> {
  const id = i.id();
  const { status } = await i.fetch(`/hello?id=${id}`);
  const line = i.log.of(id)[0];
  if (status !== 200 || !line) throw new Error(`a request before the death was answered ${status}, ${line ? 'and' : 'not'} logged`);
  return { pid: line.pid, all: i.processes().map(({ pid }) => pid) };
}

/** Lets the process that takes the next request end itself with this status; gives what follows. */
export async function exitWith(i: Instance, code: number): Promise<DeathVerdict> {
  const { all } = await worker(i);
  const id = i.id();
  const connection = await i.connect();
  connection.send(requestBytes(`/exit?code=${code}&id=${id}`));
  const line = await i.log.wait((it) => it.id === id);
  if (!line) throw new Error('the request did not reach the application within 5 s');
  return afterDeath(i, { pid: line.pid, all });
}

/** Waits until that process is gone, and one second more, then looks who is there. */
export async function afterDeath(i: Instance, { pid, all }: { pid: number; all: number[] }): Promise<DeathVerdict> {
  for (const until = performance.now() + 5000; isAlive(pid) && performance.now() < until;) await sleep(50);
  if (isAlive(pid)) throw new Error('the process was told to end and lives');
  await sleep(1000);
  const isServed = (await i.fetch(`/hello?id=${i.id()}`, { seconds: 5 }).catch(() => undefined))?.status === 200;
  i.note(`the server ${i.isGone ? 'has ended' : 'runs'}`);
  if (i.isGone) return 'ended';
  if (!isServed) return 'down';
  return i.processes().some((it) => !all.includes(it.pid)) ? 'replaced' : 'others-serve';
}
