import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { RoundOutcome } from '../../lab/runner/ask.ts';
import { findProbes, findServers, type FoundProbe } from '../../lab/runner/catalog.ts';
import type { Target } from '../../lab/runner/round.ts';
import { Unfinished, type Asked, type Circumstances } from '../../lab/runner/unfinished.ts';

// A run that was interrupted left answers: they count for the same question of the same day, asked in the same way, and for no other.
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-unfinished-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(join(folder, 'waitress'), { recursive: true, force: true }));

const waitress = (await findServers()).find(({ id }) => id === 'waitress')!;
const batch = (await findProbes()).filter(({ id }) => ['http-head', 'http-keep-alive'].includes(id));
const circumstances: Circumstances = { today: '2026-11-29', python: '3.11.2', lock: 'waitress==3.0.2' };
const target: Target = { server: waitress, configuration: 'default' };
const asked: Asked = { batch, round: 1 };
const open = (more: Partial<Circumstances> = {}, of = target) => new Unfinished(of, { ...circumstances, ...more }, folder);
const outcomeOf = (probe: FoundProbe): RoundOutcome => ({ probe, seen: { verdict: 'seen', numbers: { bytes: 3 } }, setup: {}, transcript: `${probe.id}\n` });

test('the same question has its answers, whatever their order was, and they are counted', () => {
  expect(batch).toHaveLength(2);
  open().keep(asked, batch.map(outcomeOf).reverse());
  const next = open();
  expect(next.find(asked)).toEqual(batch.map(outcomeOf));
  expect(next.taken).toBe(2);
});

test('another round, day, Python, lock, launch or batch has none', () => {
  open().keep(asked, batch.map(outcomeOf));
  const launch = () => ({ argv: ['other'], stop: 'SIGTERM' as const, reload: null, signals: [] });
  const configurations = { default: { ...waitress.adapter.configurations.default!, launch } };
  const changed: Target = { server: { ...waitress, adapter: { ...waitress.adapter, configurations } }, configuration: 'default' };
  expect(open().find({ ...asked, round: 2 })).toBeUndefined();
  expect(open().find({ ...asked, batch: batch.slice(1) })).toBeUndefined();
  for (const other of [{ today: '2026-11-30' }, { python: '3.14.0' }, { lock: 'waitress==3.0.3' }]) expect(open(other).find(asked)).toBeUndefined();
  expect(open({}, changed).find(asked)).toBeUndefined();
});

test('a batch with a probe that could not be asked is asked again', () => {
  open().keep(asked, [outcomeOf(batch[0]!), { probe: batch[1]!, failure: 'start: no port', transcript: '' }]);
  expect(open().find(asked)).toBeUndefined();
});

test('what is recorded is forgotten, and other configurations keep theirs', () => {
  const other: Target = { ...target, server: { ...waitress, id: 'other' } };
  for (const of of [target, other]) open({}, of).keep(asked, batch.map(outcomeOf));
  open().forget();
  expect(open().find(asked)).toBeUndefined();
  expect(open({}, other).find(asked)).toEqual(batch.map(outcomeOf));
  open({}, other).forget();
  expect(readdirSync(join(folder, 'other'))).toEqual([]);
});
