import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdgeEvent, originRequest, type RequestTrigger, type Trigger, triggers } from '../../src/events/index.js';
import { edge, type FunctionRequest, type FunctionResponse } from '../../src/fuzz/index.js';
import { validateResult } from '../../src/rules/index.js';

const customHeaders = { 'X-Secret': 'a', Accept: 'b' };

/** Events of every kind of association. */
const events: Readonly<Record<Trigger, fc.Arbitrary<EdgeEvent>>> = {
  'viewer-request': fc.oneof(edge.viewerRequest(), edge.viewerRequest({ includeBody: true })),
  'origin-request': fc.oneof(
    edge.originRequest({ includeBody: true }),
    edge.originRequest({ origin: 's3' }),
    fc.constantFrom(
      originRequest({ origin: { custom: { customHeaders, readTimeout: 300, responseCompletionTimeout: 300 } } }),
      originRequest({ origin: { custom: { protocol: 'http', sslProtocols: [], keepaliveTimeout: 300 } } }),
      originRequest({ origin: { s3: { customHeaders, authMethod: 'origin-access-identity' } } }),
    ),
  ),
  'origin-response': fc.oneof(edge.originResponse(), edge.originResponse({ origin: 's3' })),
  'viewer-response': edge.viewerResponse(),
};

interface Returned {
  readonly event: EdgeEvent;
  readonly result: FunctionRequest | FunctionResponse;
}

function responsesAt(trigger: Trigger): fc.Arbitrary<Returned> {
  return events[trigger].chain((event) => edge.response({ event }).map((result) => ({ event, result })));
}

function requestsAt(trigger: RequestTrigger): fc.Arbitrary<Returned> {
  return (events[trigger] as fc.Arbitrary<never>).chain((event) =>
    edge.request({ event }).map((result) => ({ event, result })),
  );
}

const results: Readonly<Record<Trigger, fc.Arbitrary<Returned>>> = {
  'viewer-request': fc.oneof(requestsAt('viewer-request'), responsesAt('viewer-request')),
  'origin-request': fc.oneof({ weight: 2, arbitrary: requestsAt('origin-request') }, responsesAt('origin-request')),
  'origin-response': responsesAt('origin-response'),
  'viewer-response': responsesAt('viewer-response'),
};

function errorsOf({ event, result }: Returned): string[] {
  const violations = validateResult(result, event).filter(({ severity }) => severity === 'error');
  return violations.map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

describe('no valid result is refused', () => {
  it.each(triggers)('at %s, of 10,000', { timeout: 60_000 }, (trigger) => {
    fc.assert(
      fc.property(results[trigger], (returned) => {
        expect(errorsOf(returned)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});
