import { lazily } from '../message/lazily.js';

const hex = lazily(() => Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')));

/**
 * An id in the shape of a UUID, decided by the event's `requestId` and trigger alone, so that a test sees the same one
 * each time. `context.awsRequestId` is one, and differs from `config.requestId` (PM-CTX-REQID).
 * An event written by hand may have no `requestId`, or something else in its place: that counts as an empty one.
 */
export function awsRequestIdFor(requestId: unknown, trigger: string): string {
  const text = typeof requestId === 'string' ? requestId : '';
  // The four triggers differ in these two letters.
  const hash = mix(mix(hashOf(text), trigger.charCodeAt(0)), trigger.charCodeAt(9));
  return `${byte(hash >>> 24)}${byte(hash >>> 16)}${byte(hash >>> 8)}${byte(hash)}-ed9e-4f00-8f00-1a3bdaed9e00`;
}

/** The functions of one exchange ask for the same one after another. */
const last = { text: '', hash: 0x811c9dc5 };

/** FNV-1a. */
function hashOf(text: string): number {
  if (text === last.text) return last.hash;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = mix(hash, text.charCodeAt(index));
  last.text = text;
  last.hash = hash;
  return hash;
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function byte(bits: number): string {
  return hex()[bits & 0xff] as string;
}
