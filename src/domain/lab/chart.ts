import { labNumberUnits } from '../../vocabulary/lab-numbers.ts';
import type { AnswerWithEvidence } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import { cellOf, featureOf } from '../model/lookup.ts';
import type { Server } from '../model/server.ts';
import type { LabProbe, LabResult } from './lab.ts';
import { isObserved } from './observations.ts';
import { documentedOf, probesOfTopic } from './side-by-side.ts';

/** Topics whose page is a chart, with the unit of its scale. */
export const chartUnits = { timeouts: 'seconds', limits: 'bytes' } as const;
export type ChartTopic = keyof typeof chartUnits;
export type ChartUnit = (typeof chartUnits)[ChartTopic];

/** A mark on a scale: a number, or that it goes on beyond that number; without one, that it never ends. */
export interface Reading {
  value?: number;
  beyond?: true;
  /** Whose time it is, where the two sides of a request are timed apart. */
  side?: Side;
}

/** Configurations of a server of which the same is documented and was measured. */
export interface ChartRow {
  server: Server;
  configurations: string[];
  documented: Reading[];
  measured: Reading[];
  /** What the lab saw, where it counts. */
  verdict?: string;
}

/** What servers do about one question, on one scale. */
export interface Chart {
  probe: LabProbe;
  rows: ChartRow[];
}

/** Charts of a topic: of each probe that measures in its unit, those that profiles show first. */
export function chartsOf(catalog: Pick<Catalog, 'lab' | 'servers' | 'cells' | 'features'>, topic: ChartTopic): Chart[] {
  const unit = chartUnits[topic];
  return probesOfTopic(catalog.lab!, topic)
    .filter((probe) => probe.results.some((it) => numbersOf(it, unit).length > 0))
    .sort((a, b) => (a.digest ?? Infinity) - (b.digest ?? Infinity) || 0)
    .map((probe) => ({ probe, rows: catalog.servers.flatMap((server) => rowsOf(catalog, probe, server, unit)) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(catalog: Pick<Catalog, 'cells' | 'features'>, probe: LabProbe, server: Server, unit: ChartUnit): ChartRow[] {
  const features = probe.features.filter((id) => {
    const { value } = featureOf(catalog, id);
    return value?.type === 'number' && value.unit === unit;
  });
  const readings = server.configurations.map(({ id }) => {
    const result = probe.results.find((it) => it.server === server.id && it.configuration === id && isObserved(it) && it.verdict !== 'withheld');
    const answers = features.map((feature) => cellOf(catalog, server.id, feature)).map((cell) => cell.in[id] ?? cell);
    return { id, documented: answers.flatMap(documentedReading), measured: result ? numbersOf(result, unit) : [], verdict: result?.verdict };
  });
  const told = readings.filter((it) => it.documented.length > 0 || it.verdict !== undefined);
  return [...Map.groupBy(told, ({ documented, measured, verdict }) => JSON.stringify([documented, measured, verdict])).values()].map((same) => {
    const { documented, measured, verdict } = same[0]!;
    return { server, configurations: same.map((it) => it.id), documented, measured, ...(verdict !== undefined && { verdict }) };
  });
}

function documentedReading(answer: AnswerWithEvidence): Reading[] {
  const value = documentedOf(answer)?.value;
  if (typeof value === 'number') return [{ value }];
  return value === 'off' || value === 'unlimited' ? [{ beyond: true }] : [];
}

/** How far a probe looked where it found no end. */
const horizons = new Set(['waited', 'triedBytes']);
const sides = ['clientSeconds', 'codeSeconds'] as const;
type Side = (typeof sides)[number];

function numbersOf({ numbers, verdict }: LabResult, unit: ChartUnit): Reading[] {
  const found = Object.entries(numbers).flatMap(([name, value]): Reading[] =>
    labNumberUnits[name as keyof typeof labNumberUnits] === unit ? [readingOf(name, value)] : [],
  );
  // The one verdict that finds no end without saying how long it watched.
  return found.length === 0 && verdict === 'left-alone' ? [{ beyond: true }] : found;
}

function readingOf(name: string, value: number): Reading {
  const side = sides.find((it) => it === name);
  return { value, ...(horizons.has(name) && { beyond: true }), ...(side && { side }) };
}
