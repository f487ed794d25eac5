import { expect, test, type Page } from '@playwright/test';
import { chosen, dialog, field, openSearch, options } from './search-dialog.ts';
import { scriptsRun } from './scripts-run.ts';

/** Lets a file wait until the function that is returned is called. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let send = () => {};
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route(file, async (route) => {
    await sent;
    await route.continue();
  });
  return send;
}

test.describe('while parts of the index load', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('what pages say joins when it has been loaded, at its passage', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openSearch(page, 'pyuwsgi virtual environment');
    const passage = options(page).filter({ hasText: /pyuwsgi does not survive/ });
    await expect(passage.first()).toHaveAttribute('href', /^\/servers\/uwsgi\/#surprises:~:text=pyuwsgi[^,&]*,[^,&]*&text=pyuwsgi/);
    await passage.first().click();
    await expect(page.getByText(/pyuwsgi does not survive/)).toBeInViewport();
    await expect(page).toHaveURL(/#surprises$/);
  });

  test('without what pages say names are found, and the rest can be asked for again', async ({ page }) => {
    await page.route('**/search-texts.json', (route) => route.abort());
    await page.route('**/pagefind/**', (route) => route.abort());
    await openSearch(page, 'limit_request_line');
    await expect(chosen(page)).toContainText('Longest request line');
    await field(page).fill('pyuwsgi virtual environment');
    await expect(dialog(page)).toContainText('part of the index could not be loaded');
    await page.unroute('**/search-texts.json');
    await page.unroute('**/pagefind/**');
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(
      options(page)
        .filter({ hasText: /pyuwsgi does not survive/ })
        .first(),
    ).toBeVisible();
    await expect(dialog(page)).not.toContainText('part of the index could not be loaded');
    await expect(field(page)).toBeFocused();
  });

  test('before names have come titles are found, and what nobody chose gives way to a better answer', async ({ page }) => {
    const send = await holdBack(page, '**/search-names.json');
    await openSearch(page, 'graceful');
    await expect(chosen(page)).toContainText('Graceful');
    await expect(dialog(page).getByRole('status')).toContainText('Searching');
    await field(page).fill('die-on-term');
    await expect(options(page).first()).toBeVisible();
    send();
    await expect(chosen(page).locator('code')).toHaveText('die-on-term');
  });

  test('what was chosen stays chosen, the same element in the same place, when more comes', async ({ page }) => {
    const send = await holdBack(page, '**/search-names.json');
    await openSearch(page, 'worker');
    await expect(options(page).nth(3)).toBeVisible();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    const held = (await chosen(page).elementHandle())!;
    const [text, box] = [await held.textContent(), await held.boundingBox()];
    send();
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/);
    expect(await held.evaluate((it) => it.isConnected && it.ariaSelected)).toBe('true');
    expect(await chosen(page).textContent()).toBe(text);
    expect((await held.boundingBox())!.y).toBeCloseTo(box!.y, 0);
  });

  test('a press is not lost when more comes before the release', async ({ page }) => {
    // Nothing else may come and move what is about to be pressed.
    await page.route('**/pagefind/**', (route) => route.abort());
    const send = await holdBack(page, '**/search-names.json');
    await openSearch(page, 'worker');
    await expect(dialog(page)).toContainText('part of the index could not be loaded');
    const more = dialog(page).getByRole('option', { name: /^\d+ more$/ });
    await more.first().hover();
    await page.mouse.down();
    const texts = page.waitForResponse('**/search-texts.json');
    send();
    // The texts are asked for when the names have been drawn.
    await texts;
    await page.mouse.up();
    await expect(dialog(page).getByRole('button', { pressed: true })).toHaveText(/^(Features|Servers) \d+$/);
  });
});

test.describe('what cannot be loaded', () => {
  test('without the titles there is a message and the way to the lists', async ({ page }) => {
    await page.route('**/search-titles.json', (route) => route.abort());
    await page.goto('/');
    await scriptsRun(page);
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('alert')).toContainText('The search index could not be loaded.');
    await dialog(page).getByRole('link', { name: /lists/ }).click();
    await expect(page).toHaveURL('/search/#lists');
  });

  test('without its script too', async ({ page }) => {
    await page.route('**/_astro/search-panel*', (route) => route.abort());
    await page.goto('/');
    await scriptsRun(page);
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('alert')).toContainText('The search index could not be loaded.');
  });

  test('without the full text titles, terms and settings are still found', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/');
    await openSearch(page, 'graceful');
    await expect(dialog(page)).toContainText('part of the index could not be loaded');
    await expect(chosen(page)).toContainText('Graceful');
  });
});
