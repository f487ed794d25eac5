import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser, launchOptions } from './browser.ts';
import { makeUpSite } from './made-up-site.ts';
import { serveSite } from './site-server.ts';
import { measureMachine, slowdownOf } from './slow-phone.ts';

// npm run bench [-- --servers 25 --servers 100]: builds the site with that many servers in all, made up as copies of the real ones
// under other names, and measures the next paint after clicks in the filters of the matrix with the processor of a slow phone, as the browser
// itself tells it (Event Timing), and when the table shows what was chosen. With --servers 0 the built dist/ is measured. Then
// the times of search and the load of every kind of page in Lighthouse, or what --then names. Fails if a budget is not met.
const { values } = parseArgs({
  options: {
    servers: { type: 'string', multiple: true, default: ['25', '100'] },
    then: { type: 'string', multiple: true, default: ['search-speed', 'page-load'] },
  },
});
const budgets: Record<string, { median: number; worst: number }> = {
  0: { median: 60, worst: 250 },
  25: { median: 60, worst: 250 },
  100: { median: 150, worst: 600 },
};
/** Boxes of rows and of the panel, chips and folds, clicked one after the other; the page comes to rest between two of them. */
const targets = [
  ...['a1', 'a5', 'b1', 'a1', 'b2', 'a5', 'b1', 'b2'].map((row) => `#${row} th input`),
  ...['strict', 'differ', 'values', 'differ', 'values', 'strict'].map((name) => `filter-panel [name="${name}"]`),
  ...['wsgi', 'asgi', 'asgi', 'wsgi'].map((it) => `filter-panel input[value="${it}"]`),
  ...['#a1 th input', '#a7 th input', '[data-part="chips"] span button', '[data-part="chips"] > button'],
  ...['[data-group="interfaces"] [data-fold]', '[data-group="interfaces"] [data-fold]'],
];
const restTime = 700;
const pressTime = 80;

const executablePath = await ensureBrowser();
let isSlow = false;

for (const count of values.servers) {
  const folder = count === '0' ? 'dist' : buildWith(Number(count));
  const site = await serveSite({ folder, port: 0 });
  const { paints, tables } = await measureFilter(`${site.url}matrix/`);
  await site.close();
  const [median, worst] = summary(paints);
  const budget = budgets[count];
  const isOver = budget !== undefined && (median > budget.median || worst > budget.worst);
  isSlow ||= isOver;
  const limits = budget ? ` (at most ${budget.median} and ${budget.worst} ms)${isOver ? ': too slow' : ''}` : '';
  console.log(`${count} servers, ${paints.length} clicks, next paint: median ${median} ms, worst ${worst} ms${limits}`);
  console.log(`${count} servers, table turned: median ${summary(tables)[0]} ms, worst ${summary(tables)[1]} ms`);
}
// One page at a time: what runs beside a visit slows it down.
const specs = values.then.map((name) => `tests/bench/${name}.spec.ts`);
const rest = spawnSync('playwright', ['test', ...specs, '--workers', '1'], {
  stdio: 'inherit',
  env: { ...process.env, BENCH: '1', BROWSER_PATH: executablePath },
});
process.exitCode = isSlow || rest.status !== 0 ? 1 : 0;

/** Builds a made-up site of that many servers in a folder of its own, and gives the folder of its pages. */
function buildWith(count: number): string {
  const root = join(tmpdir(), `wsgi-atlas-bench-${count}`);
  makeUpSite(root, { servers: count });
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--draft'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = join(root, 'dist');
  if (status !== 0 || !existsSync(join(folder, 'matrix'))) throw new Error(`the site with ${count} made-up servers could not be built in ${root}`);
  return folder;
}

interface Times {
  paints: number[];
  tables: number[];
}

/** Milliseconds from each click to the next paint, and to the paint in which the table shows the view. */
async function measureFilter(url: string): Promise<Times> {
  const browser = await chromium.launch(launchOptions(executablePath));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const rate = slowdownOf(await measureMachine(page));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(watchClicks);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  for (const target of targets) {
    // As a hand does it: the pointer is there for a moment, and a press takes a moment too.
    await page.locator(target).first().hover();
    await page.waitForTimeout(pressTime);
    await page.locator(target).first().click({ delay: pressTime });
    await page.waitForTimeout(restTime);
  }
  const { paints, tables } = await page.evaluate(() => (window as unknown as { times: Times }).times);
  await browser.close();
  // A table that is shorter than its scroller turns in one go and is not counted.
  if (tables.length < targets.length / 2) throw new Error(`the table turned only ${tables.length} times after ${targets.length} clicks`);
  // The browser tells nothing of a click that was painted within 16 ms.
  return { paints: [...paints, ...Array<number>(Math.max(0, targets.length - paints.length)).fill(16)], tables };
}

/** Runs in the page: writes down the times of clicks. */
function watchClicks(): void {
  const times: Times = { paints: [], tables: [] };
  Object.assign(window, { times });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'click') times.paints.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  let start = 0;
  addEventListener('click', (event) => (start = event.timeStamp), { capture: true });
  const table = document.querySelector('.matrix')!;
  new MutationObserver(() => {
    if (table.hasAttribute('data-holding')) requestAnimationFrame(() => setTimeout(() => times.tables.push(Math.round(performance.now() - start))));
  }).observe(table, { attributeFilter: ['data-holding'] });
}

function summary(times: number[]): [median: number, worst: number] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
}
