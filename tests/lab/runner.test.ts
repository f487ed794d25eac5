import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findProbes, findServers } from '../../lab/runner/catalog.ts';
import { readChoice } from '../../lab/runner/choice.ts';
import { entryIds, readEntry } from '../../lab/runner/entries.ts';
import { normalise } from '../../lab/runner/normalise.ts';
import { sweepLeftovers } from '../../lab/runner/leftovers.ts';
import { offerOf } from '../../lab/runner/offer.ts';
import { isAlive, processesOf } from '../../lab/runner/processes.ts';
import { isAlike, joinRounds } from '../../lab/runner/results.ts';
import { runnerVersion } from '../../lab/runner/runner-version.ts';
import { Transcript } from '../../lab/runner/transcript.ts';
import type { Configuration } from '../../lab/adapter.ts';
import { made } from './adapters.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every configuration of the entries has an adapter, and no other, but for entries that say why there is none', async () => {
  const servers = await findServers();
  const entries = entryIds().flatMap((id) => {
    const entry = readEntry(id)!;
    return entry.unrun ? [] : [[id, Object.keys(entry.commands).sort()]];
  });
  const adapters = servers.filter(({ kind }) => kind === 'server').map(({ id, adapter }) => [id, Object.keys(adapter.configurations).sort()]);
  expect(adapters).toEqual(entries);
});

test('every adapter launches for each setup that it says it offers, and for nothing', async () => {
  const setups = (await findProbes()).flatMap(({ probe }) => [probe.setup ?? {}, ...[probe.fallback ?? []].flat()]);
  for (const { id, adapter } of await findServers()) {
    for (const [name, configuration] of Object.entries(adapter.configurations)) {
      expect(offerOf(configuration, {}), `${id} ${name}`).not.toBeNull();
      const asked = new Set(setups.filter((setup) => offerOf(configuration, setup)).flatMap((setup) => Object.keys(setup)));
      expect(
        configuration.offers.filter((key) => !asked.has(key) && setups.some((setup) => key in setup)),
        `${id} ${name} offers in vain`,
      ).toEqual([]);
    }
  }
});

test('a launch has the same name on every machine, and another one where anything of it differs', () => {
  const { wsgi } = made.good.adapter.configurations;
  const names = [{}, { workers: 2 }, { workers: 3 }, { ipv6: true as const }].map((setup) => offerOf(wsgi!, setup)!.id);
  expect(new Set(names).size).toBe(4);
  const quieter = { ...wsgi!, launch: (...asked: Parameters<Configuration['launch']>) => ({ ...wsgi!.launch(...asked)!, signals: [] }) };
  expect(offerOf(quieter, {})!.id).not.toBe(names[0]);
  expect(offerOf(wsgi!, { gateway: 'scgi' })).toBeNull();
});

test.each([
  [['--servers', 'waitres'], /^there is no server waitres: use one of .*waitress/],
  [['--servers', 'waitress', '--configurations', 'sync'], /^there is no configuration sync: use one of default$/],
  [['--probes', 'term'], /^there is no probe term: use one of .*ops-term/],
  [['--tier', 'quick'], /^there is no tier quick: use one of smoke, fast, ops, wait$/],
  [['--repeat', '0'], /^--repeat 0: give a number of rounds from 1 to 9$/],
  [['--server', 'x'], /: the options are --servers, --configurations/],
  [['--probes', 'ops-term', '--tier', 'smoke'], /^none of these probes is in the tier smoke: leave one of the two out$/],
  [['start'], /^there is no command start: use one of list, setup, lock, run, recheck, check, examples, options, new, draft, diff$/],
])('%j names what is known', async (argv, message) => {
  await expect(readChoice(argv)).rejects.toThrow(message);
});

test('what differs without meaning is normalised', () => {
  const text = 'Date: Sun, 22 Nov 2026 15:00:00 GMT · [22/Nov/2026:15:00:00 +0000] · /tmp/x/server.sock · 127.0.0.1:45123 · 451230 · "pid": 12';
  expect(normalise(text, { folder: '/tmp/x', port: 45123 })).toBe('Date: <date> · [<time>] · <folder>/server.sock · 127.0.0.1:<port> · 451230 · "pid": <pid>');
});

test('a transcript keeps order and direction, escapes bytes and joins segments', () => {
  const transcript = new Transcript();
  const witness = transcript.connection('');
  witness('connect');
  witness('sent', Buffer.from('GET / HTTP/1.1\r\n\r\n'));
  witness('received', Buffer.from('a\x00\u001b\\'));
  witness('received', Buffer.from('b\n'));
  witness('end');
  expect(
    transcript
      .toString()
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['0 s #1 connect', '0 s #1 > GET / HTTP/1.1\\r\\n', '0 s #1 > \\r\\n', '0 s #1 < a\\x00\\x1b\\\\b\\n', '0 s #1 end', '']);
});

test('numbers may differ a little, verdicts may not', () => {
  expect(isAlike({ verdict: 'closes', numbers: { seconds: 60 } }, { verdict: 'closes', numbers: { seconds: 61 } })).toBe(true);
  expect(isAlike({ verdict: 'closes', numbers: { status: 400 } }, { verdict: 'closes', numbers: { status: 401 } })).toBe(false);
  expect(isAlike({ verdict: 'closes' }, { verdict: 'stays' })).toBe(false);
});

test('rounds are summed: the most frequent verdict, withheld where it must be', async () => {
  const [probe] = (await findProbes()).filter(({ id }) => id === 'http-keep-alive');
  const asked = { configuration: made.good.adapter.configurations['wsgi']!, today: '2026-11-22', python: '3.11.2', os: 'Debian' };
  const rounds = ['kept', 'closed', 'kept'].map((verdict) => [{ probe: probe!, seen: { verdict }, setup: {}, transcript: verdict }]);
  const [summed] = joinRounds(rounds, { ...asked, isWithheld: () => false });
  expect(summed!.result).toMatchObject({
    verdict: 'kept',
    agreed: 2,
    of: 3,
    python: '3.11.2',
    runner: runnerVersion,
    shows: { 'keep-alive': { level: 'yes' } },
  });
  const [withheld] = joinRounds(rounds, { ...asked, isWithheld: () => true });
  expect(withheld).toMatchObject({ transcript: '', result: { verdict: 'withheld' } });
  expect(withheld!.result).not.toHaveProperty('shows');
  // What could not be asked tells nothing, and is no result.
  const unasked = [{ probe: probe!, seen: { verdict: 'not-offered' }, transcript: '' }];
  expect(joinRounds([unasked], { ...asked, isWithheld: () => true })).toMatchObject([{ notOffered: 1 }]);
  expect(joinRounds([unasked, ...rounds], { ...asked, isWithheld: () => false })).toMatchObject([
    { failure: expect.stringContaining('was not offered in 1 of 4 rounds') },
  ]);
});

/** A lab of its own that starts the good server and stays; its process, the server and the folder. */
async function startLab(): Promise<{ child: ChildProcess; pid: number; place: string }> {
  const script = `import { made } from '${root}/tests/lab/adapters.ts'; import { killAll } from '${root}/lab/runner/running.ts'; import { start } from '${root}/lab/runner/launch.ts';
    process.on('exit', killAll); process.once('SIGINT', () => process.exit(130));
    const i = await start({ server: 'good', configuration: 'wsgi' }, made.good.adapter.configurations.wsgi, {}, 5);
    console.log(JSON.stringify([i.pid, i.place.folder])); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid, place] = JSON.parse(await new Promise<string>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(data.toString())))) as [
    number,
    string,
  ];
  expect([isAlive(pid), existsSync(place)]).toEqual([true, true]);
  return { child, pid, place };
}

test('an interrupted run leaves no process and no folder behind', async () => {
  const { child, pid, place } = await startLab();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(existsSync(place)).toBe(false);
});

test('what a killed lab left is swept, what a living one has is not', async () => {
  const [living, killed] = [await startLab(), await startLab()];
  const ended = new Promise((resolve) => killed.child.once('exit', resolve));
  killed.child.kill('SIGKILL');
  await ended;
  expect([isAlive(killed.pid), existsSync(killed.place)]).toEqual([true, true]);
  sweepLeftovers();
  await expect.poll(() => processesOf(killed.pid)).toEqual([]);
  expect([existsSync(killed.place), isAlive(living.pid), existsSync(living.place)]).toEqual([false, true, true]);
  // Whose id was given to another process is not touched: neither the folder's owner nor its server is there any more.
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-'));
  writeFileSync(join(folder, 'lab-owner.json'), JSON.stringify({ lab: { pid: process.pid, started: 1 }, server: { pid: living.pid, started: 1 } }));
  sweepLeftovers();
  expect([existsSync(folder), isAlive(living.pid)]).toEqual([false, true]);
  living.child.kill('SIGINT');
  await expect.poll(() => isAlive(living.pid)).toBe(false);
});
