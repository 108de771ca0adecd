import type { Trigger } from './types.js';

/** The four triggers, in the order in which a request meets them. */
export const triggers: readonly Trigger[] = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

/** A trigger's name behind its article: `an origin-request`. */
export function withArticle(trigger: Trigger): string {
  return trigger.startsWith('origin') ? `an ${trigger}` : `a ${trigger}`;
}

/** Whether a value is the name of a trigger. */
export function isTrigger(value: unknown): value is Trigger {
  return triggers.includes(value as Trigger);
}
