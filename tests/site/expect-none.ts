import { expect } from 'vitest';

/** Fails with one line for each fault, the first forty of them. */
export function expectNone(faults: readonly string[]): void {
  const rest = faults.length > 40 ? [`… and ${faults.length - 40} more`] : [];
  if (faults.length > 0) expect.fail(['', ...faults.slice(0, 40), ...rest].join('\n'));
}
