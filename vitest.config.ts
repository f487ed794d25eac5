import { defineConfig } from 'vitest/config';

// Two projects: `unit` needs nothing but the sources, `site` reads the built dist/.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', isolate: false, include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'] } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
