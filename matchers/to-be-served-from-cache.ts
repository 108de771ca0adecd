import type { Exchange } from '../src/pipeline/types.js';
import { defineMatcher } from './define-matcher.js';
import { exchangeOf } from './received.js';

const name = 'toBeServedFromCache';

/** Why a response did not come from the cache; `undefined` when it did. */
function whyNot({ cache, originRequests, invocations, error }: Exchange): string | undefined {
  if (error) return `CloudFront answered for a function that failed: ${error.message}`;
  const [asked] = originRequests;
  if (asked) return `${asked.domainName} was asked: the cache said ${cache.status}.`;
  const generator = invocations.find(({ trigger, outcome }) => outcome === 'response' && trigger.endsWith('-request'));
  if (generator) return `The function at ${generator.trigger} generated the response.`;
  if (cache.status === 'hit' || cache.status === 'stale') return undefined;
  return `CloudFront answered by itself: the cache said ${cache.status}.`;
}

/** Passes when the response came from the cache. See {@link EdgeMatchers.toBeServedFromCache}. */
export const toBeServedFromCache = defineMatcher<[]>(name, (received) => {
  const exchange = exchangeOf(received, name);
  const reason = whyNot(exchange);
  return {
    pass: reason === undefined,
    report: () => [
      reason === undefined
        ? `The response came from the cache, where it had been for ${exchange.cache.ageSeconds ?? 0} s.`
        : 'The response did not come from the cache.',
      reason,
    ],
  };
});
