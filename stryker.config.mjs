/** `npm run test:mutation`: breaks each rule in each small way, and counts the ways that no test notices. */
export default {
  mutate: ['src/rules/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/catalogue-prose.mjs'],
  ignorers: ['catalogue-prose'],
  coverageAnalysis: 'perTest',
  // A busy machine is no killed mutant.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  htmlReporter: { fileName: '.tmp/mutation/report.html' },
  jsonReporter: { fileName: '.tmp/mutation/report.json' },
  tempDirName: '.tmp/stryker',
  ignorePatterns: ['/.tmp', '/bench', '/docs', '/examples', '/dist', '/coverage', '/test/consumers', '/test/package'],
};
