import type { CacheEntry, StoredResponse } from '../../cache/types.js';
import { compress } from '../reply/compress.js';
import { ofStoredCopy } from '../reply/compressed-headers.js';
import { withHeaders } from '../reply/reply.js';
import { cleanHeaders } from '../trip/clean-response.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import type { LegOutcome } from './origin-leg.js';
import { filterVary } from './vary.js';

type Answered = Extract<LegOutcome, { kind: 'answered' }>;

/** For which request an origin was asked, and about which expired copy. */
interface Asked {
  readonly request: PassingRequest;
  readonly stale: CacheEntry | undefined;
}

/**
 * S21, first half: what CloudFront itself makes of an answer before anything is stored or sent. There at once, unless
 * it is compressed.
 */
export function afterOrigin(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  outcome: LegOutcome,
): LegOutcome | Promise<LegOutcome> {
  if (outcome.kind !== 'answered' && outcome.kind !== 'generated') return outcome;
  const message = outcome.kind === 'answered' ? tidied(trip, plan, asked, outcome) : outcome.response;
  // Assumption: `generatedCompression` (COMP-GEN).
  const isLeft = outcome.kind === 'generated' && trip.world.assumptions.generatedCompression === 'never';
  const isCut = outcome.kind === 'answered' && outcome.isCut;
  const sent = isLeft || isCut ? message : compress(trip, plan, asked.request, message);
  return sent instanceof Promise ? sent.then((made) => withResponse(outcome, made)) : withResponse(outcome, sent);
}

function tidied(trip: Trip, plan: BehaviorPlan, { stale }: Asked, { response, originKind }: Answered): StoredResponse {
  const cleaned = cleanHeaders(trip, plan, response.headers, originKind);
  const varied = originKind === 'custom' ? filterVary(trip, plan, cleaned) : cleaned;
  const headers = response.status === 304 && stale ? ofStoredCopy(stale.response.headers, varied) : varied;
  return headers === response.headers ? response : withHeaders(response, headers);
}

function withResponse(outcome: Extract<LegOutcome, { response: unknown }>, response: StoredResponse): LegOutcome {
  if (response === outcome.response) return outcome;
  if (outcome.kind === 'generated') return { kind: 'generated', response };
  const { originStatus, originKind, domainName, isCut, detailedResultType } = outcome;
  return { kind: 'answered', originStatus, response, originKind, domainName, isCut, detailedResultType };
}
