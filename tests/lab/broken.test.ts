import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { FoundServer } from '../../lab/runner/catalog.ts';
import { findProbes } from '../../lab/runner/catalog.ts';
import { start } from '../../lab/runner/launch.ts';
import { isAlive, processesOf } from '../../lab/runner/processes.ts';
import { runRound } from '../../lab/runner/round.ts';
import { killAll } from '../../lab/runner/running.ts';
import type { Configuration } from '../../lab/adapter.ts';
import { made } from './adapters.ts';

// Servers that will not start, flood, die or hang: each ends in a clear line or a finding, and nothing of it stays behind.
const probes = (await findProbes()).filter(({ id }) => ['start-get', 'url-duplicate-headers', 'http-keep-alive'].includes(id));
const program = join(import.meta.dirname, 'broken_server.py');

function broken(kind: string): { server: FoundServer; configuration: string } {
  const configuration: Configuration = {
    app: 'wsgi',
    offers: [],
    launch: (_, { host, port }) => ({ argv: ['python3', program, kind, `${host}:${port}`], stop: 'SIGTERM' }),
  };
  return {
    server: { id: 'broken', kind: 'yardstick', adapter: { version: async () => ({ server: '1' }), configurations: { [kind]: configuration } } },
    configuration: kind,
  };
}

const launch = (kind: string) => start({ server: 'broken', configuration: kind }, broken(kind).server.adapter.configurations[kind]!, {}, 5);

afterAll(killAll);

test('a server that ends at once is reported with its command and its words', async () => {
  await expect(launch('exit')).rejects.toThrow(/start: ended before it answered: python3 [^]*no such module: lab_app/);
});

test('a program that is not there is reported with what to do', async () => {
  const configuration: Configuration = { app: 'wsgi', offers: [], launch: () => ({ argv: ['/nowhere/server'], stop: 'SIGTERM' }) };
  await expect(start({ server: 'broken', configuration: 'x' }, configuration, {}, 5)).rejects.toThrow(/ENOENT: install it, or run npm run lab -- setup/);
});

test('output is drained and kept within bounds', async () => {
  const instance = await launch('flood');
  expect(instance!.output().length).toBeLessThan(200_000);
  await instance!.stop();
});

test('all processes of a server end with it', async () => {
  const instance = (await launch('child'))!;
  const pids = instance.processes().map(({ pid }) => pid);
  expect(pids).toHaveLength(2);
  await instance.stop();
  expect(pids.filter(isAlive)).toEqual([]);
  expect(processesOf(instance.pid)).toEqual([]);
});

test.each([
  ['die', 'server-died'],
  ['freeze', 'server-busy'],
])('a server that is brought down by a probe is a finding, and the next probe gets a fresh one: %s is %s', async (kind, verdict) => {
  const outcomes = await runRound(broken(kind), probes, 5);
  const verdicts = Object.fromEntries(outcomes.map(({ probe, seen, failure }) => [probe.id, failure ?? seen?.verdict]));
  expect(verdicts).toEqual({ 'http-keep-alive': 'closed', 'start-get': verdict, 'url-duplicate-headers': verdict });
});

// A supervisor notices only after a while that no worker can start.
test('a server that is late to refuse its start is a finding of a probe that allows for it', async () => {
  const found = (await findProbes()).find(({ id }) => id === 'interfaces-asgi')!;
  const [outcome] = await runRound(broken('refuse'), [found], 20);
  expect(outcome!.failure).toBeUndefined();
  expect(['closed', 'did-not-start']).toContain(outcome!.seen?.verdict);
});

// A probe that waits would take the end of its server for what it waits for.
test('a server that somebody else ends is no verdict', async () => {
  const found = (await findProbes()).find(({ id }) => id === 'time-idle')!;
  const places = () => readdirSync(tmpdir()).filter((name) => name.startsWith('wsgi-lab-'));
  const before = new Set(places());
  const round = runRound({ server: made.bad, configuration: 'wsgi' }, [found], 20);
  const logs = () => places().flatMap((name) => (before.has(name) ? [] : [join(tmpdir(), name, 'app.log')]));
  const lineOf = () => logs().flatMap((log) => (existsSync(log) ? [...readFileSync(log, 'utf8').matchAll(/time-idle-1.*"pid": (\d+)/g)] : []))[0];
  await expect.poll(lineOf, { timeout: 10_000 }).toBeDefined();
  process.kill(Number(lineOf()![1]), 'SIGKILL');
  const [outcome] = await round;
  expect(outcome).toMatchObject({ failure: 'the server ended while it was asked (SIGKILL): see who ended it, and ask again' });
  expect(outcome!.seen).toBeUndefined();
  expect(outcome!.transcript).toContain('the server: has ended by itself: SIGKILL');
});
