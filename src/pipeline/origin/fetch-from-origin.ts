import type { CacheEntry } from '../../cache/types.js';
import type { OriginFailureKind, OriginGroup } from '../../origins/types.js';
import type { Stage } from '../trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { originFailures } from './origin-failure.js';
import { type LegOutcome, travelLeg } from './origin-leg.js';

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
  const { isOn, reason } = failover(trip, plan, request, group, first);
  if (!isOn) {
    if (isError(trip, first)) trip.trace.push({ step: 'skipped', stage: 'failover', reason });
    return first;
  }
  trip.trace.push({ step: 'failover', reason, to: fallbackOrigin.domainName });
  // The same request again: what the first origin-request changed is not carried over (GRP-L@E-REQ).
  return yield* travelLeg(trip, plan, request, { origin: fallbackOrigin, role: 'fallback', stale });
}

/** Whether the fallback is asked, and why, or why not. */
interface Failover {
  readonly isOn: boolean;
  readonly reason: string;
}

/** When it is not, the primary's outcome stands (GRP-METHODS, GRP-CODES, GRP-OTHER, GRP-GEN). */
function failover(
  trip: Trip,
  plan: BehaviorPlan,
  { method }: PassingRequest,
  group: OriginGroup,
  first: LegOutcome,
): Failover {
  if (!failsOver(plan, method)) return { isOn: false, reason: `${method} is not a cached method` };
  if (first.kind === 'function-error') return { isOn: false, reason: 'a function failed' };
  const final = whyFinal(trip, group, first);
  if (final !== undefined) return { isOn: false, reason: final };
  if (first.kind === 'failed') return afterFailure(trip, group, first);
  const status = decidingStatus(trip, first);
  const isOn = group.fallbackStatusCodes.includes(status);
  return { isOn, reason: `${status} is ${isOn ? 'listed' : 'not listed'}` };
}

/** Whether anybody could have expected a failover. */
function isError(trip: Trip, first: LegOutcome): boolean {
  return first.kind === 'function-error' || first.kind === 'failed' || decidingStatus(trip, first) >= 400;
}

type Outcome = Exclude<LegOutcome, { kind: 'function-error' }>;

/** Assumptions: an answer of origin-request is final, another origin that it chose is not (GRP-GEN, OQ-GRP-OREQ). */
function whyFinal({ world }: Trip, { primaryOrigin }: OriginGroup, first: Outcome): string | undefined {
  const { generatedInGroup, swappedOriginInGroup } = world.assumptions;
  if (first.kind === 'generated') return generatedInGroup === 'final' ? 'origin-request answered' : undefined;
  if (swappedOriginInGroup !== 'final' || first.domainName === primaryOrigin.domainName) return undefined;
  return `origin-request chose ${first.domainName}`;
}

function decidingStatus({ world }: Trip, first: Exclude<Outcome, { kind: 'failed' }>): number {
  const bySelf = first.kind === 'answered' && world.assumptions.failoverDecidedBy === 'origin-status';
  return bySelf ? first.originStatus : first.response.status;
}

function failsOver({ behavior }: BehaviorPlan, method: string): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'OPTIONS' && behavior.cachedMethods.includes('OPTIONS'));
}

function afterFailure(trip: Trip, group: OriginGroup, { failure }: Extract<LegOutcome, { kind: 'failed' }>): Failover {
  const { failoverOnConnect, failoverOnDns } = trip.world.assumptions;
  if (failure === 'dns' && failoverOnDns === 'never') return { isOn: false, reason: 'dns is no reason for it' };
  if (failoverOnConnect === 'always' && withoutCondition.includes(failure))
    return { isOn: true, reason: `it failed: ${failure}` };
  const { failsOverAs } = originFailures[failure];
  if (failsOverAs === undefined) return { isOn: false, reason: `it was not the origin that failed: ${failure}` };
  const isOn = group.fallbackStatusCodes.includes(failsOverAs);
  return { isOn, reason: `${failure} counts as ${failsOverAs}, which is ${isOn ? 'listed' : 'not listed'}` };
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
