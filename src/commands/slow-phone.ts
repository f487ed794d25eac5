import type { Page } from '@playwright/test';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';

/**
 * The BenchmarkIndex of the machine for which Lighthouse slows the processor four times, to that of a phone of the middle class: its
 * warning about slow hosts, below 1,000, is for those that are about half as fast.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#cpu-throttling
 */
const usualBenchmark = 2000;
const usualSlowdown = 4;

/** How many times slower the processor has to be to be that of the same phone on a machine of this speed: at most as on the usual one, and never faster. */
export function slowdownOf(benchmark: number): number {
  return Math.max(1, Math.min(usualSlowdown, (usualSlowdown * benchmark) / usualBenchmark));
}

/** How fast this machine is just now, in Lighthouse's BenchmarkIndex; takes a second. */
export function measureMachine(page: Page): Promise<number> {
  return page.evaluate(pageFunctions.computeBenchmarkIndex);
}
