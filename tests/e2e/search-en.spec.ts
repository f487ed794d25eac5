import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search the atlas' });
// The select has options of its own.
const options = (page: Page) => dialog(page).locator('[role=option]');
const chosen = (page: Page) => dialog(page).locator('[role="option"][aria-selected="true"]');

/** Opens search with Ctrl+K and waits until it answers. */
async function open(page: Page, text = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('status')).toBeAttached();
  if (text) await page.keyboard.type(text);
}

test.describe('opening', () => {
  test('by the link, by / and by Ctrl+K; Escape closes it and returns the focus', async ({ page }) => {
    await page.goto('/servers/waitress/');
    const link = page.getByRole('banner').getByRole('link', { name: /search/i });
    await link.click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      await page.keyboard.type('tls');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await page.locator('search-dialog input').evaluate((it: HTMLInputElement) => (it.value = ''));
    }
    expect(new URL(page.url()).pathname).toBe('/servers/waitress/');
  });

  test('single keys do nothing while somebody types, nor when they are switched off', async ({ page }) => {
    await page.goto('/');
    const home = page.getByRole('main').getByRole('searchbox');
    await home.focus();
    await page.keyboard.type('a/b');
    await expect(home).toHaveValue('a/b');
    await expect(dialog(page)).toBeHidden();
    await home.blur();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
  });

  test('nothing of it is loaded before', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /search|pagefind/.test(path))).toEqual([]);
    await open(page, 'tls');
    await expect(options(page).first()).toBeVisible();
    expect(loaded.filter((path) => path === '/search-titles.json')).toHaveLength(1);
  });

  test('the field of the home page opens it with what was typed', async ({ page }) => {
    await page.goto('/');
    const home = page.getByRole('main').getByRole('searchbox');
    await home.fill('waitress');
    await home.click();
    await expect(field(page)).toHaveValue('waitress');
    await expect(chosen(page)).toContainText('Waitress');
  });
});

test.describe('answers', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('a reference jumps to its feature', async ({ page }) => {
    await open(page, 'C3');
    await expect(chosen(page)).toContainText('HTTP/2');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/features/http2/');
  });

  test('two servers offer their comparison', async ({ page }) => {
    await open(page, 'gunicorn vs waitress');
    await expect(chosen(page)).toContainText('Gunicorn and Waitress');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/compare/gunicorn-vs-waitress/');
  });

  test('a default leads to the fact on the profile', async ({ page }) => {
    await open(page, '4094');
    await expect(chosen(page)).toContainText('Longest request line: 4,094 B');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/servers/gunicorn/#g1');
  });

  test('a result on the same page closes the dialog and goes there', async ({ page }) => {
    await page.goto('/servers/gunicorn/');
    await open(page, '4094');
    await expect(chosen(page)).toContainText('4,094 B');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL('/servers/gunicorn/#g1');
  });

  test('Russian terms find English pages', async ({ page }) => {
    await open(page, 'воркер');
    await expect(options(page).filter({ hasText: 'Several worker processes' }).first()).toBeVisible();
  });

  test('the count stands in one status', async ({ page }) => {
    await open(page, 'graceful');
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/);
  });

  test('words that fit are marked, and quotes stay text', async ({ page }) => {
    await open(page, 'graceful rel');
    await expect(chosen(page).locator('mark').first()).toHaveText('Graceful');
    await expect(dialog(page).locator('.sres :is(img, script, iframe, style)')).toHaveCount(0);
  });

  test('the full text joins the same list, with headings below their page', async ({ page }) => {
    await open(page, 'heartbeat file slow disk');
    const profile = options(page).filter({ has: page.locator('.name', { hasText: 'Gunicorn' }) });
    await expect(profile).toBeVisible();
    await expect(dialog(page).locator('[data-part] mark').first()).toBeVisible();
  });

  test('a pasted line of a log leads to the paragraph that explains it', async ({ page }) => {
    await open(page, 'invalid request block size: 9614 (max 4096)...skip');
    const profile = options(page).filter({ has: page.locator('.name', { hasText: 'uWSGI' }) });
    await expect(profile).toHaveAttribute('href', '/servers/uwsgi/#log-invalid-request-block');
    await profile.click();
    await expect(page.locator('#log-invalid-request-block')).toBeInViewport();
  });

  test('an identifier leads to the place that speaks of it', async ({ page }) => {
    await open(page, 'WSGIApplicationGroup');
    await expect(chosen(page)).toHaveAttribute('href', /^\/servers\/mod-wsgi\/#/);
    await expect(chosen(page).locator('code')).toHaveText('WSGIApplicationGroup');
  });

  test('the wrong layout, and the best of every kind first', async ({ page }) => {
    await open(page, 'пгтшсщкт ');
    await expect(chosen(page)).toHaveAttribute('href', '/servers/gunicorn/');
    await page.keyboard.type('timeout');
    await expect(dialog(page).getByRole('group', { name: /^Best matches/ })).toBeVisible();
    await expect(chosen(page)).toContainText('Gunicorn');
  });

  test('what pages say joins when it has been loaded, at its passage', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page, 'pyuwsgi virtual environment');
    const passage = options(page).filter({ hasText: /pyuwsgi does not survive/ });
    await expect(passage.first()).toHaveAttribute('href', /^\/servers\/uwsgi\/#surprises:~:text=/);
    await passage.first().click();
    await expect(page.getByText(/pyuwsgi does not survive/)).toBeInViewport();
    await expect(page).toHaveURL(/#surprises$/);
  });

  test('without what pages say names are found, and the rest can be asked for again', async ({ page }) => {
    await page.route('**/search-texts.json', (route) => route.abort());
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page, 'limit_request_line');
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
    let send = () => {};
    const asked = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/search-names.json', async (route) => {
      await asked;
      await route.continue();
    });
    await open(page, 'graceful');
    await expect(chosen(page)).toContainText('Graceful');
    await expect(dialog(page).getByRole('status')).toContainText('Searching');
    await field(page).fill('die-on-term');
    await expect(options(page).first()).toBeVisible();
    send();
    await expect(chosen(page).locator('code')).toHaveText('die-on-term');
  });

  test('nothing on it says so, and offers the nearest', async ({ page }) => {
    await open(page, 'redis cache invalidation');
    await expect(dialog(page)).toContainText('Nothing on “redis cache invalidation” here');
    await expect(dialog(page).getByRole('group', { name: /^Closest matches/ })).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: 'SIGTERM' })).toBeVisible();
  });

  test('nothing found says so and offers what to try', async ({ page }) => {
    await open(page, 'zzzzqqq');
    await expect(dialog(page)).toContainText('Nothing found for “zzzzqqq”.');
    await dialog(page).getByRole('button', { name: 'SIGTERM' }).click();
    await expect(field(page)).toHaveValue('SIGTERM');
    await expect(field(page)).toBeFocused();
    await expect(chosen(page)).toContainText('Graceful shutdown');
  });
});

test.describe('keyboard', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('arrows choose, and the field says what is chosen', async ({ page }) => {
    // The full text would join the list while the arrows move in it.
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page, 'timeout');
    await expect(options(page).nth(1)).toBeVisible();
    const first = await chosen(page).getAttribute('id');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await options(page).nth(1).getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(options(page).last()).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page).getAttribute('id')).toBe(first);
    await expect(field(page)).toBeFocused();
  });

  test('Ctrl+Enter opens a feature and a cell in the matrix', async ({ page }) => {
    await open(page, 'C3');
    await expect(chosen(page)).toContainText('HTTP/2');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL('/matrix/?q=C3');
    await page.waitForLoadState();
    await open(page, '4094');
    await expect(chosen(page)).toContainText('4,094 B');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/matrix\/\?cell=g1:gunicorn$/);
  });
});

test.describe('facets', () => {
  test('by kind and by server', async ({ page }) => {
    await page.goto('/');
    await open(page, 'timeout');
    await dialog(page)
      .getByRole('button', { name: /^Features/ })
      .click();
    await expect(dialog(page).getByRole('group', { name: /^Features/ })).toBeVisible();
    await expect(dialog(page).getByRole('group', { name: /^Servers/ })).toHaveCount(0);
    await dialog(page).getByRole('combobox', { name: 'Server' }).selectOption('Gunicorn');
    await expect(options(page).filter({ hasText: 'Default request timeout' })).toHaveAttribute('href', '/servers/gunicorn/#e7');
    await dialog(page).getByRole('button', { name: /^All/ }).click();
    await expect(options(page).filter({ has: page.locator('.name', { hasText: 'Gunicorn' }) })).toBeVisible();
    await expect(options(page).filter({ has: page.locator('.name', { hasText: 'Waitress' }) })).toHaveCount(0);
  });

  test('a group that is cut says how many more there are and shows them', async ({ page }) => {
    await page.goto('/');
    await open(page, 'worker');
    // A list that is drawn again while its texts load may lose a click.
    await expect(async () => {
      const more = dialog(page).getByRole('option', { name: /^\d+ more$/ });
      await more.first().click({ timeout: 1000 });
      await expect(dialog(page).getByRole('button', { pressed: true })).toHaveText(/^(Features|Servers) \d+$/, { timeout: 1000 });
    }).toPass();
    expect(await options(page).count()).toBeGreaterThan(6);
  });
});

test.describe('the search page', () => {
  test('answers the address, and the address follows', async ({ page }) => {
    await page.goto('/search/?q=keep-alive&kind=feature');
    const list = page.getByRole('main').getByRole('listbox');
    await expect(list.getByRole('option').first()).toContainText('HTTP/1.1 keep-alive');
    await expect(list.getByRole('group')).toHaveCount(1);
    const own = page.getByRole('main').getByRole('combobox', { name: 'Search the atlas' });
    await own.fill('http/3');
    await expect(page).toHaveURL('/search/?q=http%2F3&kind=feature');
    await page.reload();
    await expect(list.getByRole('option').first()).toContainText('HTTP/3');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect(own).toBeFocused();
    await expect(dialog(page)).toBeHidden();
  });

  test('a hostile address does no harm', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> ((( \\ [')}&kind=tree&server=../x&z=1`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/result/);
    await expect(page.locator('main img')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('the link leads to plain lists, and nothing pretends to search', async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('banner')
        .getByRole('link', { name: /search/i })
        .click();
      await expect(page).toHaveURL('/search/');
      const main = page.getByRole('main');
      await expect(main).toContainText('Search needs JavaScript.');
      await expect(main.getByRole('searchbox')).toBeHidden();
      for (const name of ['Gunicorn', 'Graceful shutdown', 'How to choose a server']) await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
    });
  });
});

test.describe('what cannot be loaded', () => {
  test('without the titles there is a message and the way to the lists', async ({ page }) => {
    await page.route('**/search-titles.json', (route) => route.abort());
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('alert')).toContainText('The search index could not be loaded.');
    await dialog(page).getByRole('link', { name: /lists/ }).click();
    await expect(page).toHaveURL('/search/#lists');
  });

  test('without its script too', async ({ page }) => {
    await page.route('**/_astro/search-panel*', (route) => route.abort());
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('alert')).toContainText('The search index could not be loaded.');
  });

  test('without the full text titles, terms and settings are still found', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/');
    await open(page, 'graceful');
    await expect(dialog(page)).toContainText('part of the index could not be loaded');
    await expect(chosen(page)).toContainText('Graceful');
  });
});

test.describe('access', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe has nothing to say about results and about their lack (${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto('/');
      for (const text of ['graceful reload', 'zzzzqqq']) {
        await open(page, text);
        await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/);
        const { violations } = await new AxeBuilder({ page })
          .include('search-dialog dialog')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.html.slice(0, 120)}`))).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  }

  test('a phone shows it full screen, with targets for fingers and nothing sticking out', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/servers/gunicorn/');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /search/i })
      .click();
    await expect(dialog(page).getByRole('status')).toBeAttached();
    await page.keyboard.type('graceful timeout');
    await expect(options(page).first()).toBeVisible();
    const box = (await dialog(page).boundingBox())!;
    expect(box).toMatchObject({ x: 0, y: 0, width: 320, height: 640 });
    const small = await dialog(page)
      .locator('a[role=option], button, select')
      .evaluateAll((all) => all.filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 44).map((it) => it.outerHTML.slice(0, 80)));
    expect(small).toEqual([]);
    const wide = await dialog(page)
      .locator('[data-results]')
      .evaluate((it) => it.scrollWidth > it.clientWidth);
    expect(wide).toBe(false);
  });
});
