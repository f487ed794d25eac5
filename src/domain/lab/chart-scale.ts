import { scaleLog } from 'd3-scale';
import type { ChartRow, ChartUnit } from './chart.ts';

const KiB = 1024;
/** Numbers that everybody knows, as lines to read others by. */
const references: Record<ChartUnit, number[]> = { seconds: [1, 10, 60, 600], bytes: [4 * KiB, 8 * KiB, 64 * KiB, KiB ** 2] };
/** And those that only a scale has which goes so far. */
const far: Record<ChartUnit, number[]> = { seconds: [3600], bytes: [KiB ** 3] };
/** Where a scale begins at the latest. */
const least: Record<ChartUnit, number> = { seconds: 1, bytes: KiB };
/** Room at the left for half a mark, and at the right for the arrow of what goes on. */
const range = [2, 92];

/** A logarithmic scale as wide as its rows need. */
export interface ChartScale {
  /** The place of a number in hundredths of the width; what is beyond the greatest number stands at the end. */
  place: (value: number) => number;
  references: number[];
}

/** The scale of the rows of a chart: from the least to the greatest number among them, and never without its references. */
export function chartScale(rows: readonly Pick<ChartRow, 'documented' | 'measured'>[], unit: ChartUnit): ChartScale {
  const values = rows.flatMap(({ documented, measured }) => [...documented, ...measured]).flatMap(({ value, beyond }) => (value && !beyond ? [value] : []));
  const domain = [Math.min(least[unit], ...values), Math.max(...references[unit], ...values)];
  const scale = scaleLog(domain, range).clamp(true);
  return { place: (value) => Math.round(scale(value) * 10) / 10, references: [...references[unit], ...far[unit].filter((it) => it <= domain[1]!)] };
}
