import type { Arbitrary } from 'fast-check';
import type { EventOf, RequestTrigger } from '../../events/index.js';
import { requestTriggers } from '../../rules/groups.js';
import type { RuleId } from '../../rules/index.js';
import type { Given } from '../returned/given.js';
import { brokenResult } from './broken-result.js';

/** What a function returns in place of the request, and the event at which it breaks the rule. */
export interface BrokenRequest<T extends RequestTrigger = RequestTrigger> {
  readonly event: EventOf<T>;
  /** Anything at all: a request, a text, nothing. */
  readonly request: unknown;
  readonly rule: RuleId;
}

/** Where the request is returned, and the rule that it breaks; default: any of severity error. */
export type BrokenRequestConstraints<T extends RequestTrigger = RequestTrigger> = Given<T> & { readonly rule?: RuleId };

/**
 * Requests that CloudFront refuses because of one rule, and nothing else: the event's own after valid changes, with one
 * part spoilt, or what is none at all (`RET-OBJECT`). Without `event`, each comes with one of its own.
 *
 * @example
 * fc.assert(
 *   fc.property(edge.brokenRequest({ trigger: 'origin-request', rule: 'ORI-PORT' }), ({ event, request }) => {
 *     expect(request).toBeBadGateway('ORI-PORT', event);
 *   }),
 * );
 * @throws EdgeproofError for a rule that no request breaks at the trigger: `ERR_RULE` where there is none of that id.
 */
export function brokenRequest<T extends RequestTrigger>(
  given: BrokenRequestConstraints<T>,
): Arbitrary<BrokenRequest<T>> {
  const results = brokenResult('request', given as unknown as Given & { rule?: RuleId }, requestTriggers);
  return results.map(({ event, result, rule }) => ({ event: event as EventOf<T>, request: result, rule }));
}
