/** The width of a cell of a strip, with the gap behind it. */
export const pitch = 12;
const gap = 2;

/**
 * Cells in a row as one path of each kind, in which neighbours of one kind are one line: dashes of ten and gaps of two cut it into cells.
 * `places` are their left edges where they do not simply follow each other.
 * @example stripPaths(['a', 'a', 'b'], { a: 6, b: 9 }) // { a: 'M1 6h22', b: 'M25 9h10' }
 */
export function stripPaths<Kind extends string>(
  kinds: readonly (Kind | undefined)[],
  heights: Partial<Record<Kind, number>>,
  places: readonly number[] = kinds.map((_, index) => index * pitch),
): Partial<Record<Kind, string>> {
  const paths: Partial<Record<Kind, string>> = {};
  let start = 0;
  kinds.forEach((kind, index) => {
    const goesOn = kinds[index + 1] === kind && places[index + 1] === places[index]! + pitch;
    if (goesOn) return;
    if (kind && heights[kind] !== undefined)
      paths[kind] = `${paths[kind] ?? ''}M${places[start]! + gap / 2} ${heights[kind]}h${places[index]! - places[start]! + pitch - gap}`;
    start = index + 1;
  });
  return paths;
}
