import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProbes, type FoundProbe } from '../../lab/runner/catalog.ts';
import { contextOf, makeCertificate } from '../../lab/runner/context.ts';
import { hasModule } from '../../lab/runner/modules.ts';
import { createPool } from '../../lab/runner/pool.ts';
import type { RoundOutcome } from '../../lab/runner/ask.ts';
import { batchesOf, runRound } from '../../lab/runner/round.ts';
import { killAll } from '../../lab/runner/running.ts';
import { made } from './adapters.ts';

// Every probe that there is takes part: it must tell a good server from a bad one, and each gets the verdict that the probe
// itself expects. Waits are cut short: the good server closes idle connections after two seconds, the bad one never.
const patience = 9;
// LAB_PROBES=http-,ops-term takes only the probes whose ids begin so.
const wanted = process.env['LAB_PROBES']?.split(',');
const all = (await findProbes()).filter(({ id }) => !wanted || wanted.some((start) => id.startsWith(start)));
// Those of a suite tell servers apart by its word, which tests of their own read; neither server speaks its protocol, and the bad one doesn't even start with TLS.
const [probes, suite] = [all.filter(({ probe }) => !probe.suite), all.filter(({ probe }) => probe.suite)];
const outcomes: Record<'good' | 'bad', Map<string, RoundOutcome>> = { good: new Map(), bad: new Map() };

/** Instances that are asked at the same time beside those that only wait: probes are mostly waiting too. */
const atOnce = 14;

beforeAll(async () => {
  makeCertificate();
  const lane = createPool(atOnce);
  const batches = batchesOf(probes);
  const isWaiting = (batch: FoundProbe[]) => batch[0]!.tier === 'wait';
  const ofSuite = batchesOf(suite).map((batch) => lane(() => ask('good', batch)));
  const rounds = (['good', 'bad'] as const).flatMap((name) => batches.map((batch) => (isWaiting(batch) ? ask(name, batch) : lane(() => ask(name, batch)))));
  await Promise.all([...rounds, ...ofSuite]);
}, 600_000);

afterAll(killAll);

async function ask(name: 'good' | 'bad', asked: FoundProbe[]): Promise<void> {
  for (const kind of Object.keys(made[name].adapter.configurations)) {
    const mine = asked.filter(({ probe }) => (probe.app ?? 'wsgi') === kind);
    for (const outcome of await runRound({ server: made[name], configuration: kind }, mine, patience)) outcomes[name].set(outcome.probe.id, outcome);
  }
}

describe.each(probes.map((it) => [it.id, it] as const))('%s', (id, { probe }) => {
  test('expects two verdicts of its list that differ', () => {
    expect(probe.expects.good).not.toBe(probe.expects.bad);
    expect([...probe.verdicts, 'not-offered', 'server-died']).toEqual(expect.arrayContaining([probe.expects.good, probe.expects.bad]));
  });
  test.each(['good', 'bad'] as const)('judges the %s server', (name) => {
    const outcome = outcomes[name].get(id);
    expect(outcome?.failure, outcome?.transcript).toBeUndefined();
    // Only root can become another user, and only what is installed can be run.
    const isOffered = (!probe.setup?.user || contextOf('good').user) && (!probe.framework || hasModule('good', probe.framework));
    const expected = isOffered ? probe.expects[name] : 'not-offered';
    expect(outcome?.seen?.verdict, outcome?.transcript).toBe(expected);
  });
  test.each(['good', 'bad'] as const)('shows in the transcript of the %s server what it measured', (name) => {
    const { seen, transcript = '' } = outcomes[name].get(id)!;
    if (transcript === 'not offered\n') return;
    const [, measured = ''] = transcript.split('\n── measured\n');
    const numbers = Object.entries(seen?.numbers ?? {}).filter(([, value]) => value !== undefined);
    expect(measured.split('\n')).toEqual(expect.arrayContaining([`verdict: ${seen?.verdict}`, ...numbers.map(([key, value]) => `${key}: ${value}`)]));
    expect(measured).toMatch(/^processes at the start: .*\nprocesses at the end: .*\n$/m);
  });
});

test.each(suite.map((it) => [it.id, it] as const))('%s is not offered by a server without its protocol', (id, { probe }) => {
  expect(probe.expects).toEqual({ good: 'not-offered', bad: 'not-offered' });
  const { seen, failure, transcript } = outcomes.good.get(id)!;
  expect(failure, transcript).toBeUndefined();
  expect(seen?.verdict).toBe('not-offered');
  expect(transcript).toContain('HTTP/2 with ALPN h2: not spoken');
});
