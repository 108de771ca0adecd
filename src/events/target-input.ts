import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import { joinTarget, splitTarget, type Target } from '../message/target.js';
import { misuse, type Place, within } from './misuse.js';
import {
  checkQuerystring,
  isHalf,
  noSuchCharacter,
  type QuerystringInput,
  readQuerystring,
} from './querystring-input.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: REQ-URI-CHARS names them
const unfit = /[\x00-\x20\x7f#\ud800-\udfff]/u;

const limit = 8_192;

/** A path that CloudFront could have received: percent-encoding stays as it is (EVT-REQ-URI). */
export function checkUri(uri: unknown, place: Place): asserts uri is string {
  if (typeof uri !== 'string' || !uri.startsWith('/')) {
    throw misuse(
      place,
      `${show(uri)} is no path`,
      "Start it with '/', without scheme and host; those are in the Host header.",
    );
  }
  const bad = unfit.exec(uri)?.[0];
  if (bad === '#') throw misuse(place, `${show(uri)} has a fragment`, 'No viewer sends one: remove it.');
  if (bad === undefined) return;
  throw misuse(place, `${show(uri)} holds ${show(bad)}`, isHalf(bad) ? noSuchCharacter : 'Percent-encode it.');
}

/** REQ-URI-LEN: fewer than 8,192 characters, the `?` counted. */
export function checkTargetLength(target: Target, place: Place): void {
  const { length } = joinTarget(target);
  if (length < limit) return;
  throw misuse(
    place,
    `path and query have ${formatNumber(length)} characters together`,
    'Shorten them: CloudFront takes fewer than 8,192.',
  );
}

/** The path and the query: a query in `uri` moves to `querystring`, before what is given there. */
export function readTarget(given: unknown, querystring: QuerystringInput | undefined, place: Place): Target {
  const target = splitTarget(typeof given === 'string' ? given : '/');
  if (given !== undefined) checkUri(typeof given === 'string' ? target.uri : given, within(place, 'uri'));
  checkQuerystring(target.querystring, within(place, 'uri'));
  const own = readQuerystring(querystring, within(place, 'querystring'));
  const whole = { uri: target.uri, querystring: [target.querystring, own].filter(Boolean).join('&') };
  checkTargetLength(whole, within(place, 'uri'));
  return whole;
}
