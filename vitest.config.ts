import { defineConfig } from 'vitest/config';

// `unit` needs nothing but the sources, `lab` Python 3 besides, `site` reads the built dist/.
export default defineConfig({
  test: {
    // CI has two cores; by default Vitest leaves one of them idle.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', isolate: false, include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'] } },
      // What the lab times must not wait for other tests.
      { test: { name: 'lab', maxWorkers: 1, include: ['tests/lab/**/*.test.ts'], testTimeout: 60_000 } },
      // Every page of the site stands parsed in memory, once for all files of a worker.
      {
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          execArgv: ['--max-old-space-size=8000'],
        },
      },
    ],
  },
});
