import type { ProseFault } from '../domain/prose/prose.ts';

/**
 * Most levels of markup within each other. Parser, check and build walk the tree on the stack, whose size differs between machines and threads
 * (about two thousand levels fill it), so without a limit a text that passes the check could stop a build; people write seven at most.
 */
export const mostLevels = 100;

/** The fault of a text with more levels, at the line of the first that is too deep. */
export const nestingFault = (line: number): ProseFault => ({
  line,
  message: `is nested too deeply, in more than ${mostLevels} levels: write lists, quotes and components in fewer levels`,
});

/** The line at which a text fills the stack while it is parsed, found by halving it; lines count from 1. */
export function findFillingLine(text: string, parse: (text: string) => unknown): number {
  const lines = text.split('\n');
  const fills = (count: number) => {
    try {
      parse(lines.slice(0, count).join('\n'));
      return false;
    } catch (error) {
      return error instanceof RangeError;
    }
  };
  let [first, last] = [1, lines.length];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (fills(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}
