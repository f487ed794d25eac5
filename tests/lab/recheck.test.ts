import { expect, test } from 'vitest';
import { findProbes, findServers } from '../../lab/runner/catalog.ts';
import { differenceOf, drawSample, recheckable, type SampledResult } from '../../lab/runner/recheck.ts';
import type { Report } from '../../lab/runner/run.ts';

const list = Array.from({ length: 100 }, (_, index) => index);

test('the same seed draws the same results, another one others, and all have their chance', () => {
  expect(drawSample(list, 10, '7')).toEqual(drawSample(list, 10, '7'));
  expect(drawSample(list, 10, '7')).not.toEqual(drawSample(list, 10, '8'));
  expect(new Set(list.flatMap((seed) => drawSample(list, 10, `${seed}`))).size).toBe(100);
  expect(drawSample([1, 2], 10, '7')).toEqual([1, 2]);
});

test('drawn are results that count, of servers that install in seconds, by probes that do not wait and need no program from elsewhere', async () => {
  const all = recheckable(await findServers(), await findProbes());
  expect(all.length).toBeGreaterThan(500);
  expect(new Set(all.map(({ server }) => server.id))).not.toContain('uwsgi');
  expect(all.filter(({ result, probe }) => result.verdict === 'withheld' || result.of < 3 || probe.tier === 'wait' || probe.probe.suite)).toEqual([]);
});

test('a difference names server, probe, what is seen and what was written', async () => {
  const [drawn] = recheckable(await findServers(), await findProbes()) as [SampledResult];
  const reportOf = (more: Partial<Report>, result: object | undefined = drawn.result): Report => ({
    target: { server: drawn.server, configuration: drawn.configuration },
    version: drawn.version,
    outcomes: [{ probe: drawn.probe, transcript: '', ...(result && { result: result as never }) }],
    seconds: 1,
    ...more,
  });
  const name = `${drawn.server.id} ${drawn.configuration} ${drawn.probe.id}`;
  expect(differenceOf(drawn, [reportOf({})])).toBeUndefined();
  expect(differenceOf(drawn, [reportOf({}, { ...drawn.result, verdict: 'other' })])).toMatch(
    new RegExp(`^${name}: other.*, ${drawn.result.verdict}.* was written: ask three rounds`),
  );
  expect(differenceOf(drawn, [reportOf({ version: '0.1' })])).toContain(`0.1 runs, the result speaks of ${drawn.version}`);
  expect(differenceOf(drawn, [reportOf({ outcomes: [] })])).toBe(`${name}: is not offered, ${drawn.result.verdict} was written`);
});
