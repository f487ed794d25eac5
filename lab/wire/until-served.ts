import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../runner/instance.ts';
import type { ConnectOptions } from './connection.ts';
import { askHello } from './served.ts';

/** Waits until a server that may fail answers after all: a busy machine needs longer for it than such a launch is given. */
export async function untilServed(i: Instance, options: ConnectOptions = {}): Promise<void> {
  for (const end = performance.now() + 15_000; !i.isGone && (await askHello(i, options)) === 'closed' && performance.now() < end;) await sleep(1000);
}
