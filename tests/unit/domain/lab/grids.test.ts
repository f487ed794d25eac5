import { expect, test } from 'vitest';
import { signalGrid, signalName } from '../../../../src/domain/lab/signal-grid.ts';
import { signalOutcome } from '../../../../src/domain/lab/signal-outcome.ts';
import { strictGrid } from '../../../../src/domain/lab/strict-grid.ts';
import { stripPaths } from '../../../../src/domain/lab/strip.ts';
import { labCatalog } from './lab-sample.ts';

test('a verdict of a signal is what became of the request and of the server', () => {
  expect(signalOutcome('cut-stops')).toEqual({ request: 'cut', process: 'stops' });
  expect(signalOutcome('finished-runs-on')).toEqual({ request: 'finished', process: 'runs-on' });
  expect(signalOutcome('dies')).toEqual({ process: 'dies' });
  expect(['cut', 'cut-off', 'not-offered', 'stops-cut'].map(signalOutcome)).toEqual([undefined, undefined, undefined, undefined]);
  expect(signalName('ops-usr1-idle')).toBe('USR1');
});

test('the grid of signals has those with a request in flight, and a row for configurations that do the same', () => {
  const catalog = labCatalog();
  const probe = catalog.lab!.probes.find((it) => it.id === 'ops-term')!;
  probe.results = probe.results.map((it) => ({ ...it, verdict: 'finished-stops' }));
  const grid = signalGrid(catalog);
  expect(grid.probes.map((it) => it.id)).toEqual(['ops-term']);
  expect(grid.rows).toMatchObject([{ server: { id: 'alder' }, outcomes: [{ request: 'finished', process: 'stops' }] }]);
  expect(grid.rows[0]!.configurations).toHaveLength(2);
  probe.results[1]!.agreed = 2;
  expect(signalGrid(catalog).rows.map((it) => it.configurations.length)).toEqual([1]);
});

test('malformed requests: those first that most pass on; withheld stays withheld, what does not count is blank', () => {
  const { servers, lab } = labCatalog();
  const [one] = lab!.strict!.cases;
  const result = one!.results[0]!;
  const caseOf = (id: string, ...verdicts: string[]) => ({
    ...one!,
    id,
    results: verdicts.map((verdict, index) => ({ ...result, verdict, configuration: ['plain', 'deep'][index]! })),
  });
  const uneven = caseOf('uneven', 'accepted', 'withheld');
  uneven.results[0]!.agreed = 2;
  const cases = [caseOf('safe', 'refused', 'closed'), caseOf('half', 'other-length', 'not-offered'), caseOf('open', 'accepted', 'read-failed'), uneven];
  const { columns, rows } = strictGrid({ servers }, [...cases, caseOf('odd', 'silent', 'server-died')]);
  expect(columns.map((it) => it.configuration.id).toSorted()).toEqual(['deep', 'plain']);
  const order = columns.map((it) => it.configuration.id);
  const told = Object.fromEntries(rows.map((it) => [it.strictCase.id, [it.outcomes[order.indexOf('plain')], it.outcomes[order.indexOf('deep')]]]));
  expect(rows.map((it) => it.strictCase.id)).toEqual(['open', 'half', 'safe', 'uneven', 'odd']);
  expect(told).toEqual({
    open: ['passed', 'passed'],
    half: ['passed', undefined],
    safe: ['refused', 'closed'],
    uneven: [undefined, 'withheld'],
    odd: ['other', 'other'],
  });
  expect(rows.map((it) => [it.passed, it.asked])).toEqual([
    [2, 2],
    [1, 1],
    [0, 2],
    [0, 1],
    [0, 2],
  ]);
});

test('neighbours of one kind are one line; a gap or another kind ends it', () => {
  expect(stripPaths(['a', 'a', 'b', undefined, 'a'], { a: 6, b: 9 })).toEqual({ a: 'M1 6h22M49 6h10', b: 'M25 9h10' });
  expect(stripPaths(['a', 'a'], { a: 6 }, [0, 18])).toEqual({ a: 'M1 6h10M19 6h10' });
  expect(stripPaths<string>(['a', 'c'], { a: 6 })).toEqual({ a: 'M1 6h10' });
});
