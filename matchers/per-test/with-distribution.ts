import type { Distribution } from '../../src/pipeline/distribution.js';
import { checkAlone, checkBody, checkMake } from './check-use.js';
import { observed } from './observed.js';

/** A test's body that takes its distribution. */
export type TestOfDistribution = (cdn: Distribution) => unknown;

/**
 * Gives each test a fresh distribution, and when the test fails, adds to its error the trace of every request it sent,
 * but for those that the error's message holds already.
 * For Jest, and wherever a test is a plain function: the body goes through what this returns.
 *
 * @example
 * const withCdn = withDistribution(() => createDistribution({ defaultBehavior: { origin } }));
 * test('greets', withCdn(async (cdn) => expect(await cdn.fetch('/')).toHaveEdgeStatus(200)));
 *
 * @param make Called once for each test; may be async.
 * @throws EdgeproofError where `make` or the body is no function; in the test, when `make` gives no distribution.
 */
export function withDistribution(make: () => Distribution | Promise<Distribution>, ...more: never[]) {
  checkMake('withDistribution', make);
  checkAlone(more);
  return (body: TestOfDistribution) => {
    checkBody(body);
    return async (): Promise<void> => {
      const { cdn, report } = await observed('withDistribution', make);
      try {
        await body(cdn);
      } catch (error) {
        throw told(error, report(messageOf(error) ?? ''));
      }
    };
  };
}

/** The same error, so that the runner knows it; what has no message that can be written is told beside it. */
function told(error: unknown, report: string): unknown {
  if (report !== '' && !hasAppended(error, report)) console.error(report);
  return error;
}

function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { message } = error as Partial<Error>;
  return typeof message === 'string' ? message : undefined;
}

function hasAppended(error: unknown, report: string): boolean {
  const message = messageOf(error);
  if (message === undefined) return false;
  const { stack } = error as Partial<Error>;
  const longer = `${message}\n\n${report}`;
  return (
    Reflect.set(error as object, 'message', longer) &&
    // Runners print the stack, which begins with the message as it was.
    (stack === undefined ||
      Reflect.set(
        error as object,
        'stack',
        stack.replace(message, () => longer),
      ))
  );
}
