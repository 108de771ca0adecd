import { type Body, utf8 } from '../message/bytes.js';
import { isBytes } from './is-bytes.js';

const taken = new WeakSet<object>();
let stateSymbol: symbol | undefined;

/** Whether {@link peekBody} gave this response's body before, which leaves no trace on the response. */
export function wasTaken(response: Response): boolean {
  return taken.has(response);
}

/**
 * The text or bytes a `Response` was made of, without its stream, whose reading costs half a JSON round trip.
 * Node 20 and 22 keep them in a property; where there is none, or anything looks different, the answer is `undefined`
 * and the stream has to be read. Nothing depends on it but speed.
 */
export function peekBody(response: Response): Body | undefined {
  const { source, length } = internalBody(response);
  const bytes = typeof source === 'string' ? utf8(source) : source;
  if (!isBytes(bytes) || bytes.byteLength !== length) return undefined;
  taken.add(response);
  return bytes;
}

function internalBody(response: object): { source?: unknown; length?: unknown } {
  stateSymbol ??= Object.getOwnPropertySymbols(response).find(({ description }) => description === 'state');
  const state = stateSymbol && (response as Record<symbol, { body?: object | null } | undefined>)[stateSymbol];
  return state?.body ?? {};
}
