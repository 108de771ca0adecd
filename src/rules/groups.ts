import type { Trigger } from '../events/types.js';

/** Which triggers a rule names. */
export const allTriggers: readonly Trigger[] = Object.freeze([
  'viewer-request',
  'origin-request',
  'origin-response',
  'viewer-response',
] as const);
export const requestTriggers: readonly Trigger[] = Object.freeze(['viewer-request', 'origin-request'] as const);
export const responseTriggers: readonly Trigger[] = Object.freeze(['origin-response', 'viewer-response'] as const);

export function isRequestTrigger(trigger: Trigger): boolean {
  return trigger === 'viewer-request' || trigger === 'origin-request';
}
