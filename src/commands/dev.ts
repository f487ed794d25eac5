import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import sirv from 'sirv';
import { contentModule } from '../content/content-module.ts';
import { createReader } from '../content/read-content.ts';
import { formatProblem } from '../domain/model/content.ts';
import { readAndCheck } from './check.ts';
import { draftStops, reportDraft } from './draft.ts';
import { makeFonts } from './fonts.ts';

// npm run dev: the site as it is being written. PORT is the first port that is tried. Pagefind indexes finished pages only, so the full text is that of the last build, and
// the first start makes one; titles, terms and settings are found as they are now.
const index = 'dist/pagefind';
if (!existsSync(index)) {
  console.log('building once, for the full text of search');
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--draft'], { stdio: 'inherit' });
  if (status) console.warn('the build failed: search finds titles, terms and settings only');
}
await makeFonts();

const read = createReader();
const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');
await dev({
  server: { port: Number(process.env.PORT ?? 4321) },
  vite: {
    plugins: [
      contentModule(readDraft),
      {
        name: 'full-text-of-the-last-build',
        configureServer: ({ middlewares }) => void middlewares.use(`${base}/pagefind`, sirv(index, { dev: true })),
      },
    ],
  },
});

/** What is being written is drawn with its problems, though not with prose that could run. */
function readDraft() {
  const found = readAndCheck(undefined, { read });
  const stops = draftStops(found);
  if (stops.length) throw new Error(stops.map(formatProblem).join('\n'));
  for (const line of reportDraft(found)) console.warn(line);
  return found.content;
}
