import { spawnSync } from 'node:child_process';
import { build } from 'astro';
import { contentModule } from '../content/content-module.ts';
import { formatProblem } from '../domain/model/content.ts';
import { readAndCheck, unsafeProblems } from './check.ts';
import { makeFonts } from './fonts.ts';

// npm run build [-- --draft]: reads and checks content/ once, then builds the site from what was read and indexes it into dist/.
// Every problem of the content is reported at once and fails the build; a draft is built with its problems, for looking at only, though not
// with prose that could run.
const draft = process.argv.includes('--draft');
const { content, problems } = readAndCheck();
const stops = draft ? unsafeProblems(problems) : problems;
if (stops.length) {
  for (const problem of stops) console.error(formatProblem(problem));
  console.error(`content/ has ${stops.length} problems: mend them${draft ? '' : ', or build with --draft to look at the pages'}`);
  process.exit(1);
}
// The definition of a probe is the lab's to say: results of an older one fail here.
if (!draft) run('node', ['lab/lab.ts', 'check']);
await makeFonts();
process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (draft) process.env.DRAFT = '1';
await build({ logLevel: 'silent', vite: { plugins: [contentModule(() => content)] } });
run('pagefind', ['--site', 'dist', '--silent']);

function run(command: string, parameters: string[]): void {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (error) throw error;
  if (status) process.exit(status);
}
