import type { Distribution } from '../../src/pipeline/distribution.js';
import { checkFixture, checkMake } from './check-use.js';
import { observed } from './observed.js';

/** What the fixture takes of Vitest's test context. */
interface TestContext {
  readonly task: {
    readonly result?: { readonly errors?: readonly { readonly message: string }[] | undefined } | undefined;
  };
  onTestFailed(handler: () => void): void;
}

/** A fixture as `test.extend` takes it. */
export type DistributionFixture = (context: TestContext, use: (cdn: Distribution) => Promise<void>) => Promise<void>;

/**
 * A fixture for Vitest's `test.extend`: a fresh distribution for each test that asks for it, and when the test fails,
 * the trace of every request it sent, on `console.error`; one that the failure's own message holds isn't repeated.
 * Nothing of one test is left for the next: cache, clock, ids and the origins' failures are the distribution's own.
 * Origins that count calls are as fresh as `make` makes them.
 *
 * @example
 * const test = base.extend({ cdn: distributionFixture(() => createDistribution({ defaultBehavior: { origin } })) });
 * test('greets', async ({ cdn }) => expect(await cdn.fetch('/')).toHaveEdgeStatus(200));
 *
 * @param make Called once for each test; may be async.
 * @throws EdgeproofError where `make` is no function; in the test, when `make` gives no distribution.
 */
export function distributionFixture(make: () => Distribution | Promise<Distribution>): DistributionFixture {
  checkMake('distributionFixture', make);
  // Vitest reads from the parameter's pattern what a fixture needs.
  return async ({ onTestFailed, task }, use) => {
    checkFixture(onTestFailed, use);
    const { cdn, report } = await observed('distributionFixture', make);
    onTestFailed(() => {
      const failures = task.result?.errors ?? [];
      const text = report(failures.map(({ message }) => message).join('\n\n'));
      if (text !== '') console.error(text);
    });
    await use(cdn);
  };
}
