import { formatNumber } from '../src/message/size.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import { cameFrom } from './because.js';
import { defineMatcher } from './define-matcher.js';
import { otherKey } from './other-key.js';
import { exchangeOf } from './received.js';
import type { Block } from './report.js';
import { shownKey } from './shown-key.js';
import { stepsOf } from './trace-steps.js';

const name = 'toBeServedFromCache';

/** Why a response did not come from the cache; `undefined` when it did. */
function whyNot(exchange: Exchange): string | undefined {
  const { cache, originRequests, invocations, error } = exchange;
  if (error) return 'CloudFront answered for a function that failed.';
  const [asked] = originRequests;
  if (asked) return `${asked.domainName} was asked: the cache said ${cacheSaid(exchange)}.`;
  const generator = invocations.find(({ trigger, outcome }) => outcome === 'response' && trigger.endsWith('-request'));
  if (generator) return `The function at ${generator.trigger} generated the response.`;
  if (cache.status === 'hit' || cache.status === 'stale') return undefined;
  return cameFrom(exchange) ?? `CloudFront answered by itself: the cache said ${cacheSaid(exchange)}.`;
}

function cacheSaid(exchange: Exchange): string {
  const [step] = stepsOf(exchange, 'cache');
  return step?.reason === undefined ? exchange.cache.status : `${exchange.cache.status}, ${step.reason}`;
}

/** Two requests get the same object when they have the same key. */
function key({ cache, error }: Exchange): string | undefined {
  return cache.key === undefined || error ? undefined : `The key is ${shownKey(cache.key)}`;
}

/** A response that is never stored is the usual reason why the next one is no hit, either. */
function whyNotNext(exchange: Exchange): string | undefined {
  const [lost] = stepsOf(exchange, 'not-stored');
  return lost && `Nor is it stored for the next one: ${lost.reason}.`;
}

function whyCached(exchange: Exchange): Block[] {
  const [stale] = stepsOf(exchange, 'stale');
  const age = formatNumber(exchange.cache.ageSeconds ?? 0);
  return [
    stale
      ? `The response came from the cache, as an expired copy of ${age} s: ${stale.reason}.`
      : `The response came from the cache, where it had been for ${age} s.`,
    key(exchange),
  ];
}

/** Passes when the response came from the cache. See {@link EdgeMatchers.toBeServedFromCache}. */
export const toBeServedFromCache = defineMatcher<[]>(name, (received) => {
  const exchange = exchangeOf(received, name);
  const reason = whyNot(exchange);
  return {
    pass: reason === undefined,
    report: () =>
      reason === undefined
        ? whyCached(exchange)
        : [
            'The response did not come from the cache.',
            reason,
            ...otherKey(exchange),
            whyNotNext(exchange),
            key(exchange),
          ],
  };
});
