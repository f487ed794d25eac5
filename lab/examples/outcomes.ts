import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { exampleRun, exampleRuns } from '../../src/schema/example-run.ts';
import { labFolder } from '../runner/context.ts';
import { examples } from './manifest.ts';

export type ExampleRun = z.infer<typeof exampleRun>;

/** The folder content/examples/. */
export const examplesFolder = join(labFolder, '../content/examples');
const file = join(labFolder, '../content/observations/examples.json');

/** Paths of all examples below content/examples/, sorted. */
export function exampleFiles(): string[] {
  return readdirSync(examplesFolder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(examplesFolder, join(it.parentPath, it.name)))
    .sort();
}

/** The hash of an example's text: the first 8 hex digits of its SHA-256. */
export function hashOf(example: string): string {
  return createHash('sha256')
    .update(readFileSync(join(examplesFolder, example)))
    .digest('hex')
    .slice(0, 8);
}

/** What is known of every example. */
export function readOutcomes(): ExampleRun[] {
  return existsSync(file) ? exampleRuns.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/** Joins new outcomes with those that are there, drops those of files that are gone; an outcome that is the same keeps its date. */
export function writeOutcomes(found: ExampleRun[]): void {
  const known = new Map(readOutcomes().map((it) => [it.example, it]));
  for (const it of found) {
    const before = known.get(it.example);
    known.set(it.example, before && isSame(before, it) ? before : it);
  }
  const kept = exampleFiles().flatMap((example) => known.get(example) ?? []);
  writeFileSync(file, `[\n${kept.map((it) => `  ${JSON.stringify(exampleRun.parse(it))}`).join(',\n')}\n]\n`);
}

function isSame(a: ExampleRun, b: ExampleRun): boolean {
  const undated = (it: ExampleRun) => JSON.stringify({ ...it, date: '' });
  return undated(a) === undated(b);
}

/** Examples of which the list says nothing, and lines of the list without an example. */
export function checkManifest(): string[] {
  const files = exampleFiles();
  return [
    ...files
      .filter((it) => !Object.hasOwn(examples, it))
      .map((it) => `lab/examples/manifest.ts: content/examples/${it} is not in it: say how it is started, or why not`),
    ...Object.keys(examples)
      .filter((it) => !files.includes(it))
      .map((it) => `lab/examples/manifest.ts: there is no content/examples/${it}: remove the line`),
  ];
}
