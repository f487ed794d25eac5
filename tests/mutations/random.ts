/** Numbers that a seed decides: the same seed gives the same mutations. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number;
  /** One of a list, undefined where it is empty. */
  pick: <T>(list: readonly T[]) => T | undefined;
}

/** The generator mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)] };
}
