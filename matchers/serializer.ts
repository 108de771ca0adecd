import { EdgeproofError } from '../src/errors.js';
import { isPromise } from '../src/message/is-promise.js';
import { printEdge } from './snapshot/print-edge.js';
import { markResult, type Printable, recognise } from './snapshot/recognise.js';

/** A snapshot serializer, as Vitest and Jest take one. */
export interface EdgeSerializer {
  test(value: unknown): boolean;
  serialize(value: unknown, config?: { readonly indent?: string }, indentation?: string): string;
}

/** Whether a value is an event, an invocation, an exchange, an `EdgeResponse`, or marked by {@link edgeResult}. */
export function test(value: unknown): boolean {
  return recognise(value) !== undefined;
}

/** Prints such a value within braces, at the indentation of a snapshot. */
export function serialize(value: unknown, config: { readonly indent?: string } = {}, indentation = ''): string {
  const { title, lines } = printEdge(recognise(value) as Printable);
  const inner = indentation + (config.indent ?? '  ');
  const within = lines.map((line) => (line === '' ? '' : inner + line));
  return [`${title} {`, ...within, `${indentation}}`].join('\n');
}

/**
 * Marks what a handler returned, so that a snapshot prints it as the request or response it is. It is an ordinary
 * object, which nobody can tell from others.
 *
 * @example expect(edgeResult(await handler(event))).toMatchInlineSnapshot()
 * @throws EdgeproofError for a promise, which would be printed as one, in each run.
 */
export function edgeResult(result: unknown): object {
  if (isPromise(result)) {
    throw new EdgeproofError('ERR_MATCHER', {
      failedTo: 'print a result',
      because: 'it is a promise',
      fix: 'Await it: edgeResult(await handler(event)).',
    });
  }
  return markResult(result);
}

/**
 * Prints events, invocations, exchanges and responses of `cdn.fetch` in snapshots: a request line, headers as they are
 * sent, the body, for an exchange the trace. Ids and dates are left out, credentials and cookies hidden, and what is
 * long is cut, so that a snapshot is the same in each run and safe to commit.
 *
 * @example
 * // vitest.config.js: { test: { snapshotSerializers: ['edgeproof/serializer'] } }
 * // jest.config.js:   { snapshotSerializers: ['edgeproof/serializer'] }
 * expect(await cdn.handle({ uri: '/' })).toMatchInlineSnapshot()
 * @example
 * import serializer from 'edgeproof/serializer';
 * expect.addSnapshotSerializer(serializer);
 */
const serializer: EdgeSerializer = { test, serialize };

export default serializer;
