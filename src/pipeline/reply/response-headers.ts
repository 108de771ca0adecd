import type { ResponseHeadersPolicySettings } from '../../distribution/types.js';
import { hasHeader, putHeader } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';
import { corsHeaders } from './cors-headers.js';
import { type Reply, withHeaders, withMessage } from './reply.js';
import { serverTiming } from './server-timing.js';

/**
 * S24: the response headers policy of the behavior. After the cache, so no stored copy has its headers, and before
 * viewer-response, which may change them (LIFE-RHP-BEFORE-VRES). Assumption: `responsePolicyHeaders` says when (OQ-35).
 */
export function withPolicyHeaders(
  trip: Trip,
  plan: BehaviorPlan,
  reply: Reply,
  moment: 'before-viewer-response' | 'after-viewer-response',
): Reply {
  const policy = policyFor(plan, reply);
  return policy === undefined || trip.world.assumptions.responsePolicyHeaders !== moment
    ? reply
    : dressed(trip, policy, reply);
}

function policyFor(plan: BehaviorPlan, { policyFrom }: Reply): ResponseHeadersPolicySettings | undefined {
  if (policyFrom === 'none') return undefined;
  return (policyFrom ?? plan).behavior.responseHeadersPolicy;
}

/** First everything is removed, then CORS, security, custom and Server-Timing headers are added (RHP-ORDER). */
function dressed(trip: Trip, policy: ResponseHeadersPolicySettings, reply: Reply): Reply {
  const { headers, removed } = withoutRemoved(reply.message.headers, policy);
  const added: string[] = [];
  const add = (key: string, value: string): void => {
    const name = key.toLowerCase();
    putHeader(headers, name, [{ key, value }]);
    if (!added.includes(name)) added.push(name);
  };
  if (policy.cors !== undefined) {
    const { headers: lines = [], reason } = corsHeaders(trip, policy.cors, headers);
    if (reason !== undefined)
      trip.trace.push({ step: 'skipped', stage: 'policy-headers', reason: `no CORS: ${reason}` });
    for (const [key, value] of lines) add(key, value);
  }
  for (const { key, value, override } of policy.headers) {
    if (override || !hasHeader(headers, key.toLowerCase())) add(key, value);
  }
  const { serverTimingRate: rate } = policy;
  const timing = rate === undefined ? undefined : serverTiming(trip, reply, rate, headers);
  if (timing !== undefined) add('Server-Timing', timing);
  if (removed.length + added.length > 0) trip.trace.push({ step: 'policy-headers', removed, added });
  return withMessage(reply, withHeaders(reply.message, headers), { added, removes: policy.removes });
}

/** `X-Cache` is not there yet: whoever stamps it looks at what the policy removes. */
function withoutRemoved(given: HeaderMap, { removes }: ResponseHeadersPolicySettings) {
  const headers: HeaderMap = {};
  const removed: string[] = removes.has('x-cache') ? ['x-cache'] : [];
  for (const name in given) {
    if (removes.has(name)) removed.push(name);
    else putHeader(headers, name, given[name] as HeaderEntry[]);
  }
  return { headers, removed };
}
