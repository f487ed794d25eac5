import { defineConfig } from 'vitest/config';

// `unit` needs nothing but the sources, `lab` Python 3 besides, `site` reads the built dist/.
export default defineConfig({
  test: {
    // CI has two cores; by default Vitest leaves one of them idle.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', isolate: false, include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'] } },
      { test: { name: 'lab', include: ['tests/lab/**/*.test.ts'], testTimeout: 60_000 } },
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
