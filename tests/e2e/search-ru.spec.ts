import { expect, test, type Page } from '@playwright/test';
import { scriptsRun } from './scripts-run.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Поиск' });
// The select has options of its own.
const options = (page: Page) => dialog(page).locator('[role=option]');
const chosen = (page: Page) => dialog(page).locator('[role="option"][aria-selected="true"]');
const status = (page: Page) => dialog(page).getByRole('status');

async function ask(page: Page, text: string): Promise<void> {
  const field = dialog(page).getByRole('combobox', { name: 'Поиск по атласу' });
  if (!(await dialog(page).isVisible())) {
    await scriptsRun(page);
    await page.keyboard.press('Control+k');
    await expect(status(page)).toBeAttached();
  }
  await field.fill(text);
}

test.beforeEach(({ page }) => page.goto('/ru/'));

test('слова двух языков находят одни и те же страницы', async ({ page }) => {
  for (const text of ['воркер', 'worker', 'prefork']) {
    await ask(page, text);
    await expect(options(page).filter({ hasText: 'Несколько рабочих процессов' }).first()).toHaveAttribute('href', '/ru/features/worker-processes/');
  }
});

test('число результатов согласовано со словом', async ({ page }) => {
  const forms = { one: 'результат', few: 'результата', many: 'результатов' } as Record<Intl.LDMLPluralRule, string>;
  const rules = new Intl.PluralRules('ru');
  const seen = new Set<string>();
  for (const text of ['zzzzqqq', 'с3', 'limit_request_line', 'слоулорис', 'гуникорн', 'воркер', 'статика', 'sigterm']) {
    await ask(page, text);
    // Число говорится, когда прочитан и полный текст; то же число стоит на кнопке «Всё».
    await expect(async () => {
      const count = Number.parseInt((await dialog(page).getByRole('button', { name: /^Всё/ }).locator('span').textContent())!, 10);
      const form = forms[rules.select(count)]!;
      await expect(status(page)).toHaveText(`${count} ${form}`, { timeout: 1000 });
      seen.add(form);
    }).toPass();
  }
  expect(seen.size).toBeGreaterThanOrEqual(2);
});

test('координату можно набрать русскими буквами', async ({ page }) => {
  await ask(page, 'С3');
  await expect(chosen(page)).toContainText('HTTP/2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ru/features/http2/');
});

test('два сервера предлагают сравнение', async ({ page }) => {
  await ask(page, 'гуникорн или увсги');
  await expect(chosen(page)).toContainText('Gunicorn и uWSGI');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ru/compare/gunicorn-vs-uwsgi/');
});

test('полный текст находит другие формы слова и ведёт на русские страницы', async ({ page }) => {
  await ask(page, 'балансировщиком');
  await expect(dialog(page).locator('[data-part] mark').first()).toBeVisible();
  await expect(status(page)).toHaveText(/^\d+ результат/);
  const addresses = await options(page).evaluateAll((all) => all.map((it) => it.getAttribute('href')!));
  expect(addresses.filter((it) => !it.startsWith('/ru/') && it !== '#')).toEqual([]);
});

test('если ничего не нашлось, поиск подсказывает, что попробовать', async ({ page }) => {
  await ask(page, 'ъъъъъъ');
  await expect(dialog(page)).toContainText('По запросу «ъъъъъъ» ничего не нашлось.');
  await dialog(page).getByRole('button', { name: 'HTTP/2' }).click();
  await expect(chosen(page)).toContainText('HTTP/2');
});

test('другая раскладка и русское слово латиницей', async ({ page }) => {
  for (const text of ['nfqvfen', 'taimaut']) {
    await ask(page, text);
    await expect(options(page).filter({ hasText: 'Таймауты' }).first()).toHaveAttribute('href', '/ru/timeouts/');
  }
});

test('если на сайте такого нет, поиск это говорит и показывает близкое', async ({ page }) => {
  await ask(page, 'инвалидация кеша redis');
  await expect(dialog(page)).toContainText('О «инвалидация кеша redis» здесь ничего нет');
  await expect(dialog(page).getByRole('group', { name: /^Ближайшие совпадения/ })).toBeVisible();
});

test('страница поиска без скриптов показывает списки', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/ru/search/');
  await expect(page.getByRole('main')).toContainText('Поиску нужен JavaScript.');
  await expect(page.getByRole('main').getByRole('link', { name: 'Таймаут запроса', exact: true })).toBeVisible();
  await context.close();
});
