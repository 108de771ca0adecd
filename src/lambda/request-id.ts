import { lazily } from '../message/lazily.js';

const hex = lazily(() => Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')));

/**
 * An id in the shape of a UUID, decided by the event's `requestId` and trigger alone, so that a test sees the same one
 * each time. `context.awsRequestId` is one, and differs from `config.requestId` (PM-CTX-REQID).
 */
export function awsRequestIdFor(requestId: string, trigger: string): string {
  // FNV-1a; the four triggers differ in these two letters.
  let hash = 0x811c9dc5;
  for (let index = 0; index < requestId.length; index++) hash = mix(hash, requestId.charCodeAt(index));
  hash = mix(mix(hash, trigger.charCodeAt(0)), trigger.charCodeAt(9));
  return `${byte(hash >>> 24)}${byte(hash >>> 16)}${byte(hash >>> 8)}${byte(hash)}-ed9e-4f00-8f00-1a3bdaed9e00`;
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function byte(bits: number): string {
  return hex()[bits & 0xff] as string;
}
