import type { CacheEntry } from '../cache/types.js';
import type { OriginFailureKind, OriginGroup } from '../origins/types.js';
import { originFailures } from './origin-failure.js';
import { type LegOutcome, travelLeg } from './origin-leg.js';
import type { Stage } from './stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/** S16–S20 with failover: one leg, or two when the behavior has an origin group (rulebook: pipeline §7). */
export function fetchFromOrigin(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  stale: CacheEntry | undefined,
): Stage<LegOutcome> {
  const { origin } = plan.behavior;
  if (origin.kind !== 'group') return travelLeg(trip, plan, request, { origin, role: 'origin', stale });
  return fetchFromGroup(trip, plan, request, origin, stale);
}

function* fetchFromGroup(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  group: OriginGroup,
  stale: CacheEntry | undefined,
): Stage<LegOutcome> {
  const { primaryOrigin, fallbackOrigin } = group;
  const first = yield* travelLeg(trip, plan, request, { origin: primaryOrigin, role: 'primary', stale });
  const reason = failoverReason(trip, plan, request, group, first);
  if (reason === undefined) return first;
  trip.trace.push({ step: 'failover', reason, to: fallbackOrigin.domainName });
  // The same request again: what the first origin-request changed is not carried over (GRP-L@E-REQ).
  return yield* travelLeg(trip, plan, request, { origin: fallbackOrigin, role: 'fallback', stale });
}

/** Why the fallback is asked, or `undefined` when the primary's outcome stands (GRP-METHODS, GRP-CODES, GRP-OTHER, GRP-GEN). */
function failoverReason(
  trip: Trip,
  plan: BehaviorPlan,
  { method }: PassingRequest,
  group: OriginGroup,
  first: LegOutcome,
): string | undefined {
  if (!failsOver(plan, method)) return undefined;
  if (first.kind === 'function-error' || isFinal(trip, group, first)) return undefined;
  if (first.kind === 'failed') return failureReason(trip, group, first);
  const status = decidingStatus(trip, first);
  return group.fallbackStatusCodes.includes(status) ? `${status} is listed` : undefined;
}

type Outcome = Exclude<LegOutcome, { kind: 'function-error' }>;

/** Assumptions: an answer of origin-request is final, another origin that it chose is not (GRP-GEN, OQ-GRP-OREQ). */
function isFinal({ world }: Trip, { primaryOrigin }: OriginGroup, first: Outcome): boolean {
  if (first.kind === 'generated') return world.assumptions.generatedInGroup === 'final';
  return world.assumptions.swappedOriginInGroup === 'final' && first.domainName !== primaryOrigin.domainName;
}

function decidingStatus({ world }: Trip, first: Exclude<Outcome, { kind: 'failed' }>): number {
  const bySelf = first.kind === 'answered' && world.assumptions.failoverDecidedBy === 'origin-status';
  return bySelf ? first.originStatus : first.response.status;
}

function failsOver({ behavior }: BehaviorPlan, method: string): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'OPTIONS' && behavior.cachedMethods.includes('OPTIONS'));
}

function failureReason(
  trip: Trip,
  group: OriginGroup,
  { failure }: Extract<LegOutcome, { kind: 'failed' }>,
): string | undefined {
  const { failoverOnConnect, failoverOnDns } = trip.world.assumptions;
  if (failure === 'dns' && failoverOnDns === 'never') return undefined;
  if (failoverOnConnect === 'always' && withoutCondition.includes(failure)) return `it failed: ${failure}`;
  const { failsOverAs } = originFailures[failure];
  if (failsOverAs === undefined || !group.fallbackStatusCodes.includes(failsOverAs)) return undefined;
  return `${failure} counts as ${failsOverAs}, which is listed`;
}

/** What failed over whatever was listed, in the wording of 2023: no connection, or no answer in time. */
const withoutCondition: readonly OriginFailureKind[] = [
  'dns',
  'connect',
  'connect-timeout',
  'tls',
  'timeout',
  'completion-timeout',
];
