import { isTrigger } from '../src/events/triggers.js';
import { invocationBrand } from '../src/lambda/invocation-brand.js';
import type { Invocation } from '../src/lambda/types.js';
import { isPromise } from '../src/message/is-promise.js';
import { show } from '../src/message/show.js';
import { exchangeBrand } from '../src/pipeline/types/exchange-brand.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import { type Fields, isRecord } from './is-record.js';
import { ReceivedError } from './received-error.js';

/** A value given to `expect`, by what it is. `name` is how messages call it. */
export type Received =
  | { readonly kind: 'result'; readonly name: 'result'; readonly result: unknown }
  | { readonly kind: 'invocation'; readonly name: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'exchange'; readonly name: 'exchange' | 'response'; readonly exchange: Exchange };

function isBranded(value: unknown, brand: symbol): value is Fields {
  return isRecord(value) && value[brand] === true;
}

function forged(matcher: string, what: string): ReceivedError {
  return new ReceivedError(
    matcher,
    `the received value is marked as ${what}, and isn't one`,
    'Give what invoke, cdn.handle or cdn.fetch gave.',
  );
}

function receivedInvocation(invocation: Fields, matcher: string): Received {
  if (!isTrigger(invocation['trigger']) || !Array.isArray(invocation['violations'])) {
    throw forged(matcher, 'an invocation');
  }
  return { kind: 'invocation', name: 'invocation', invocation: invocation as unknown as Invocation };
}

function receivedExchange(exchange: Fields, name: 'exchange' | 'response', matcher: string): Received {
  const { response, invocations, originRequests, trace } = exchange;
  if (![invocations, originRequests, trace].every(Array.isArray) || !isRecord(response)) {
    throw forged(matcher, 'an exchange');
  }
  return { kind: 'exchange', name, exchange: exchange as unknown as Exchange };
}

/** By its tag: the `Response` of another realm, as Jest's, is one too. */
function isResponse(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === '[object Response]';
}

function receivedResponse({ exchange }: Fields, matcher: string): Received {
  if (isBranded(exchange, exchangeBrand)) return receivedExchange(exchange, 'response', matcher);
  throw new ReceivedError(
    matcher,
    'the received value is a bare Response, which did not come through a distribution',
    'Use cdn.fetch, or give expect what the handler returned.',
  );
}

/**
 * Says what a received value is. Whatever is nothing else is a handler's raw result.
 *
 * @throws ReceivedError for a promise, and for a `Response` that no distribution made.
 */
export function recognise(value: unknown, matcher: string): Received {
  if (isBranded(value, invocationBrand)) return receivedInvocation(value, matcher);
  if (isBranded(value, exchangeBrand)) return receivedExchange(value, 'exchange', matcher);
  if (isPromise(value)) {
    throw new ReceivedError(
      matcher,
      'the received value is a promise',
      'Await it: expect(await …), or await expect(…).resolves.',
    );
  }
  return isResponse(value) ? receivedResponse(value, matcher) : { kind: 'result', name: 'result', result: value };
}

/** How a received value of the wrong kind is called in a misuse message. */
export function describeReceived(received: Received): string {
  return received.kind === 'result' ? `a handler's result (${show(received.result)})` : `an ${received.kind}`;
}

/**
 * The exchange, for matchers about a distribution.
 *
 * @throws ReceivedError for a raw result and an invocation.
 */
export function exchangeOf(received: Received, matcher: string): Exchange {
  if (received.kind === 'exchange') return received.exchange;
  throw new ReceivedError(
    matcher,
    `it takes an EdgeResponse or an exchange, and received ${describeReceived(received)}`,
    'Use cdn.fetch or cdn.handle.',
  );
}
