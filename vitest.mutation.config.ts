import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests that judge: the quickest first, what loads most last. */
const files = [
  'scripts/mutation/loads.test.ts',
  'test/rules/catalogue.test.ts',
  'test/rules/covered-ids.test.ts',
  'test/rules/settings.test.ts',
  'test/rules/validate-result.test.ts',
  'test/rules/header-names.test.ts',
  'test/rules/sizes.test.ts',
  'test/rules/returned-header.test.ts',
  'test/rules/payload-size.test.ts',
  'test/rules/hostile-input.test.ts',
  'test/conformance/function-conformance.test.ts',
  'test/rules/messages.test.ts',
  'test/rules/advice.test.ts',
  'test/assumptions/assumption-table.test.ts',
  'test/rules/shared-answer.test.ts',
];

class AsListed extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => files.findIndex((file) => moduleId.endsWith(file));
    return specifications.sort((a, b) => place(a) - place(b));
  }
}

/** One thread that loads the rules once: each of thousands of mutants starts it anew. */
export default defineConfig({
  test: {
    include: files,
    setupFiles: ['scripts/mutation/setup.ts'],
    env: { NO_COLOR: '1' },
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: AsListed },
  },
});
