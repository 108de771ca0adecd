import { EdgeproofError } from '../../errors.js';
import {
  type EdgeEvent,
  type EdgeRecord,
  type EventOf,
  isTrigger,
  originRequest,
  originResponse,
  recallEvent,
  recordOf,
  type Trigger,
  triggers,
  viewerRequest,
  viewerResponse,
  withArticle,
} from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { show } from '../../message/show.js';

/** What a function is given: the trigger alone stands for its factory's event without anything special. */
export type Given<T extends Trigger = Trigger> =
  | { readonly trigger: T; readonly event?: undefined }
  | { readonly event: EventOf<T>; readonly trigger?: undefined };

const plainEvents: Readonly<Record<Trigger, () => EdgeEvent>> = {
  'viewer-request': lazily(() => viewerRequest()),
  'origin-request': lazily(() => originRequest()),
  'origin-response': lazily(() => originResponse()),
  'viewer-response': lazily(() => viewerResponse()),
};

/** The event as it was before anybody ran. Don't change it. */
export function recordOfEvent(event: EdgeEvent): EdgeRecord {
  return recallEvent(event) ?? recordOf(event);
}

/** The trigger that was asked for, and the record of the event. */
export function givenRecord(given: Given, failedTo: string, allowed: readonly Trigger[] = triggers): EdgeRecord {
  const { trigger, event } = given ?? {};
  if (event !== undefined) {
    const record = recordOfEvent(event);
    checkTrigger(record.config.eventType, 'event', failedTo, allowed);
    return record;
  }
  checkTrigger(trigger, 'trigger', failedTo, allowed);
  return recordOfEvent(plainEvents[trigger]());
}

/** @throws EdgeproofError `ERR_OPTION` for a trigger that returns no such thing, and for what is none. */
export function checkTrigger(trigger: unknown, path: string, failedTo: string, allowed: readonly Trigger[]): void {
  if (allowed.includes(trigger as Trigger)) return;
  const because = isTrigger(trigger)
    ? `${withArticle(trigger)} function returns a response only`
    : `${show(trigger)} is no trigger`;
  throw new EdgeproofError('ERR_OPTION', { failedTo, path, because, fix: `Choose one of: ${allowed.join(', ')}.` });
}
