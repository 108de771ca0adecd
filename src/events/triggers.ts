import type { Trigger } from './types.js';

/** The four triggers, in the order in which a request meets them. */
export const triggers: readonly Trigger[] = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

/** Whether a value is the name of a trigger. */
export function isTrigger(value: unknown): value is Trigger {
  return triggers.includes(value as Trigger);
}
