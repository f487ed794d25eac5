import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../runner/instance.ts';
import type { Signal } from '../adapter.ts';
import { requestBytes } from './request.ts';

/** Is the new code served in the end, and were requests lost on the way? */
export const reloadVerdicts = ['none-lost', 'some-lost', 'many-lost', 'old-code', 'ended'] as const;
export type ReloadVerdict = (typeof reloadVerdicts)[number];

const clients = 4;
const seconds = 10;

/** Four clients ask without a pause and the request `slow` is inside, when the signal goes to the first process, or to the one that runs the application. */
export async function reloadUnderLoad(i: Instance, signal: Signal, to: 'first' | 'worker', routes: { marker: string; slow: string }): Promise<ReloadVerdict> {
  const file = `${i.place.folder}/marker`;
  writeFileSync(file, 'old');
  if ((await i.fetch(routes.marker)).body.toString() !== 'old') throw new Error(`${routes.marker} was not answered before the signal`);
  writeFileSync(file, 'new');
  const id = i.id();
  const connection = await i.connect();
  connection.send(requestBytes(`${routes.slow}&id=${id}`));
  const begin = await i.log.wait((line) => line.id === id && line.event === 'begin');
  if (!begin) throw new Error('the slow request did not reach the application within 5 s');
  const old = new Set(i.processes().map(({ pid }) => pid));
  const load = Array.from({ length: clients }, () => ask(i));
  await sleep(500);
  i.signal(signal, to === 'first' ? i.pid : begin.pid);
  const { status, ended } = await connection.response({ seconds: 15 });
  const results = (await Promise.all(load)).flat();
  const lost = results.filter((isGood) => !isGood).length + (status === 200 && ended === 'complete' ? 0 : 1);
  i.note(`the slow request: ${status || ended}; of the others ${results.includes(false) ? 'some were lost' : 'none was lost'}`);
  if (i.isGone) return 'ended';
  const last = i.id();
  const answer = await i.fetch(`${routes.marker}?id=${last}`, { seconds: 5 }).catch(() => undefined);
  // A process that had not loaded the code before is no sign of a reload.
  const isFresh = i.log.of(last).some(({ pid }) => !old.has(pid));
  if (answer?.body.toString() !== 'new' || !isFresh) return 'old-code';
  return lost === 0 ? 'none-lost' : lost <= results.length / 20 ? 'some-lost' : 'many-lost';
}

/** Asks again and again for some seconds, each time on a new connection; what came of each request. Stays out of the transcript. */
async function ask(i: Instance): Promise<boolean[]> {
  const all: boolean[] = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(20)) all.push(await i.answers(8));
  return all;
}
