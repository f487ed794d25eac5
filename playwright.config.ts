import { defineConfig } from '@playwright/test';
import { installedBrowsers, launchOptions } from './src/commands/browser.ts';

const port = Number(process.env.TEST_PORT ?? 4399);

// Which pages the browser layer draws; workers read the seed from their environment.
if (!process.env.SITE_SEED) {
  process.env.SITE_SEED = String(Math.floor(Math.random() * 1e6));
  console.log(`pages are drawn with SITE_SEED=${process.env.SITE_SEED}`);
}

// The journeys of tests/e2e/ and the browser layer of tests/site/, against the built dist/.
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  // Times mean something only on a machine that does nothing else: npm run bench.
  testIgnore: process.env.BENCH ? [] : ['**/bench/**'],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Once more on a machine that does other work as well; what passed only then is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  timeout: 60_000,
  // A slow machine that runs two browsers takes more than the usual five seconds for a matrix of twenty servers.
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: launchOptions(installedBrowsers()[0]),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // A trace keeps the whole page at every step: with pages as large as the matrix it costs more than the test.
    trace: 'on-first-retry',
  },
  webServer: { command: 'node src/commands/serve.ts', env: { PORT: String(port) }, url: `http://localhost:${port}/`, reuseExistingServer: false },
});
