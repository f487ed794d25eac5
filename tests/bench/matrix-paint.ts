import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { installedBrowsers, launchOptions } from '../../src/commands/browser.ts';
import { buildMadeUpMatrix } from './made-up-matrix.ts';

// node tests/bench/matrix-paint.ts: how long the next paint takes after a click in the filters, with a processor four times as slow,
// measured by the browser itself (Event Timing) on the built page with made-up servers. Exits with 1 if it is over its budget.
const slowdown = 4;
const budgets = [
  { servers: 25, features: 70, median: 60, worst: 250 },
  { servers: 100, features: 70, median: 150, worst: 600 },
];
const address = 'http://matrix.test/matrix/';

const html = readFileSync(new URL('../../dist/matrix/index.html', import.meta.url), 'utf8');
const browser = await chromium.launch(launchOptions(installedBrowsers()[0]));
let failed = false;
for (const budget of budgets) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const durations = await measure(page, buildMadeUpMatrix(html, budget.servers, budget.features));
  const median = durations[Math.floor(durations.length / 2)]!;
  const worst = durations.at(-1)!;
  const isOver = median > budget.median || worst > budget.worst;
  failed ||= isOver;
  console.log(
    `${budget.servers} servers × ${budget.features} features: median ${median} ms (at most ${budget.median}), worst ${worst} ms (at most ${budget.worst}), ${durations.length} clicks${isOver ? ' OVER' : ''}`,
  );
  await page.close();
}
await browser.close();
process.exitCode = failed ? 1 : 0;

/** Clicks boxes of rows, of the panel and chips, and gives the time from each click to its paint, shortest first. */
async function measure(page: Page, text: string): Promise<number[]> {
  await page.route('http://matrix.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/matrix/') return route.fulfill({ contentType: 'text/html', body: text });
    return route.fulfill({ path: new URL(`../../dist${pathname}`, import.meta.url).pathname });
  });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('.must') !== null);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const entries: number[] = ((window as unknown as { clicks: number[] }).clicks = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') entries.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const targets = [
    ...['a1', 'a5', 'b1', 'a1', 'b2', 'a5', 'b1', 'b2'].map((row) => `#${row} .must input`),
    ...['strict', 'differ', 'disputed', 'differ', 'disputed', 'strict'].map((name) => `filter-panel [name="${name}"]`),
    ...['wsgi', 'asgi', 'asgi', 'wsgi'].map((it) => `filter-panel input[value="${it}"]`),
    '#a1 .must input',
    '#a7 .must input',
    '.chip button',
    '.chips .clear',
    '[data-group="interfaces"] .fold',
    '[data-group="interfaces"] .fold',
  ];
  for (const target of targets) {
    await page.locator(target).first().click();
    // Each click is measured on its own: the page comes to rest before the next one.
    await page.waitForTimeout(700);
  }
  const found = await page.evaluate(() => (window as unknown as { clicks: number[] }).clicks);
  // Clicks that painted within 16 ms are not reported.
  return [...Array<number>(Math.max(0, targets.length - found.length)).fill(16), ...found].sort((a, b) => a - b);
}
