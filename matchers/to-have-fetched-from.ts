import type { AnyOrigin } from '../src/origins/types.js';
import type { Exchange, OriginExchange } from '../src/pipeline/types.js';
import type { MatcherContext } from './context.js';
import { defineMatcher } from './define-matcher.js';
import { type Asymmetric, isAsymmetric, matchesText } from './expected.js';
import { isAskedOrigin, isOrigin } from './matches-origin.js';
import { argumentError } from './misuse.js';
import { print } from './print.js';
import { exchangeOf } from './received.js';
import type { Row } from './report.js';
import { checkTimes, expectedTimes, happened, inWords } from './times.js';

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

function askedRow(request: OriginExchange, at: number): Row {
  const { method, uri, status, failure } = request;
  return { label: at === 0 ? 'received' : '', text: `${method} ${labelOf(request)} ${uri} → ${status ?? failure}` };
}

function rows({ originRequests }: Exchange, wanted: string): Row[] {
  const none: Row = { label: 'received', text: 'no request to any origin' };
  return [
    { label: 'expected', text: wanted },
    ...(originRequests.length === 0 ? [none] : originRequests.map(askedRow)),
  ];
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
    report: () => [
      says(origin, count),
      rows(exchange, expectedTimes(times, context.isNot)),
      exchange.originRequests.length === 0 ? `The cache said ${exchange.cache.status}.` : undefined,
    ],
  };
});
