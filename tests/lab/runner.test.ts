import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findProbes, findServers } from '../../lab/runner/catalog.ts';
import { checkObservations } from '../../lab/runner/check.ts';
import { readChoice } from '../../lab/runner/choice.ts';
import { definitionOf } from '../../lab/runner/definition.ts';
import { normalise } from '../../lab/runner/normalise.ts';
import { isAlive } from '../../lab/runner/processes.ts';
import { stringifyObservations } from '../../lab/runner/record.ts';
import { isAlike, sum } from '../../lab/runner/results.ts';
import { Transcript } from '../../lab/runner/transcript.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every configuration of the entries has an adapter, and no other', async () => {
  const servers = await findServers();
  const configurations = (text: string) =>
    [.../^configurations:\n((?: .*\n)+)/m.exec(text)![1]!.matchAll(/^ {2}([a-z][a-z0-9-]*):/gm)].map((match) => match[1]!).sort();
  const entries = readdirSync(join(root, 'content/servers')).filter((name) => name.endsWith('.mdx'));
  const adapters = servers.filter(({ kind }) => kind === 'server').map(({ id, adapter }) => [id, Object.keys(adapter.configurations).sort()]);
  expect(adapters).toEqual(entries.map((name) => [name.slice(0, -4), configurations(readFileSync(join(root, 'content/servers', name), 'utf8'))]));
});

test.each([
  [['--servers', 'waitres'], /^there is no server waitres: use one of .*waitress/],
  [['--servers', 'waitress', '--configurations', 'sync'], /^there is no configuration sync: use one of default$/],
  [['--probes', 'term'], /^there is no probe term: use one of .*ops-term/],
  [['--tier', 'quick'], /^there is no tier quick: use one of smoke, fast, ops, wait$/],
  [['--repeat', '0'], /^--repeat 0: give a number of rounds from 1 to 9$/],
  [['--server', 'x'], /: the options are --servers, --configurations/],
  [['--probes', 'ops-term', '--tier', 'smoke'], /^none of these probes is in the tier smoke: leave one of the two out$/],
  [['start'], /^there is no command start: use one of list, setup, run, check$/],
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
  const rounds = ['kept', 'closed', 'kept'].map((verdict) => [{ probe: probe!, seen: { verdict }, transcript: verdict }]);
  const [summed] = sum(rounds, 'wsgi', '2026-11-22', () => false);
  expect(summed!.result).toMatchObject({ verdict: 'kept', agreed: 2, of: 3, shows: { 'keep-alive': { level: 'yes' } } });
  const [withheld] = sum(rounds, 'wsgi', '2026-11-22', () => true);
  expect(withheld).toMatchObject({ transcript: '', result: { verdict: 'withheld' } });
  expect(withheld!.result).not.toHaveProperty('shows');
  // What could not be asked tells nothing.
  const unasked = [[{ probe: probe!, seen: { verdict: 'not-offered' }, transcript: '' }]];
  expect(sum(unasked, 'wsgi', '2026-11-22', () => true)[0]!.result).toMatchObject({ verdict: 'not-offered' });
});

test('the check names file, probe and what to do', async () => {
  const probes = await findProbes();
  const [probe] = probes;
  mkdirSync(join(folder, 'observed/waitress'), { recursive: true });
  const of = { date: '2026-11-22', agreed: 3, of: 3 };
  const good = { ...of, probe: probe!.id, definition: definitionOf(probe!), verdict: probe!.probe.verdicts[0]! };
  const write = (results: object[]) =>
    writeFileSync(
      join(folder, 'observed/waitress/default.json'),
      stringifyObservations({ server: 'waitress', configuration: 'default', version: '1', python: '3', os: 'x', command: ['x'], results: results as never }),
    );
  write([good]);
  expect(checkObservations(probes, join(folder, 'observed'))).toEqual([]);
  write([
    { ...good, definition: '0123456789ab' },
    { ...good, probe: 'no-such' },
    { ...good, verdict: 'other' },
  ]);
  const problems = checkObservations(probes, join(folder, 'observed')).map((it) => it.replace(/^.*default.json: /, ''));
  expect(problems).toEqual([
    `${probe!.id} was asked with an older definition: npm run lab -- --servers waitress --configurations default --probes ${probe!.id}`,
    'names the unknown probe no-such: run the lab again, it drops what it does not know',
    `${probe!.id} has the verdict other, which is not in its list: npm run lab -- --servers waitress --configurations default --probes ${probe!.id}`,
  ]);
  write([{ ...good, agreed: 4 }]);
  expect(checkObservations(probes, join(folder, 'observed'))[0]).toMatch(/agreed is more than of: run the lab again/);
});

test('a sensitive result is shown only where it is public', async () => {
  const probes = await findProbes();
  const sensitive = probes.find(({ probe }) => probe.sensitive)!;
  mkdirSync(join(folder, 'sensitive/waitress'), { recursive: true });
  const head = { server: 'waitress', configuration: 'default', version: '1', python: '3', os: 'x', command: ['x'] };
  const of = { date: '2026-11-22', agreed: 3, of: 3, probe: sensitive.id, definition: definitionOf(sensitive) };
  const check = (verdict: string, disclosed: { server: string; probe: string }[]) => {
    writeFileSync(join(folder, 'sensitive/waitress/default.json'), stringifyObservations({ ...head, results: [{ ...of, verdict }] as never }));
    const source = { title: 'x', url: 'https://example.org/' };
    return checkObservations(
      probes,
      join(folder, 'sensitive'),
      disclosed.map((it) => ({ ...it, source })),
    );
  };
  const [verdict] = sensitive.probe.verdicts;
  expect(check(verdict!, [])[0]).toContain(`${sensitive.id} is shown, but content/disclosures.yml does not say where it is public: npm run lab`);
  expect(check(verdict!, [{ server: 'gunicorn', probe: sensitive.id }])).toHaveLength(1);
  expect(check(verdict!, [{ server: 'waitress', probe: sensitive.id }])).toEqual([]);
  expect(check('withheld', [])).toEqual([]);
  expect(check('withheld', [{ server: 'waitress', probe: 'strict-typo' }])).toEqual([
    'content/disclosures.yml: waitress strict-typo: there is no sensitive probe strict-typo: correct the name or remove the line',
  ]);
});

test('an interrupted run leaves no process and no folder behind', async () => {
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
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(existsSync(place)).toBe(false);
});
