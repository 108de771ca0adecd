import type { Exchange } from '../src/pipeline/types.js';
import { defineMatcher } from './define-matcher.js';
import { exchangeOf } from './received.js';
import { stepsOf } from './trace-steps.js';

const name = 'toHaveFailedOver';

function why(exchange: Exchange): string | undefined {
  const [failover] = stepsOf(exchange, 'failover');
  return failover && `The reason: ${failover.reason}.`;
}

function whyNot({ originRequests }: Exchange): string {
  const [asked] = originRequests;
  return asked
    ? `${asked.domainName} was asked, and its answer (${asked.status ?? asked.failure}) was taken.`
    : 'No origin was asked.';
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
        : ['The fallback was not asked.', whyNot(exchange)],
  };
});
