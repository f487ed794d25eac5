import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** Files by the files that they import, types too; only relative imports, which is how the house imports. */
function importsOf(files: readonly string[]): Map<string, string[]> {
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^'?]+)'/g)].map(([, path = '']) => join(dirname(file), path)).filter((it) => files.includes(it)),
    ]),
  );
}

/** The shortest way from a file back to itself, or undefined. */
function findCircle(start: string, imports: ReadonlyMap<string, string[]>): string[] | undefined {
  const queue = [[start]];
  const seen = new Set<string>();
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const next of imports.get(way.at(-1)!) ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) queue.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

test('no file imports itself by way of others, not even for a type', () => {
  const files = globSync(['src/**/*.{ts,astro}', 'lab/**/*.ts']).sort();
  const imports = importsOf(files);
  expect(files.flatMap((file) => findCircle(file, imports)?.join(' → ') ?? [])).toEqual([]);
});

test('a circle is found', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(findCircle('a', imports)).toEqual(['a', 'b', 'c', 'a']);
  expect(findCircle('d', imports)).toBeUndefined();
});
