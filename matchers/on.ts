import { recordOf } from '../src/events/record.js';
import { isTrigger, triggers } from '../src/events/triggers.js';
import type { EdgeEvent, Trigger } from '../src/events/types.js';
import { argumentError } from './misuse.js';

/** Where a function returned something: the trigger's name, or the event it was given. */
export type On = Trigger | EdgeEvent;

/** @throws EdgeproofError for what is no trigger's name. */
export function checkTrigger(matcher: string, path: string, trigger: unknown): asserts trigger is Trigger {
  if (!isTrigger(trigger)) throw argumentError(matcher, path, trigger, `Give one of ${triggers.join(', ')}.`);
}

/**
 * The trigger that `on` names, or that its event is for.
 *
 * @throws EdgeproofError for what is neither.
 */
export function triggerOn(matcher: string, on: unknown): Trigger {
  if (typeof on === 'object' && on !== null) return recordOf(on).config.eventType;
  checkTrigger(matcher, 'on', on);
  return on;
}
