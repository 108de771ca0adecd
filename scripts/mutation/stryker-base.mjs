/**
 * What every mutation run has in common. A mutant that no test covers counts as survived.
 *
 * @param {string} subject What is broken: its reports are named by it.
 * @param {string[]} mutate
 * @param {string} configFile Vitest's, with the tests that judge.
 * @param {number} least The score in per cent below which the run fails.
 */
export function strykerConfig(subject, mutate, configFile, least) {
  return {
    mutate,
    testRunner: 'vitest',
    vitest: { configFile, related: false },
    plugins: ['@stryker-mutator/vitest-runner', import.meta.resolve('./catalogue-prose.mjs')],
    ignorers: ['catalogue-prose'],
    coverageAnalysis: 'perTest',
    // A busy machine is no killed mutant.
    timeoutMS: 20_000,
    thresholds: { high: 95, low: least, break: least },
    reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
    htmlReporter: { fileName: `.tmp/mutation/${subject}.html` },
    jsonReporter: { fileName: `.tmp/mutation/${subject}.json` },
    incrementalFile: `.tmp/mutation/${subject}-incremental.json`,
    tempDirName: `.tmp/stryker-${subject}`,
    ignorePatterns: ['/.tmp', '/bench', '/docs', '/examples', '/dist', '/coverage', '/test/consumers', '/test/package'],
  };
}
