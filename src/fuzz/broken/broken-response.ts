import type { Arbitrary } from 'fast-check';
import { type EventOf, type Trigger, triggers } from '../../events/index.js';
import type { RuleId } from '../../rules/index.js';
import type { Given } from '../returned/given.js';
import { brokenResult } from './broken-result.js';

/** What a function returns in place of a response, and the event at which it breaks the rule. */
export interface BrokenResponse<T extends Trigger = Trigger> {
  readonly event: EventOf<T>;
  /** Anything at all: a response, a text, nothing. */
  readonly response: unknown;
  readonly rule: RuleId;
}

/** Where the response is returned, and the rule that it breaks; default: any of severity error. */
export type BrokenResponseConstraints<T extends Trigger = Trigger> = Given<T> & { readonly rule?: RuleId };

/**
 * Responses that CloudFront refuses because of one rule, and nothing else: a valid one with one part spoilt, or what is
 * none at all (`RET-OBJECT`). Without `event`, each comes with one of its own.
 *
 * @example
 * fc.assert(
 *   fc.property(edge.brokenResponse({ trigger: 'viewer-request', rule: 'HDR-DIS-ADD' }), ({ event, response }) => {
 *     expect(validateResult(response, event)[0]?.rule).toBe('HDR-DIS-ADD');
 *   }),
 * );
 * @throws EdgeproofError for a rule that no response breaks at the trigger: `ERR_RULE` where there is none of that id.
 */
export function brokenResponse<T extends Trigger>(given: BrokenResponseConstraints<T>): Arbitrary<BrokenResponse<T>> {
  return brokenResult('response', given as BrokenResponseConstraints, triggers).map(({ event, result, rule }) => ({
    event: event as EventOf<T>,
    response: result,
    rule,
  }));
}
