import { forkHeaders, hasHeader, headerLines, putHeader } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import { varyNames } from '../../message/vary.js';
import type { ForwardingPlan } from '../trip/forwarding-plan.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';

/** Of a custom origin's `Vary` only what it was asked with stays (RESP-VARY). The key is never its business (RESP-VARY-KEY). */
export function filterVary(trip: Trip, { behavior, forwarding }: BehaviorPlan, headers: HeaderMap): HeaderMap {
  if (!hasHeader(headers, 'vary')) return headers;
  const names = varyNames(headers);
  if (behavior.cachePolicy.minTtl === 0 && names.includes('*')) return headers;
  const kept = names.filter((name) => isKept(forwarding, name.toLowerCase()));
  const dropped = names.filter((name) => !kept.includes(name));
  if (dropped.length === 0) return headers;
  trip.trace.push({ step: 'vary', kept, dropped });
  return withVary(headers, kept);
}

const always = ['accept-encoding', 'cookie'];
const deviceHeader = /^cloudfront-is-[a-z]+-viewer$/;

function isKept({ forwards, cloudFrontHeaders }: ForwardingPlan, name: string): boolean {
  if (name === '*') return false;
  if (always.includes(name) || cloudFrontHeaders.has(name) || forwards(name)) return true;
  return name === 'user-agent' && [...cloudFrontHeaders].some((asked) => deviceHeader.test(asked));
}

function withVary(headers: HeaderMap, names: readonly string[]): HeaderMap {
  const changed = forkHeaders(headers);
  const [line] = headerLines(headers, 'vary') as [HeaderEntry];
  if (names.length > 0) putHeader(changed, 'vary', [{ key: line.key, value: names.join(', ') }]);
  else delete changed['vary'];
  return changed;
}
