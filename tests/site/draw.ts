/** The seed that decides which pages are drawn; playwright.config.ts makes and names it. */
export const seed = Number(process.env.SITE_SEED ?? 1);

/** Some of a list, drawn by the seed. */
export function draw<Item>(list: readonly Item[], count: number, random = randomFrom(seed)): Item[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** Numbers from 0 to 1 that depend on nothing but the seed (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
