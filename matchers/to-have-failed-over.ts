import type { Exchange } from '../src/pipeline/types/types.js';
import { cameFrom } from './because.js';
import { defineMatcher } from './define-matcher.js';
import { exchangeOf } from './received.js';
import type { Block } from './report.js';
import { stepsOf } from './trace-steps.js';

const name = 'toHaveFailedOver';

function why(exchange: Exchange): string | undefined {
  const [failover] = stepsOf(exchange, 'failover');
  return failover && `The reason: ${failover.reason}.`;
}

/** By the trace, since a failover has its conditions: an origin of its own has no fallback. */
function condition(exchange: Exchange): string | undefined {
  const [left] = stepsOf(exchange, 'skipped').filter(({ stage }) => stage === 'failover');
  if (left) return `The reason: ${left.reason}.`;
  const [origin] = stepsOf(exchange, 'origin');
  return origin?.role === 'origin' ? `${origin.domainName} is in no origin group: there is no fallback.` : undefined;
}

function whyNot(exchange: Exchange): Block[] {
  const [asked] = exchange.originRequests;
  if (!asked) return ['No origin was asked.', cameFrom(exchange)];
  return [
    `${asked.domainName} was asked, and its answer (${asked.status ?? asked.failure}) was taken.`,
    condition(exchange),
  ];
}

/** Passes when the fallback of an origin group was asked. See {@link EdgeMatchers.toHaveFailedOver}. */
export const toHaveFailedOver = defineMatcher<[]>(name, (received) => {
  const exchange = exchangeOf(received, name);
  const fallback = exchange.originRequests.find((request) => request.fallback);
  return {
    pass: fallback !== undefined,
    report: () =>
      fallback
        ? [`The fallback ${fallback.domainName} was asked.`, why(exchange)]
        : ['The fallback was not asked.', ...whyNot(exchange)],
  };
});
