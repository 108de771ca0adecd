import { type Duration, durationSeconds } from '../src/message/duration.js';
import { formatNumber } from '../src/message/size.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import { cameFrom } from './because.js';
import { defineMatcher } from './define-matcher.js';
import { type Asymmetric, isAsymmetric } from './expected.js';
import { argumentError } from './misuse.js';
import { print } from './print.js';
import { exchangeOf } from './received.js';
import { compared } from './report.js';
import { stepsOf } from './trace-steps.js';

const name = 'toBeCachedFor';

/** What is compared: seconds, or the asymmetric matcher. */
function wantedSeconds(duration: unknown): unknown {
  if (isAsymmetric(duration)) return duration;
  const seconds = durationSeconds(duration);
  if (seconds !== undefined && seconds >= 0) return seconds;
  throw argumentError(name, 'duration', duration, 'Give seconds, { minutes: 5 }, or a Duration of the CDK.');
}

function seconds(value: unknown): string {
  return typeof value === 'number' ? `${formatNumber(value)} s` : print(value);
}

function why(exchange: Exchange): string | undefined {
  const [kept] = stepsOf(exchange, 'stored');
  if (kept) return `The reason: ${kept.reason}.`;
  const [lost] = stepsOf(exchange, 'not-stored');
  if (lost) return `The reason: ${lost.reason}.`;
  const [asked] = stepsOf(exchange, 'cache');
  if (asked?.reason !== undefined) return `The cache said ${asked.status}: ${asked.reason}.`;
  if (exchange.cache.status === 'none') return cameFrom(exchange) ?? 'The cache was not asked.';
  return cameFrom(exchange);
}

/** Passes when the response was stored for exactly that long. See {@link EdgeMatchers.toBeCachedFor}. */
export const toBeCachedFor = defineMatcher<[duration: Duration | Asymmetric]>(name, (received, context, duration) => {
  const wanted = wantedSeconds(duration);
  const exchange = exchangeOf(received, name);
  const { ttlSeconds } = exchange.cache;
  return {
    pass: context.equals(ttlSeconds, wanted),
    report: () => [
      ttlSeconds === 0 ? 'The response is not stored:' : 'The lifetime granted when it was stored:',
      compared(`${context.isNot ? 'not ' : ''}${seconds(wanted)}`, seconds(ttlSeconds)),
      why(exchange),
    ],
  };
});
