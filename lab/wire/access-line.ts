import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../runner/instance.ts';

const size = 12_345;

/** What a server writes about one request of 12,345 bytes. */
export type AccessLine = 'status-and-size' | 'without' | 'none';

/**
 * Makes a request for `size` bytes and looks for a line with its path in what the server prints, or in the files that its launch names; once
 * more after the server has stopped, because output may be held back until then.
 */
export async function readAccessLine(i: Instance, route: string): Promise<AccessLine> {
  const id = i.id();
  const response = await i.fetch(`${route}/${id}?size=${size}&parts=1`);
  if (response.status !== 200) throw new Error(`the request was answered ${response.status || response.ended}`);
  const find = () =>
    i
      .output()
      .split('\n')
      .find((line) => line.includes(id));
  for (let waited = 0; waited < 6 && !find(); waited++) await sleep(500);
  if (!find()) {
    i.signal(i.launch.stop);
    await i.exited(10);
  }
  const line = find();
  if (line === undefined) return 'none';
  const rest = line.slice(line.indexOf(id)).replace(/size=\d+/, '');
  // The size may count the header fields too.
  const isSize = (number: string) => Number(number) >= size && Number(number) < size + 1000;
  const mask = (text: string) => text.replace(/\d+/g, (number) => (number === '200' || isSize(number) ? number : '0'));
  i.note(`log: ${line.split(id).map(mask).join(id)}`);
  return /\b200\b/.test(rest) && (rest.match(/\d+/g) ?? []).some(isSize) ? 'status-and-size' : 'without';
}
