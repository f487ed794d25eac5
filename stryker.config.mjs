/** Mutates the domain and runs its unit tests: `npm run test:mutation`, or `-- --mutate 'src/domain/compare/**'` for a part. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['src/domain/**/*.ts'],
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: '.stryker/report.html' },
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  thresholds: { high: 95, low: 90, break: 85 },
  concurrency: 2,
  ignoreStatic: true,
};
