import { show } from '../message/show.js';
import { branded, isOrigin, isOriginGroup } from './brand.js';
import { at, checkNames, misconfigured, type Place } from './place.js';
import type { Origin, OriginGroup } from './types.js';

/** Names and defaults are those of the AWS CDK's `OriginGroup`. */
export interface OriginGroupOptions {
  readonly primaryOrigin: Origin;
  readonly fallbackOrigin: Origin;
  /** Statuses of the primary that send the request to the fallback. Default 500, 502, 503, 504. */
  readonly fallbackStatusCodes?: readonly number[] | undefined;
  /** Default: the two ids joined with `+`. */
  readonly originId?: string | undefined;
  /** Only `default`: the scores of `media-quality-based` are not simulated (GRP-MQAR). */
  readonly selectionCriteria?: 'default' | undefined;
}

const names = ['primaryOrigin', 'fallbackOrigin', 'fallbackStatusCodes', 'originId', 'selectionCriteria'] as const;

/** GRP-CODES. */
const allowedCodes: readonly number[] = [400, 403, 404, 416, 429, 500, 502, 503, 504];

/**
 * Two origins: when the primary answers GET, HEAD or OPTIONS with a listed status, CloudFront asks the fallback.
 * A connection that fails counts as 503, a timeout as 504: list them to fail over then, too (GRP-CONNECT, GRP-TIMEOUT).
 *
 * @example
 * originGroup({
 *   primaryOrigin: httpOrigin('images.example.com', () => new Response('busy', { status: 503 })),
 *   fallbackOrigin: httpOrigin('backup.example.com', () => new Response('from the backup')),
 * })
 *
 * @throws EdgeproofError for a status that CloudFront doesn't fail over on, the same origin twice, or a group in a group.
 */
export function originGroup(options: OriginGroupOptions): OriginGroup {
  const place: Place = { doing: 'make an origin group', path: '' };
  checkNames(options, names, place);
  checkSelection(options.selectionCriteria, at(place, 'selectionCriteria'));
  const primaryOrigin = readMember(options.primaryOrigin, at(place, 'primaryOrigin'));
  const fallbackOrigin = readMember(options.fallbackOrigin, at(place, 'fallbackOrigin'));
  if (primaryOrigin.id === fallbackOrigin.id) {
    throw misconfigured(
      at(place, 'fallbackOrigin'),
      `both members are the origin ${show(primaryOrigin.id)}`,
      'Give two different origins; two of the same domain need an originId each.',
    );
  }
  return branded<OriginGroup>({
    kind: 'group',
    id: readGroupId(options.originId, `${primaryOrigin.id}+${fallbackOrigin.id}`, at(place, 'originId')),
    primaryOrigin,
    fallbackOrigin,
    fallbackStatusCodes: readCodes(options.fallbackStatusCodes, at(place, 'fallbackStatusCodes')),
  });
}

function checkSelection(given: unknown, place: Place): void {
  if (given === undefined || given === 'default') return;
  const because =
    given === 'media-quality-based' ? 'edgeproof knows no media quality scores' : `${show(given)} is not allowed`;
  throw misconfigured(place, because, "Leave it out: the primary is asked first, as with 'default'.");
}

function readMember(given: unknown, place: Place): Origin {
  if (isOrigin(given)) return given;
  const because = isOriginGroup(given) ? 'a group cannot hold a group' : `${show(given)} is not an origin`;
  throw misconfigured(place, because, 'Make it with httpOrigin or s3Origin.');
}

function readGroupId(given: unknown, fallback: string, place: Place): string {
  if (given === undefined) return fallback;
  if (typeof given === 'string' && given !== '') return given;
  throw misconfigured(place, `${show(given)} is not an id`, 'Give a word that no other origin has, or leave it out.');
}

function readCodes(given: unknown, place: Place): readonly number[] {
  if (given === undefined) return Object.freeze([500, 502, 503, 504]);
  if (!Array.isArray(given) || given.length === 0) {
    throw misconfigured(place, `${show(given)} is not a list of statuses`, `Choose from: ${allowedCodes.join(', ')}.`);
  }
  for (const [index, code] of given.entries()) {
    if (allowedCodes.includes(code)) continue;
    throw misconfigured(
      at(place, `[${index}]`),
      `CloudFront cannot fail over on ${show(code)}`,
      `Choose from: ${allowedCodes.join(', ')}.`,
    );
  }
  return Object.freeze([...new Set(given as number[])]);
}
