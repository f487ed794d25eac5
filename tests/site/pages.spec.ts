import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { chooseNarrow, choosePages } from './choose.ts';
import { mostStops, walkFocus } from './focus-walk.ts';
import { base } from './site.ts';

const widths = [320, 360, 390, 480, 640, 767, 768, 770, 900, 1024, 1087, 1280, 1440];
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const requestBudget = 5;
// CLS is told to two decimals: below this it is 0.00.
const stillness = 0.005;
// A value in the matrix may take a line more once its letters have come.
const matrixStillness = 0.02;
// What Chromium remarks, now and then, when axe measures rows of the matrix that are not drawn.
const remarkOnAxe = 'verbose: Rendering was performed in a subtree hidden by content-visibility.';

interface Seen {
  console: string[];
  requests: string[];
  failed: string[];
}

/** Writes down what a page says and loads from now on. */
function watch(page: Page): Seen {
  const seen: Seen = { console: [], requests: [], failed: [] };
  page.on('console', (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.console.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') seen.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    // The sheet of paper is asked for after everything else, and delays nothing.
    const isAside = request.resourceType() === 'font' || /\/print\.[^/]*\.css$/.test(request.url());
    if (!isAside && !request.url().startsWith('data:')) seen.requests.push(request.url());
  });
  return seen;
}

/** Runs in the page: sums up layout shifts and collects what the policy blocks. */
function observe(): void {
  const found = { shift: 0, shifted: [] as string[], blocked: [] as string[] };
  Object.assign(window, { found });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; sources?: { node?: Element }[] }[]) {
      found.shift += entry.value;
      for (const { node } of entry.sources ?? []) found.shifted.push(node instanceof Element ? `${node.tagName}.${node.className}` : '');
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => found.blocked.push(`${event.violatedDirective}: ${event.blockedURI}`));
}

/** Findings of axe. What a theme changes is colour alone, so the second theme is asked about colour only. */
/** Waits for the parts of a long page that are laid out after the rest (src/styles/later.css): until then their links have no size. */
async function allLaidOut(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('.later > *')].every((it) => getComputedStyle(it).contentVisibility === 'visible'));
}

async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  await allLaidOut(page);
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(axeTags)).analyze();
  return violations.flatMap((it) => it.nodes.slice(0, 3).map((node) => `${it.id}: ${it.help}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`));
}

async function overflowAt(page: Page, width: number): Promise<string | undefined> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => {
    const root = document.scrollingElement!;
    if (root.scrollWidth <= root.clientWidth) return undefined;
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((it) => {
      const box = it.getBoundingClientRect();
      return box.right > root.clientWidth + 0.5 && box.width > 0;
    });
    const names = wide.slice(-3).map((it) => `<${it.tagName.toLowerCase()} class="${it.className}">`);
    return `${root.clientWidth} px wide: ${root.scrollWidth - root.clientWidth} px stick out, such as ${names.join(', ')}`;
  });
}

test.setTimeout(180_000);

// Phones, and a desktop at 400 %.
const narrow = [
  { width: 390, height: 844 },
  { width: 320, height: 256 },
];

for (const { path } of chooseNarrow()) {
  test(`${path} on a narrow screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    for (const size of narrow) {
      await page.setViewportSize(size);
      await page.goto(`${base}${path}`, { waitUntil: 'load' });
      const place = `${path} at ${size.width} × ${size.height}`;
      expect.soft(await axeFaults(page), `${place}: axe`).toEqual([]);
      expect.soft(await page.evaluate(walkFocus, mostStops), `${place}: has the focus and is not seen`).toEqual([]);
    }
  });
}

for (const { path, kind } of choosePages()) {
  test(`${path} in the browser`, async ({ page, context, baseURL }) => {
    const seen = watch(page);
    await page.addInitScript(observe);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${base}${path}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const { shift, shifted, blocked } = await page.evaluate(
      () => (window as unknown as { found: { shift: number; shifted: string[]; blocked: string[] } }).found,
    );

    await test.step('loads little, all of it from the site', () => {
      const foreign = seen.requests.filter((url) => !url.startsWith(new URL(baseURL!).origin));
      expect.soft(foreign, `${path}: requests to other hosts`).toEqual([]);
      expect.soft(seen.failed, `${path}: requests that failed`).toEqual([]);
      expect.soft(seen.requests.length, `${path}: requests beside fonts: ${seen.requests.join(', ')}`).toBeLessThanOrEqual(requestBudget);
    });
    await test.step('stays still while it loads', () => {
      expect.soft(shift, `${path}: layout shift of ${shifted.join(', ')}`).toBeLessThan(kind === 'matrix' ? matrixStillness : stillness);
    });
    await test.step('keeps to its policy and sets no cookie', async () => {
      expect.soft(blocked, `${path}: blocked by the content security policy`).toEqual([]);
      expect.soft(await context.cookies(), `${path}: cookies`).toEqual([]);
    });
    await test.step('says nothing in the console when it is loaded', () => {
      expect.soft(seen.console, `${path}: console`).toEqual([]);
    });
    await test.step('is accessible in both themes', async () => {
      expect.soft(await axeFaults(page), `${path}: axe, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect.soft(await axeFaults(page, ['color-contrast', 'link-in-text-block']), `${path}: axe, dark`).toEqual([]);
    });
    await test.step('fits every width', async () => {
      for (const width of widths) expect.soft(await overflowAt(page, width), `${path} at ${width} px`).toBeUndefined();
    });
    await test.step('says nothing in the console at other widths', () => {
      expect
        .soft(
          seen.console.filter((it) => !it.startsWith(remarkOnAxe)),
          `${path}: console`,
        )
        .toEqual([]);
    });
  });
}
