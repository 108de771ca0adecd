import type { Exchange, ExchangeRequest, TraceStep } from '../../../pipeline/types/types.js';
import { stringLiteral } from '../../code/literal.js';
import { type Difference, differenceOf } from '../answer-difference.js';
import type { Finding } from '../finding.js';
import { askingCode, freshCode } from '../step-code.js';
import type { Broken } from '../steps.js';
import type { Property } from './property.js';

/**
 * Who gets an answer from the cache gets what he would have got as the first to ask. So each such answer is compared with
 * the one to the same request in a distribution that nobody has asked: an answer that depends on something that isn't in
 * the key is another one there. What viewer-request and viewer-response make for this very viewer is the same in both.
 */
export const sameKeySameAnswer: Property = async (exchange, request, rehearsal) => {
  if (!isPlainGet(exchange) || !isFromCache(exchange)) return undefined;
  const broken = rehearsal.fetchedUnder(exchange);
  if (broken === undefined) return undefined;
  const alone = await (await rehearsal.fresh(broken)).handle(request);
  const difference = isSameObject(exchange, alone) ? await differenceOf(exchange, alone) : undefined;
  return difference && leaking(exchange, request, broken, difference);
};

/** In whatever encoding: on a hit the key is that of the entry, which may be for another viewer's encoding (OQ-AE). */
function isSameObject({ cache: one }: Exchange, { cache: other }: Exchange): boolean {
  return withoutEncoding(one.key) === withoutEncoding(other.key);
}

function withoutEncoding(key: string | undefined): string | undefined {
  return key?.replace(/ accept-encoding:[^ ]*$/, '');
}

/** Whether the answer has nothing to do with what the viewer has already, or which part he wants. */
function isPlainGet({ request: { method, headers } }: Exchange): boolean {
  return method === 'GET' && !headers.some(([name]) => /^(range|if-.*)$/i.test(name));
}

/** Also where only its error page was there. */
function isFromCache({ cache, trace }: Exchange): boolean {
  return cache.ageSeconds !== undefined || trace.some(isHit);
}

function isHit(step: TraceStep): boolean {
  return step.step === 'cache' && (step.status === 'hit' || step.status === 'refresh' || step.status === 'stale');
}

function leaking(exchange: Exchange, request: ExchangeRequest, broken: Broken, difference: Difference): Finding {
  const { part, one, other } = difference;
  return {
    property: 'sameKeySameAnswer',
    headline:
      'Two viewers share a cache entry, and who comes second gets what was made for the first (sameKeySameAnswer)',
    details: [
      ['cache key', exchange.cache.key ?? 'none'],
      [part, `from the cache ${one}, asked alone ${other}`],
    ],
    exchange,
    code: [...freshCode('fresh', broken), `const alone = ${askingCode('fresh', request)}`, ...assertion(part)],
  };
}

function assertion(part: string): string[] {
  if (part === 'status' || part === 'body') {
    return [`expect(exchange.response.${part}).toEqual(alone.response.${part});`];
  }
  const name = stringLiteral(part);
  return [
    `const shared = exchange.response.headers.filter(([name]) => name.toLowerCase() === ${name});`,
    `const own = alone.response.headers.filter(([name]) => name.toLowerCase() === ${name});`,
    'expect(shared).toEqual(own);',
  ];
}
