import { expect, test } from 'vitest';
import { chartsOf, type ChartRow } from '../../../../src/domain/lab/chart.ts';
import { chartScale } from '../../../../src/domain/lab/chart-scale.ts';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import type { LabResult } from '../../../../src/domain/lab/lab.ts';
import { labCatalog } from './lab-sample.ts';

/** The chart of the sample's idle connection, with its one result changed and the same asked of the other configuration. */
function rowsWith(change: Partial<LabResult>, other?: Partial<LabResult>, documented?: number | string): ChartRow[] {
  const catalog: Catalog = labCatalog();
  const cell = catalog.cells.alder!['request-timeout']!;
  if (documented !== undefined) cell.value = documented;
  const probe = catalog.lab!.probes.find((it) => it.id === 'time-idle')!;
  const [first] = probe.results;
  probe.results = [{ ...first!, ...change }, ...(other ? [{ ...first!, configuration: 'deep', ...other }] : [])];
  return chartsOf(catalog, 'timeouts')[0]?.rows.filter((it) => it.server.id === 'alder') ?? [];
}

test('a row is what documents say and what the lab measured; configurations of which both are the same share it', () => {
  expect(rowsWith({}, {})).toMatchObject([{ documented: [{ value: 30 }], measured: [{ value: 30 }], verdict: 'closes' }]);
  expect(rowsWith({}, {})[0]!.configurations).toHaveLength(2);
  expect(rowsWith({}, { numbers: { seconds: 4 } }).map((it) => it.measured)).toEqual([[{ value: 30 }], [{ value: 4 }]]);
});

test('what was watched in vain goes on beyond that; left alone, without end', () => {
  expect(rowsWith({}, { numbers: { waited: 180 } })[1]!.measured).toEqual([{ value: 180, beyond: true }]);
  expect(rowsWith({}, { numbers: {}, verdict: 'left-alone' })[1]!.measured).toEqual([{ beyond: true }]);
  expect(rowsWith({}, { numbers: {}, verdict: 'at-once' })[1]).toMatchObject({ measured: [], verdict: 'at-once' });
});

test('two numbers of one result are two marks that say whose time they are; what is no number of the unit is none', () => {
  expect(rowsWith({ numbers: { clientSeconds: 31, codeSeconds: 163, status: 504 } })[0]!.measured).toEqual([
    { value: 31, side: 'clientSeconds' },
    { value: 163, side: 'codeSeconds' },
  ]);
});

test('what does not count is not drawn: rounds that differ, and what is withheld', () => {
  const rows = rowsWith({}, { agreed: 2 });
  expect(rows.map((it) => it.verdict)).toEqual(['closes', undefined]);
  expect(rows[1]).toMatchObject({ documented: [{ value: 30 }], measured: [] });
});

test('a documented default without a bound goes on; where there is no mechanism there is no mark', () => {
  expect(rowsWith({}, undefined, 'unlimited')[0]!.documented).toEqual([{ beyond: true }]);
  expect(rowsWith({}, undefined, 'off')[0]!.documented).toEqual([{ beyond: true }]);
  expect(rowsWith({}, undefined, 'absent')[0]!.documented).toEqual([]);
});

test('a topic has charts of the probes that measure in its unit', () => {
  expect(chartsOf(labCatalog(), 'timeouts').map((it) => it.probe.id)).toEqual(['time-idle']);
  expect(chartsOf(labCatalog(), 'limits')).toEqual([]);
});

const row = (...values: number[]) => ({ documented: [], measured: values.map((value) => ({ value })) });

test('each step of a scale is a multiple, and its references are always on it', () => {
  const { place, references } = chartScale([row(30)], 'seconds');
  expect(references).toEqual([1, 10, 60, 600]);
  expect(place(100) - place(10)).toBeCloseTo(place(10) - place(1), 0);
  expect([place(1), place(600)]).toEqual([2, 92]);
});

test('a scale is as wide as its numbers; what goes on beyond them does not widen it, and stands at the end', () => {
  const wide = chartScale([row(0.1, 1024 ** 3)], 'bytes');
  expect([wide.place(0.1), wide.place(1024 ** 3)]).toEqual([2, 92]);
  expect(wide.references.at(-1)).toBe(1024 ** 3);
  const beyond = chartScale([{ documented: [], measured: [{ value: 1024 ** 4, beyond: true }, { beyond: true }] }], 'bytes');
  expect([beyond.place(1024 ** 2), beyond.place(1024 ** 4), beyond.place(Infinity)]).toEqual([92, 92, 92]);
});
