import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser, launchOptions } from './browser.ts';
import { serveSite } from './site-server.ts';

// npm run bench [-- --servers 25 --servers 100]: builds the site with that many made-up servers, copies of the real ones under other
// names, and measures the next paint after a click on a requirement at four times slower CPU. Without made-up servers
// (--servers 0) the built dist/ is measured. Then the times of search. Fails if a budget is not met.
const { values } = parseArgs({ options: { servers: { type: 'string', multiple: true, default: ['25', '100'] }, clicks: { type: 'string', default: '30' } } });
const budgets: Record<string, { median: number; worst: number }> = {
  0: { median: 60, worst: 250 },
  25: { median: 60, worst: 250 },
  100: { median: 150, worst: 600 },
};
const executablePath = await ensureBrowser();
let isSlow = false;

for (const count of values.servers) {
  const folder = count === '0' ? 'dist' : buildWith(Number(count));
  const site = await serveSite({ folder, port: 0 });
  const times = await measureFilter(`${site.url}matrix/`, Number(values.clicks));
  await site.close();
  const sorted = times.toSorted((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  const budget = budgets[count];
  const isOver = budget !== undefined && (median > budget.median || worst > budget.worst);
  isSlow ||= isOver;
  const limits = budget ? ` (at most ${budget.median} and ${budget.worst} ms)${isOver ? ': too slow' : ''}` : '';
  console.log(`${count} made-up servers, ${times.length} clicks: median ${Math.round(median)} ms, worst ${Math.round(worst)} ms${limits}`);
}
const search = spawnSync('playwright', ['test', 'tests/bench'], { stdio: 'inherit', env: { ...process.env, BENCH: '1', BROWSER_PATH: executablePath } });
process.exitCode = isSlow || search.status !== 0 ? 1 : 0;

/** Builds the site in a folder of its own, with copies of the real entries until there are enough servers. */
function buildWith(count: number): string {
  const root = join(tmpdir(), `wsgi-atlas-bench-${count}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  // Copies, because modules are found from where they really stand.
  for (const name of ['src', 'public', 'content', 'astro.config.mjs', 'tsconfig.json', 'package.json']) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const real = globSync('content/servers/*.mdx').sort();
  for (let index = 0; index < count; index += 1) {
    const from = real[index % real.length]!;
    const id = `made-up-${index + 1}`;
    const renamed = (text: string) => text.replace(/^name: .*$/m, `name: Made-up ${index + 1}`).replace(/^formerly: .*\n/m, '');
    writeFileSync(join(root, `content/servers/${id}.mdx`), renamed(readFileSync(from, 'utf8')));
    for (const translated of globSync(`content/*/servers/${basename(from)}`))
      writeFileSync(join(root, translated.replace(basename(from), `${id}.mdx`)), readFileSync(translated, 'utf8'));
  }
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--draft'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = join(root, 'dist');
  if (status !== 0 || !existsSync(join(folder, 'matrix'))) throw new Error(`the site with ${count} made-up servers could not be built in ${root}`);
  return folder;
}

/** Times from a click on a requirement to the next paint, in milliseconds. */
async function measureFilter(url: string, clicks: number): Promise<number[]> {
  const browser = await chromium.launch(launchOptions(executablePath));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (let index = 0; index < clicks; index += 1) times.push(await timeOfClick(page, Math.floor(index / 2)));
  await browser.close();
  return times;
}

/** Clicks a requirement of the filter panel; every other click takes the one before back. */
async function timeOfClick(page: Page, index: number): Promise<number> {
  const time = await page.evaluate(async (index) => {
    const boxes = document.querySelectorAll<HTMLInputElement>('.matrix .must input, .matrix input.must, .matrix input[type="checkbox"]');
    const box = boxes[index % boxes.length];
    if (!box) return undefined;
    const start = performance.now();
    box.click();
    // The task after a frame begins once that frame has been painted.
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, index);
  if (time === undefined) throw new Error('the matrix has no boxes to click: was it built?');
  return time;
}
