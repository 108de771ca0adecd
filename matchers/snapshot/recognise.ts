import { isTrigger } from '../../src/events/triggers.js';
import type { EdgeEvent } from '../../src/events/types.js';
import { invocationBrand } from '../../src/lambda/invocation-brand.js';
import type { Invocation } from '../../src/lambda/types.js';
import { exchangeBrand } from '../../src/pipeline/types/exchange-brand.js';
import type { Exchange } from '../../src/pipeline/types/types.js';
import { type Fields, isRecord } from '../is-record.js';

const resultBrand = Symbol.for('edgeproof.edgeResult');

/** What the serializer prints, by what it is. */
export type Printable =
  | { readonly kind: 'event'; readonly event: EdgeEvent }
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'response'; readonly exchange: Exchange }
  | { readonly kind: 'result'; readonly result: unknown };

function isEvent(value: Fields): boolean {
  const records = value['Records'];
  const record: unknown = Array.isArray(records) ? records[0] : undefined;
  const cf: unknown = isRecord(record) ? record['cf'] : undefined;
  if (!isRecord(cf) || !isRecord(cf['config']) || !isRecord(cf['request'])) return false;
  return isTrigger(cf['config']['eventType']);
}

function isResponse(value: Fields): boolean {
  return Object.prototype.toString.call(value) === '[object Response]' && isRecord(value['exchange']);
}

function find(value: unknown): Printable | undefined {
  if (!isRecord(value)) return undefined;
  if (value[resultBrand] === true) return { kind: 'result', result: value['result'] };
  if (value[invocationBrand] === true) return { kind: 'invocation', invocation: value as unknown as Invocation };
  if (value[exchangeBrand] === true) return { kind: 'exchange', exchange: value as unknown as Exchange };
  if (isResponse(value)) {
    const exchange = value['exchange'] as Fields;
    return exchange[exchangeBrand] === true
      ? { kind: 'response', exchange: exchange as unknown as Exchange }
      : undefined;
  }
  return isEvent(value) ? { kind: 'event', event: value as unknown as EdgeEvent } : undefined;
}

/** What a value in a snapshot is; `undefined` for all that is nobody's but the test's. */
export function recognise(value: unknown): Printable | undefined {
  try {
    return find(value);
  } catch {
    // A value that can't be looked at is not ours.
    return undefined;
  }
}

/** A raw result, marked: see the `edgeResult` of `edgeproof/serializer`. */
export function markResult(result: unknown): object {
  return Object.defineProperty({ result }, resultBrand, { value: true });
}
