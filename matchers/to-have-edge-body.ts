import { noBytes } from '../src/message/bytes.js';
import { whereFrom } from './because.js';
import { type BodyExpectation, checkBodyExpectation, compareBodies, matchesBody } from './body-expectation.js';
import { type Content, contentOf, whyNothing } from './content.js';
import type { MatcherContext } from './context.js';
import { type Decoded, decodeBody } from './decode-body.js';
import { defineMatcher } from './define-matcher.js';
import { ignoredFields } from './ignored-fields.js';
import { print } from './print.js';
import type { Received } from './received.js';
import { type Block, compared } from './report.js';

const name = 'toHaveEdgeBody';

/** A response function that sets no body leaves the origin's in place, and that one isn't in sight. */
function keepsOriginBody(received: Received, { body }: Content): boolean {
  if (received.kind !== 'invocation' || body !== undefined) return false;
  return received.invocation.trigger.endsWith('-response');
}

function decodedBody(received: Received, content: Content): Decoded {
  if (content.error) return { problem: whyNothing(content) as string };
  if (content.unseenBody !== undefined) return { problem: content.unseenBody };
  if (keepsOriginBody(received, content)) {
    return { problem: "The function set no body, so the origin's stays in place, which a function never sees." };
  }
  return decodeBody(content.body ?? noBytes, content.lines);
}

function report(context: MatcherContext, decoded: Decoded, expected: BodyExpectation): Block[] {
  if (decoded.problem !== undefined) {
    return ['There is no such body:', compared(print(expected), 'none'), decoded.problem];
  }
  const { expected: wanted, received, note } = compareBodies(context, decoded.bytes, expected);
  return context.isNot
    ? ['The body is the one that was not expected:', compared(`not ${wanted}`, received)]
    : ['The body is another:', compared(wanted, received), note];
}

/** Passes when the decoded body is as expected. See {@link EdgeMatchers.toHaveEdgeBody}. */
export const toHaveEdgeBody = defineMatcher<[expected: BodyExpectation]>(name, (received, context, expected) => {
  checkBodyExpectation(name, 'expected', expected);
  const decoded = decodedBody(received, contentOf(received, name, context));
  return {
    pass: decoded.problem === undefined && matchesBody(context, decoded.bytes, expected),
    report: () => [
      ...report(context, decoded, expected),
      context.isNot ? undefined : ignoredFields(received),
      whereFrom(received),
    ],
  };
});
