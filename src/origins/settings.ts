import { type Duration, durationSeconds } from '../message/duration.js';
import { show } from '../message/show.js';
import type { HeaderMap } from '../message/types.js';
import { readCustomHeaders } from './custom-headers.js';
import { at, misconfigured, type Place } from './place.js';

/** What every origin can be told. Names and defaults are the AWS CDK's. */
export interface OriginOptions {
  /** Default: the domain name. Two origins of one domain need different ids. */
  readonly originId?: string | undefined;
  /** Put in front of every URI: `/like/this`, without a slash at its end. */
  readonly originPath?: string | undefined;
  /** Added to every request to this origin, over a viewer's header of the same name (OCH-OVERRIDE). */
  readonly customHeaders?: Readonly<Record<string, string>> | undefined;
  /** 1 to 3, default 3. */
  readonly connectionAttempts?: number | undefined;
  /** 1 to 10 seconds, default 10. */
  readonly connectionTimeout?: Duration | undefined;
  /** 1 to 120 seconds, default 30: to the first byte, and between two packets. */
  readonly readTimeout?: Duration | undefined;
  /** At least `readTimeout`; default: no limit. */
  readonly responseCompletionTimeout?: Duration | undefined;
}

/** The names of {@link OriginOptions}. */
export const commonNames = [
  'originId',
  'originPath',
  'customHeaders',
  'connectionAttempts',
  'connectionTimeout',
  'readTimeout',
  'responseCompletionTimeout',
] as const satisfies readonly (keyof OriginOptions)[];

/** {@link OriginOptions}, checked and with the defaults filled in. Times in seconds. */
export interface CommonSettings {
  readonly id: string;
  readonly path: string;
  readonly customHeaders: HeaderMap;
  readonly connectionAttempts: number;
  readonly connectionTimeout: number;
  readonly readTimeout: number;
  readonly responseCompletionTimeout: number | undefined;
}

/** Longest origin path, in characters (ORI-PATH-CUSTOM). */
const longestPath = 255;

export function readCommonSettings(options: OriginOptions, domainName: string, place: Place): CommonSettings {
  const readTimeout = readSeconds(options.readTimeout, 30, [1, 120], at(place, 'readTimeout'));
  return {
    id: readId(options.originId, domainName, at(place, 'originId')),
    path: readPath(options.originPath, at(place, 'originPath')),
    customHeaders: readCustomHeaders(options.customHeaders, at(place, 'customHeaders')),
    connectionAttempts: readInteger(options.connectionAttempts, 3, [1, 3], at(place, 'connectionAttempts')),
    connectionTimeout: readSeconds(options.connectionTimeout, 10, [1, 10], at(place, 'connectionTimeout')),
    readTimeout,
    responseCompletionTimeout: readCompletionTimeout(options.responseCompletionTimeout, readTimeout, place),
  };
}

function readId(given: unknown, domainName: string, place: Place): string {
  if (given === undefined) return domainName;
  if (typeof given === 'string' && given !== '') return given;
  throw misconfigured(place, `${show(given)} is not an id`, 'Give a word that no other origin has, or leave it out.');
}

function readPath(given: unknown, place: Place): string {
  if (given === undefined || given === '') return '';
  if (typeof given !== 'string')
    throw misconfigured(place, `${show(given)} is not a string`, "Write it as '/production'.");
  if (!given.startsWith('/') || given.endsWith('/')) {
    const slashless = given.replace(/^\/+|\/+$/g, '');
    const fix = slashless === '' ? 'Leave it out.' : `Write ${show(`/${slashless}`)}.`;
    throw misconfigured(place, `${show(given)} must begin with a slash and not end with one`, fix);
  }
  if (given.length > longestPath) {
    throw misconfigured(place, `the path has ${given.length} characters`, `At most ${longestPath} are allowed.`);
  }
  return given;
}

/** ORG-RCT: a limit to the whole exchange makes no sense below that of a part. */
function readCompletionTimeout(given: unknown, readTimeout: number, place: Place): number | undefined {
  if (given === undefined) return undefined;
  const here = at(place, 'responseCompletionTimeout');
  return readSeconds(given, 0, [readTimeout, Number.POSITIVE_INFINITY], here);
}

/** A duration in whole seconds within a range. */
export function readSeconds(given: unknown, fallback: number, range: readonly [number, number], place: Place): number {
  if (given === undefined) return fallback;
  const seconds = durationSeconds(given);
  if (seconds !== undefined) return readInteger(seconds, fallback, range, place, ' seconds');
  throw misconfigured(place, `${show(given)} is not a duration`, 'Give a number of seconds, or { seconds: 30 }.');
}

/** A whole number within a range. */
export function readInteger(
  given: unknown,
  fallback: number,
  [least, most]: readonly [number, number],
  place: Place,
  unit = '',
): number {
  if (given === undefined) return fallback;
  if (Number.isInteger(given) && (given as number) >= least && (given as number) <= most) return given as number;
  const allowed = most === Number.POSITIVE_INFINITY ? `${least} or more` : `from ${least} to ${most}`;
  throw misconfigured(
    place,
    `${show(given)} is out of range`,
    `Give a whole number${unit === '' ? '' : ` of${unit}`} ${allowed}.`,
  );
}

/** One of some words. */
export function readChoice<const Choice extends string>(
  given: unknown,
  fallback: NoInfer<Choice>,
  choices: readonly Choice[],
  place: Place,
): Choice {
  if (given === undefined) return fallback;
  if (choices.includes(given as Choice)) return given as Choice;
  throw misconfigured(place, `${show(given)} is not allowed`, `Choose one of: ${choices.join(', ')}.`);
}
