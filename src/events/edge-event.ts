import { show } from '../message/show.js';
import { checkRecord } from './check-event.js';
import { checkOptions } from './check-options.js';
import { copyEvent } from './copy-event.js';
import { defaultConfig } from './defaults.js';
import { rememberEvent } from './memory.js';
import { at, misuse, type Place, within } from './misuse.js';
import { recordOf } from './record.js';
import type { EdgeEvent, EventOf, Trigger } from './types.js';

export interface EdgeEventOptions {
  /** Takes an event that CloudFront could not have made; it must still be an event. */
  readonly unchecked?: boolean;
}

interface Fields {
  [name: string]: unknown;
}

const place: Place = { doing: 'read the event', path: '' };
const like = 'Give { Records: [{ cf: { config, request } }] }, as CloudFront writes it.';

/** The value as the JSON it stands for: a copy that shares nothing with it. */
function jsonCopy(json: unknown): unknown {
  try {
    return JSON.parse(typeof json === 'string' ? json : JSON.stringify(json));
  } catch (cause) {
    throw misuse(place, `${show(json)} is not JSON (${String(cause)})`, like);
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** EVT-ENVELOPE: exactly one record. */
function cfOf(event: unknown): Fields {
  if (!isObject(event)) throw misuse(place, `${show(event)} is not an event`, like);
  const records = event['Records'];
  const here = within(place, 'Records');
  if (!Array.isArray(records) || records.length !== 1) {
    throw misuse(here, `${show(records)} is not an array of one`, like);
  }
  const cf: unknown = isObject(records[0]) ? records[0]['cf'] : undefined;
  if (!isObject(cf)) throw misuse(within(at(here, 0), 'cf'), `${show(cf)} is not an object`, like);
  return cf;
}

/** Only a response event has a response, only an origin event an origin (§3.2 of the rulebook). */
function guessTrigger({ request, response }: Fields): Trigger {
  const side = isObject(request) && request['origin'] !== undefined ? 'origin' : 'viewer';
  return `${side}-${response === undefined ? 'request' : 'response'}`;
}

function fillConfig(cf: Fields): void {
  const { config = {} } = cf;
  if (isObject(config)) cf['config'] = { ...defaultConfig, eventType: guessTrigger(cf), ...config };
}

/**
 * Any CloudFront event as JSON: a fixture file, a logged event, one of ours after edits. It is copied,
 * what is missing of its `config` is filled in, it is checked, and it is remembered as it is now,
 * so that changes made in place can be seen.
 *
 * @example
 * const event = edgeEvent(JSON.parse(readFileSync('event.json', 'utf8')))
 * const typed = edgeEvent<'origin-request'>(fixture)
 * @throws EdgeproofError `ERR_EVENT` where CloudFront could not have made it; less strict with `{ unchecked: true }`.
 */
export function edgeEvent<E extends EdgeEvent>(event: E, options?: EdgeEventOptions): E;
export function edgeEvent<T extends Trigger = Trigger>(json: unknown, options?: EdgeEventOptions): EventOf<T>;
export function edgeEvent(json: unknown, options: EdgeEventOptions = {}): unknown {
  checkOptions(options, ['unchecked'], { doing: place.doing, path: 'options' });
  const event = jsonCopy(json);
  const cf = cfOf(event);
  fillConfig(cf);
  if (!options.unchecked) checkRecord(cf, within(at(within(place, 'Records'), 0), 'cf'));
  rememberEvent(event as object, copyEvent(recordOf(event)));
  return event;
}
