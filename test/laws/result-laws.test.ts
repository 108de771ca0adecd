import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyEvent,
  type EdgeEvent,
  originRequest,
  originResponse,
  recordOf,
  type Trigger,
  triggers,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { edge } from '../../src/fuzz/index.js';

import { rules, validateResult } from '../../src/rules/index.js';

const events: Record<string, fc.Arbitrary<EdgeEvent>> = {
  'viewer-request': edge.viewerRequest(),
  'viewer-request with a body': edge.viewerRequest({ includeBody: true }),
  'origin-request': edge.originRequest({ includeBody: true }),
  'origin-request to S3': edge.originRequest({ origin: 's3' }),
  'origin-response': edge.originResponse(),
  'origin-response of S3': edge.originResponse({ origin: 's3' }),
  'viewer-response': edge.viewerResponse(),
};

const plainEvents: Record<Trigger, () => EdgeEvent> = {
  'viewer-request': viewerRequest,
  'origin-request': originRequest,
  'origin-response': originResponse,
  'viewer-response': viewerResponse,
};

function passedOn(event: EdgeEvent): unknown {
  const { request, response: answer } = recordOf(copyEvent(event));
  return answer ?? request;
}

describe('an event that is passed on breaks no rule', () => {
  it.each(Object.entries(events))('%s', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (event) => {
        expect(validateResult(passedOn(event), event)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a new object with the same content is as good as the one that was given', () => {
  it.each(Object.entries(events))('%s', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (event) => {
        const entries = Object.entries(passedOn(event) as object).reverse();
        expect(validateResult(Object.fromEntries(entries), event)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** What a message shows of the result may well read like that. */
const echoed = /"[^"]*(undefined|\[object|NaN)[^"]*"/;

const known = new Set(rules.map(({ id }) => id));

describe('whatever is returned is judged, and nothing throws', () => {
  it.each(triggers)('%s', (trigger) => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      fc.record({ status: fc.anything(), headers: fc.anything(), body: fc.anything() }, { requiredKeys: [] }),
      fc.record({
        uri: fc.anything(),
        method: fc.anything(),
        headers: fc.anything(),
        origin: fc.anything(),
        body: fc.anything(),
      }),
      fc.record({ status: fc.constant('200'), headers: fc.dictionary(fc.string(), fc.anything()) }),
    );
    fc.assert(
      fc.property(anything, (result) => {
        for (const violation of validateResult(result, plainEvents[trigger]())) {
          expect(known.has(violation.rule) || violation.rule === 'PM-JSON-FAIL').toBe(true);
          expect(violation.message).toMatch(/\S[.]$/);
          if (!echoed.test(fc.stringify(result))) expect(violation.message).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
