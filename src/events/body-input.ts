import { utf8 } from '../message/bytes.js';
import { show } from '../message/show.js';
import { misuse, type Place } from './misuse.js';

/** A body as people write it: text, bytes, a form, or anything `JSON.stringify` takes. */
export type BodyInput = string | Uint8Array | { toString(): string; getAll(name: string): string[] } | object;

/** A request body: its bytes, and what its kind makes of Content-Type. */
export interface GivenBody {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

function jsonOf(value: object, place: Place): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === 'string') return text;
  } catch (cause) {
    throw misuse(place, `${show(value)} can't be written as JSON (${String(cause)})`, 'Give text or bytes.');
  }
  throw misuse(place, `${show(value)} is nothing in JSON`, 'Give text or bytes.');
}

/**
 * The bytes of a body and its Content-Type, as a browser or `fetch` would send them.
 * Kinds are told by their tags: each realm of a test runner may have its own classes.
 */
export function readBody(body: unknown, place: Place): GivenBody {
  if (typeof body === 'string') return { bytes: utf8(body), contentType: 'text/plain;charset=UTF-8' };
  switch (Object.prototype.toString.call(body)) {
    case '[object Uint8Array]':
      return { bytes: body as Uint8Array, contentType: 'application/octet-stream' };
    case '[object URLSearchParams]':
      return { bytes: utf8(String(body)), contentType: 'application/x-www-form-urlencoded' };
    case '[object Object]':
    case '[object Array]':
      return { bytes: utf8(jsonOf(body as object, place)), contentType: 'application/json' };
    default:
      throw misuse(
        place,
        `${show(body)} is no body`,
        'Give a string, a Uint8Array, a URLSearchParams, or an object or array to be sent as JSON.',
      );
  }
}
