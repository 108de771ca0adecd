import { mutationConfig } from '../vitest-base.js';

/** The tests that judge: the quickest first, what loads most last. */
const files = [
  'scripts/mutation/rules/loads.test.ts',
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

export default mutationConfig(files, 'scripts/mutation/rules/setup.ts');
