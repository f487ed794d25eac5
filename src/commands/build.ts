import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { contentModule } from '../content/content-module.ts';
import { buildCatalog } from '../domain/model/build-catalog.ts';
import { formatProblem } from '../domain/model/content.ts';
import { listSocialCards } from '../site/social-cards.ts';
import { readAndCheck } from './check.ts';
import { draftStops, listLeftOut, reportDraft } from './draft.ts';
import { finishPages } from './finish-pages.ts';
import { makeFonts } from './fonts.ts';
import { indexFullText } from './full-text.ts';
import { drawSocialImages } from './social-images.ts';

// npm run build [-- --draft] [--out <folder>]: reads and checks content/ once, then builds the site from what was read and indexes it into dist/.
// Every problem of the content is reported at once and fails the build; a draft is built with its problems, for looking at only, though not
// with prose that could run, and says at its end what it left out.
const { draft, out } = parseArgs({ options: { draft: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } } }).values;
const found = readAndCheck();
const stops = draft ? draftStops(found) : found.problems;
if (stops.length) {
  for (const problem of stops) console.error(formatProblem(problem));
  console.error(`content/ has ${stops.length} problems: mend them${draft ? '' : ', or build with --draft to look at the pages'}`);
  process.exit(1);
}
// The definition of a probe is the lab's to say: results of an older one fail here.
if (!draft) run('node', ['lab/lab.ts', 'check']);
await makeFonts();
process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (draft) {
  process.env.DRAFT = '1';
  process.env.LEFT_OUT = listLeftOut(found).join('\n');
}
// The sitemap's filter in astro.config.mjs reads pages where they are built.
process.env.OUT_DIR = out;
await build({ logLevel: 'silent', vite: { plugins: [contentModule(() => found.content)] } });
await indexFullText(out);
finishPages(out);
// The pages of a draft have the picture of the whole site.
if (!draft) await drawSocialImages(listSocialCards(buildCatalog(found.content)), out);
for (const line of draft ? reportDraft(found) : []) console.warn(line);

function run(command: string, parameters: string[]): void {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (error) throw error;
  if (status) process.exit(status);
}
