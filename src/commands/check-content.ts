import { spawnSync } from 'node:child_process';
import { basename, extname } from 'node:path';
import { formatProblem } from '../domain/model/content.ts';
import { readAndCheck } from './check.ts';

// npm run check:content [-- <path> …]: every problem of content/, or of the entries named by id (`waitress`) or by path
// below content/ (`ru/servers/waitress`), and a failing exit.
const wanted = process.argv.slice(2);
const { content, problems } = readAndCheck();
const shown = wanted.length ? problems.filter(({ file }) => wanted.some((path) => isAt(file, path))) : problems;
for (const problem of shown) console.error(formatProblem(problem));
console.log(
  `${content.servers.length} servers, ${content.features.length} features, ${content.guides.length} guides: ${shown.length === 0 ? 'no problems' : `${shown.length} problems`}`,
);
// What the lab wrote is the lab's to judge: probes, adapters and seals are code that content/ does not hold.
const isObserved = wanted.length > 0 || spawnSync('node', ['lab/lab.ts', 'check'], { stdio: 'inherit' }).status === 0;
process.exitCode = shown.length || !isObserved ? 1 : 0;

function isAt(file: string, path: string): boolean {
  return file.startsWith(`content/${path}`) || basename(file, extname(file)) === path;
}
