import type { Instance } from '../runner/instance.ts';

/** Requests that are inside the application at once, as its own log tells. */
export interface Overlap {
  /** The most at any moment. */
  atOnce: number;
  /** Processes that ran any. */
  processes: number;
  /** The most threads of one process. */
  threads: number;
}

/** Asks for `count` sleeps of a second at the same time, on a connection each. */
export async function overlap(i: Instance, target: string, count: number): Promise<Overlap> {
  await Promise.all(Array.from({ length: count }, () => i.fetch(`${target}&id=${i.id()}`, { seconds: 35 })));
  const marks = i.log
    .lines()
    .filter(({ event }) => event === 'begin' || event === 'end')
    .sort((a, b) => a.at - b.at);
  let inside = 0;
  const atOnce = Math.max(0, ...marks.map(({ event }) => (inside += event === 'begin' ? 1 : -1)));
  const pids = [...new Set(marks.map(({ pid }) => pid))];
  const threads = Math.max(0, ...pids.map((pid) => new Set(marks.filter((line) => line.pid === pid).map(({ thread }) => thread)).size));
  i.note(`${atOnce} at once, in ${pids.length} processes and at most ${threads} threads of one`);
  return { atOnce, processes: pids.length, threads };
}
