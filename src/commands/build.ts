import { spawnSync } from 'node:child_process';
import { formatProblem } from '../domain/model/content.ts';
import { checkContent } from '../domain/rules/index.ts';
import { makeFonts } from './fonts.ts';
import { readContent, ruleContext } from './read-content.ts';

// npm run build [-- --draft]: checks content/, then builds and indexes the site into dist/. Every problem of the content is
// reported at once and fails the build; a draft is built with its problems, for looking at only.
const draft = process.argv.includes('--draft');
const { content, problems } = readContent();
const all = [...problems, ...checkContent(content, ruleContext())];
if (all.length && !draft) {
  for (const problem of all) console.error(formatProblem(problem));
  console.error(`content/ has ${all.length} problems: mend them, or build with --draft to look at the pages`);
  process.exit(1);
}
// The definition of a probe is the lab's to say: results of an older one fail here.
if (!draft) run('node', ['lab/lab.ts', 'check'], {});
await makeFonts();
run('astro', ['build', '--silent'], draft ? { DRAFT: '1' } : {});
run('pagefind', ['--site', 'dist', '--silent'], {});

function run(command: string, parameters: string[], env: Record<string, string>): void {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  if (error) throw error;
  if (status) process.exit(status);
}
