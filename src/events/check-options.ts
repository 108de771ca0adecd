import { didYouMean } from '../message/did-you-mean.js';
import { show } from '../message/show.js';
import { misuse, type Place, within } from './misuse.js';

/** Names that people try, and why they are not there. */
const hints: Readonly<Record<string, string>> = {
  url: 'The path goes into `uri`, the query may follow it there.',
  path: 'The path goes into `uri`.',
  query: 'The query goes into `querystring`.',
  cookies: 'Cookies go into `headers`, as a Cookie header.',
  eventType: 'The factory decides it.',
  body: 'A response event never shows a body.',
  origin: 'Only origin events have one.',
};

/**
 * Refuses what is no options object and names it doesn't have: a typing error must not pass silently.
 * A name given as `undefined` counts as left out.
 */
export function checkOptions(options: unknown, allowed: readonly string[], place: Place): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw misuse(place, `${show(options)} is not an object`, `Give an object. Allowed: ${allowed.join(', ')}.`);
  }
  for (const name of Object.keys(options)) {
    if (!allowed.includes(name)) throw unknownOption(name, allowed, place);
  }
}

function unknownOption(name: string, allowed: readonly string[], place: Place) {
  return misuse(
    within(place, name),
    'there is no such option',
    `${hintFor(name, allowed)}Allowed: ${allowed.join(', ')}.`,
  );
}

/** Fields of the two messages, given beside them. */
const fields: Readonly<Record<string, string>> = {
  method: 'request',
  uri: 'request',
  querystring: 'request',
  clientIp: 'request',
  viewer: 'request',
  origin: 'request',
  status: 'response',
  headers: 'request` or `response',
};

function hintFor(name: string, allowed: readonly string[]): string {
  if (allowed.includes('request') && Object.hasOwn(fields, name)) return `It goes into \`${fields[name]}\`. `;
  if (Object.hasOwn(hints, name)) return `${hints[name]} `;
  return didYouMean(name, allowed);
}
