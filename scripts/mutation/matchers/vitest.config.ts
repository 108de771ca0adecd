import { mutationConfig } from '../vitest-base.js';

/** The tests that judge: first those that find most, last what loads a whole distribution. */
const files = [
  'scripts/mutation/matchers/loads.test.ts',
  'test/matchers/every-failure.test.ts',
  'test/matchers/validity.test.ts',
  'test/matchers/exchange-matchers.test.ts',
  'test/matchers/to-be-bad-gateway.test.ts',
  'test/matchers/to-be-service-unavailable.test.ts',
  'test/matchers/to-forward.test.ts',
  'test/matchers/to-have-edge-body.test.ts',
  'test/matchers/to-have-edge-header.test.ts',
  'test/matchers/to-have-edge-status.test.ts',
  'test/matchers/to-redirect-to.test.ts',
  'test/matchers/thrown-at.test.ts',
  'test/matchers/trace-passage.test.ts',
  'test/matchers/to-set-cookie.test.ts',
  'test/matchers/because.test.ts',
  'test/matchers/ignored-fields.test.ts',
  'test/matchers/other-key.test.ts',
  'test/matchers/print.test.ts',
  'test/matchers/serializer.test.ts',
  'test/matchers/message-laws.test.ts',
  'test/matchers/laws.test.ts',
  'test/matchers/per-test/with-distribution.test.ts',
  'test/matchers/per-test/distribution-fixture-alone.test.ts',
  'test/matchers/in-a-distribution.test.ts',
  'test/matchers/secrets.test.ts',
];

export default mutationConfig(files, 'scripts/mutation/matchers/setup.ts');
