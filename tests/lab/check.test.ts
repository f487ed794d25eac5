import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findProbes, type FoundServer } from '../../lab/runner/catalog.ts';
import { checkObservations, type Known } from '../../lab/runner/check.ts';
import { commandProblem } from '../../lab/runner/commands.ts';
import { definitionOf } from '../../lab/runner/definition.ts';
import { offersOf } from '../../lab/runner/offer.ts';
import { record } from '../../lab/runner/record.ts';
import { showsOf, type ProbeOutcome } from '../../lab/runner/results.ts';
import { runnerVersion } from '../../lab/runner/runner-version.ts';
import type { Configuration } from '../../lab/adapter.ts';
import { made } from './adapters.ts';

// What was written is what the lab wrote, and what today's probes, adapters and runner would still have it be.
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const probes = await findProbes();
const named = (id: string) => probes.find((it) => it.id === id)!;
const configuration = made.good.adapter.configurations['wsgi']!;
const server: FoundServer = { ...made.good, kind: 'server', adapter: { ...made.good.adapter, configurations: { wsgi: configuration } } };
const head = { server: 'good', configuration: 'wsgi', version: '1' };
const commands = { wsgi: 'python3 good_server.py --interface wsgi --bind 127.0.0.1:8000' };
const known: Known = { probes, servers: [server], disclosed: [], entryOf: () => ({ versions: ['1'], commands }), entries: ['good'] };

const summed = (id: string, verdict: string, numbers: Record<string, number> = {}): ProbeOutcome => {
  const probe = named(id);
  const [offer] = offersOf(configuration, probe.probe);
  const shows = showsOf(probe, { verdict, numbers }, configuration, offer!);
  const asked = { definition: definitionOf(probe), launch: offer!.id, date: '2026-11-22', python: '3.11.2', os: 'Debian', runner: runnerVersion };
  const result = { probe: id, ...asked, verdict, ...(shows && { shows }), ...(Object.keys(numbers).length && { numbers }), agreed: 3, of: 3 };
  return { probe, offer: offer!, result, transcript: '$ serve\n\n    0 s #1 connect \n' };
};
const write = (all: ProbeOutcome[]) => record(head, all, new Set(probes.map(({ id }) => id)), folder);
const check = (more: Partial<Known> = {}) => checkObservations({ ...known, ...more }, folder).map((it) => it.replace(/^.*wsgi\.(json|txt): /, ''));
const [json, text] = ['json', 'txt'].map((ending) => join(folder, `good/1/wsgi.${ending}`)) as [string, string];
const edit = (file: string, from: string, to: string) => {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replaceAll(from, to));
};
const again = (id: string) => `npm run lab -- --servers good --configurations wsgi --probes ${id}`;
const broken = (id: string) => `${id}: is not what the lab wrote, or its transcript is not (the seal is broken): restore it, or ask again: ${again(id)}`;

beforeEach(() => {
  rmSync(join(folder, 'good'), { recursive: true, force: true });
  write([summed('time-idle', 'closes', { seconds: 149 }), summed('ops-term', 'cut-stops', { exit: 0, seconds: 0 })]);
});

test('what the lab wrote is as it must be', () => {
  expect(check()).toEqual([]);
});

test.each([
  ['a verdict', json, 'cut-stops', 'finished-stops', 'ops-term'],
  ['an answer', json, '"value":149', '"value":1', 'time-idle'],
  ['a number', json, '"seconds":149', '"seconds":1', 'time-idle'],
  ['a date', json, '2026-11-22', '2026-11-23', 'ops-term, time-idle'],
  ['an environment', json, 'Debian', 'Fedora', 'ops-term, time-idle'],
  ['a line of a transcript', text, '### ops-term\n$ serve', '### ops-term\n$ serve --well', 'ops-term'],
  ['the place of a transcript', text, '### ops-term', '### ops-int', 'ops-term'],
])('%s that was changed by hand breaks the seal', (_, file, from, to, ids) => {
  edit(file, from, to);
  expect(check()).toContain(broken(ids).replace(/ops-term, time-idle$/, 'ops-term,time-idle'));
});

test('an answer is what the probe reads from verdict and numbers, whatever the seal says', () => {
  const lie = summed('time-idle', 'closes', { seconds: 149 });
  write([{ ...lie, result: { ...lie.result!, shows: { 'idle-timeout': { value: 'absent' } } } }]);
  expect(check()).toEqual([`time-idle: shows another answer than its probe reads from what it saw: ${again('time-idle')}`]);
});

test('results of an older probe, runner or launch, and unknown ones, are no longer current', () => {
  const old = summed('time-idle', 'closes', { seconds: 149 });
  write([{ ...old, result: { ...old.result!, definition: '0123456789ab' } }]);
  expect(check()).toEqual([`time-idle: was asked with an older definition: ${again('time-idle')}`]);
  write([{ ...old, result: { ...old.result!, runner: runnerVersion + 1 } }]);
  expect(check()).toEqual([`time-idle: was asked by another runner than ${runnerVersion}: ${again('time-idle')}`]);
  write([old, { ...old, probe: { ...old.probe, id: 'ops-term' }, result: { ...old.result!, probe: 'ops-term', verdict: 'sleeps' } }]);
  expect(check()).toContain(`ops-term: has a verdict that is not in its list: ${again('ops-term')}`);
  expect(check({ probes: probes.filter(({ id }) => id !== 'ops-term') })).toEqual([
    'names the unknown probe ops-term: run the lab again, it drops what it does not know',
  ]);
});

test('an adapter that launches otherwise voids what it launches otherwise, and nothing else', () => {
  const slower: Configuration = {
    ...configuration,
    launch(setup, place) {
      const launch = configuration.launch(setup, place)!;
      return setup.workers ? { ...launch, argv: [...launch.argv, '--threads=1'] } : launch;
    },
  };
  const changed = { ...server, adapter: { ...server.adapter, configurations: { wsgi: slower } } };
  expect(check({ servers: [changed] })).toEqual([]);
  write([summed('concurrency-processes', 'several')]);
  expect(check({ servers: [changed] })).toEqual([
    `concurrency-processes: was asked with another launch than its adapter has now: ${again('concurrency-processes')}`,
  ]);
});

test('an older version is history: sealed, but nobody asks it again', () => {
  const old = summed('time-idle', 'closes', { seconds: 149 });
  write([{ ...old, result: { ...old.result!, definition: '0123456789ab' } }]);
  expect(check({ entryOf: () => ({ versions: ['2'], commands }) })).toEqual([]);
  edit(json, '"seconds":149', '"seconds":1');
  expect(check({ entryOf: () => ({ versions: ['2'], commands }) })).toEqual([broken('time-idle')]);
});

test('files that are not where they belong, bundles of nothing and other texts are named', () => {
  mkdirSync(join(folder, 'good/2'), { recursive: true });
  writeFileSync(join(folder, 'good/2/wsgi.json'), readFileSync(json));
  writeFileSync(join(folder, 'good/2/lost.txt'), '### ops-term\n');
  writeFileSync(join(folder, 'good/2/half.json'), '{');
  expect(check()).toEqual(
    expect.arrayContaining([
      'holds results of good 1 wsgi: run the lab again',
      expect.stringMatching(/lost\.txt: belongs to no results: remove it$/),
      expect.stringMatching(/half\.json: is not JSON: run the lab again, nobody edits this file$/),
    ]),
  );
});

test('a sensitive result is shown only where it is public', () => {
  const sensitive = probes.find(({ probe }) => probe.sensitive)!;
  const source = { title: 'x', url: 'https://example.org/' };
  const shown = summed(sensitive.id, sensitive.probe.verdicts[0]!);
  const hidden = `${sensitive.id}: is shown, but content/disclosures.yml does not say where it is public: ${again(sensitive.id)}`;
  write([shown]);
  expect(check()).toEqual([hidden]);
  expect(check({ disclosed: [{ server: 'other', probe: sensitive.id, source }] })).toEqual([hidden]);
  expect(check({ disclosed: [{ server: 'good', probe: sensitive.id, source }] })).toEqual([]);
  write([{ ...shown, result: { ...shown.result!, shows: undefined, numbers: undefined, verdict: 'withheld' }, transcript: '' }]);
  expect(check()).toEqual([]);
  expect(check({ disclosed: [{ server: 'good', probe: 'strict-typo', source }] })).toEqual([
    'content/disclosures.yml: good strict-typo: there is no sensitive probe strict-typo: correct the name or remove the line',
  ]);
});

test.each([
  ['gunicorn hello:app', ['gunicorn', '-b', '127.0.0.1:8000', 'app:app'], undefined],
  ['gunicorn -k gthread --threads 4 hello:app', ['gunicorn', '-k', 'gthread', '--threads=4', '-b', '[::1]:1', 'x:app'], undefined],
  ['gunicorn hello:app', ['gunicorn', '--threads=1', 'x:app'], /its adapter has --threads, which its command does not/],
  ['gunicorn -k gevent hello:app', ['gunicorn', '-k', 'gthread', 'x:app'], /its command has gevent, which its adapter does not/],
  ["run_simple('127.0.0.1', 5000, app)", ['python', 'run.py'], undefined],
  ['run_slowly(app)', ['python', 'run.py'], /its command has run_slowly, which stands nowhere/],
])('the command of an entry is that of its adapter: %s, %j', (command, argv, problem) => {
  const launched: Configuration = {
    app: 'wsgi',
    offers: [],
    places: ['-b'],
    launch: () => ({ argv, files: { 'run.py': 'from x import run_simple\n\nrun_simple(1)\n' }, stop: 'SIGTERM' }),
  };
  if (problem) expect(commandProblem(command, launched)).toMatch(problem);
  else expect(commandProblem(command, launched)).toBeUndefined();
});

test('a command that differs is named with entry and field', () => {
  const entryOf = () => ({ versions: ['1'], commands: { wsgi: 'other serve' } });
  expect(check({ entryOf })[0]).toMatch(/^content\/servers\/good\.mdx: configurations\.wsgi\.command: .*: correct it, or lab\/servers\/good\.ts$/);
});

test('an entry without an adapter says why, and an adapter has an entry', () => {
  const servers: FoundServer[] = [{ ...made.good, kind: 'server' }];
  const problems = (entries: string[], unrun?: string) =>
    checkObservations(
      { ...known, servers, entries, entryOf: () => ({ versions: ['1'], commands: { wsgi: 'x', deep: 'y' }, ...(unrun && { unrun }) }) },
      folder,
    );
  const of = (all: string[]) => all.filter((it) => /^(content|lab)\/servers/.test(it) && !it.includes('.command:'));
  expect(of(problems(['good', 'gone']))).toMatchInlineSnapshot(`
    [
      "content/servers/good.mdx: configurations.deep: lab/servers/good.ts does not have it: write it there, or remove it",
      "lab/servers/good.ts: configurations.asgi: content/servers/good.mdx does not have it: write it there, or remove it",
      "content/servers/gone.mdx: lab: has no adapter: write lab/servers/gone.ts, or say lab: { not: … }, why the lab cannot run it",
    ]
  `);
  expect(of(problems(['gone'], 'It has no package.'))).toMatchInlineSnapshot(`
    [
      "lab/servers/good.ts: id: has no entry: write content/servers/good.mdx, or remove the adapter",
    ]
  `);
  expect(of(problems(['good'], 'It has no package.'))).toMatchInlineSnapshot(`
    [
      "content/servers/good.mdx: lab.not: says that the lab cannot run it, yet there is lab/servers/good.ts: remove one of the two",
    ]
  `);
});
