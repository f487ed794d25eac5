import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration, Setup } from '../adapter.ts';
import { contextOf } from './context.ts';
import { Instance } from './instance.ts';
import { inOwnNetwork } from './listening.ts';
import { launchFor, needOf } from './offer.ts';
import { makePlace } from './place.ts';
import { createPool } from './pool.ts';
import { StartError } from './running.ts';
import { spawnServer } from './spawn.ts';

/** Seconds until a server must answer. */
const startSeconds = 30;
/** Seconds for a server that may refuse to start. */
const trySeconds = 6;
/** Starts at the same time: more of them take the processor from servers whose time-outs are being measured. */
const starts = createPool(4);

/**
 * Starts a server for a setup and waits until it answers; null where the setup is not offered. Rejects with StartError, but
 * never for one that may fail.
 */
export function start(...asked: Parameters<typeof startNow>): Promise<Instance | null> {
  return starts(() => startNow(...asked));
}

async function startNow(
  name: { server: string; configuration: string; distribution?: string | undefined },
  configuration: Configuration,
  setup: Setup,
  patience: number,
  mayFail = false,
): Promise<Instance | null> {
  if (setup.user && !contextOf(name.server).user) return null;
  // Whoever names no address may listen for the whole network: only in one of its own.
  if (setup.defaultAddress && !inOwnNetwork()) return null;
  for (let attempt = 1; ; attempt++) {
    const place = await makePlace(name.server, setup);
    const launch = launchFor(configuration, setup, place);
    if (!launch) {
      rmSync(place.folder, { recursive: true, force: true });
      return null;
    }
    const needs = needOf(launch, launchFor(configuration, {}, place));
    const instance = new Instance({ ...name, app: configuration.app, setup, launch, place, patience, needs }, await spawnServer(launch, setup, place));
    const until = performance.now() + (mayFail && !configuration.isSlow ? trySeconds : startSeconds) * 1000;
    while (!instance.isGone && performance.now() < until && !(await instance.answers(2))) await sleep(40);
    if (!instance.isGone && performance.now() < until) return instance;
    const output = instance.output();
    const isTaken = /(address|connection) (already )?in use|EADDRINUSE|could not bind/i.test(output);
    if (mayFail && (!isTaken || attempt === 3)) return instance;
    const why = instance.isGone ? 'ended before it answered' : `did not answer within ${startSeconds} s`;
    await instance.stop();
    // Another process may have taken the port between the question and the start.
    if (attempt < 3 && isTaken) continue;
    throw new StartError(`start: ${why}: ${launch.argv.join(' ')}\n${output.trim().split('\n').slice(-12).join('\n')}`);
  }
}
