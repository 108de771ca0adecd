import { cut } from '../src/message/cut.js';
import type { AnyOrigin } from '../src/origins/types.js';
import type { Exchange, OriginExchange } from '../src/pipeline/types/types.js';
import { cameFrom } from './because.js';
import type { MatcherContext } from './context.js';
import { defineMatcher } from './define-matcher.js';
import { type Asymmetric, isAsymmetric, matchesText } from './expected.js';
import { isAskedOrigin, isOrigin } from './matches-origin.js';
import { argumentError } from './misuse.js';
import { print } from './print.js';
import { exchangeOf } from './received.js';
import { comparedLines, type Row } from './report.js';
import { checkTimes, expectedTimes, happened, inWords } from './times.js';
import { stepsOf } from './trace-steps.js';

const name = 'toHaveFetchedFrom';

type OriginExpectation = AnyOrigin | string | RegExp | Asymmetric;
type Arguments = [origin?: OriginExpectation, times?: number];

function checkOrigin(args: readonly unknown[]): void {
  const [origin] = args;
  // With a number of times, `undefined` is how one says "any"; alone it is a variable that got lost.
  if (origin === undefined && args.length !== 1) return;
  if (typeof origin === 'string' || origin instanceof RegExp || isAsymmetric(origin) || isOrigin(origin)) return;
  throw argumentError(name, 'origin', origin, 'Give the origin object, its id or its domain name; nothing for any.');
}

function isFrom(context: MatcherContext, { originId, domainName }: OriginExchange, origin: unknown): boolean {
  if (origin === undefined) return true;
  if (isOrigin(origin)) return isAskedOrigin({ id: originId, domainName }, origin);
  return [originId, domainName].some((known) => matchesText(context, known, origin));
}

function labelOf({ originId, domainName }: OriginExchange): string {
  return originId === domainName ? domainName : `${domainName} (${originId})`;
}

function asked(request: OriginExchange): string {
  const { method, uri, status, failure } = request;
  return `${method} ${labelOf(request)} ${cut(uri, 200)} → ${status ?? failure}`;
}

function rows({ originRequests }: Exchange, wanted: string): Row[] {
  return comparedLines(wanted, originRequests.length === 0 ? ['no request to any origin'] : originRequests.map(asked));
}

/** Which origin is asked is the behavior's to say, and that depends on the path. */
function why(exchange: Exchange): string | undefined {
  if (exchange.originRequests.length === 0) return cameFrom(exchange) ?? `The cache said ${exchange.cache.status}.`;
  return stepsOf(exchange, 'behavior').length > 0 ? `The behavior that matched is ${exchange.behavior}.` : undefined;
}

function says(origin: unknown, count: number): string {
  if (origin === undefined) return count === 0 ? 'No origin was asked:' : `Origins were asked ${inWords(count)}:`;
  const who = isOrigin(origin) ? `Origin ${origin.id}` : print(origin);
  return count === 0 ? `${who} was not asked:` : `${who} was asked ${inWords(count)}:`;
}

/** Passes when an origin was asked. See {@link EdgeMatchers.toHaveFetchedFrom}. */
export const toHaveFetchedFrom = defineMatcher<Arguments>(name, (received, context, ...args) => {
  const [origin, times] = args;
  checkOrigin(args);
  checkTimes(name, times);
  const exchange = exchangeOf(received, name);
  const count = exchange.originRequests.filter((request) => isFrom(context, request, origin)).length;
  return {
    pass: happened(count, times),
    report: () => [says(origin, count), rows(exchange, expectedTimes(times, context.isNot)), why(exchange)],
  };
});
