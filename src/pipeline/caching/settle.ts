import type { CacheEntry, Freshness, StoredResponse } from '../../cache/types.js';
import { putHeader } from '../../message/headers.js';
import type { HeaderEntry } from '../../message/types.js';
import type { Origin, OriginFailureKind } from '../../origins/types.js';
import { keepsPage } from '../functions/run-function.js';
import { edgeLimitOf, originFailureReply } from '../origin/origin-failure.js';
import type { LegOutcome } from '../origin/origin-leg.js';
import { makeReply, type Reply, withHeaders } from '../reply/reply.js';
import type { Asked } from '../trip/asked.js';
import { without } from '../trip/clean-response.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';
import type { CacheReport, CacheStatus } from '../types/types.js';
import { decideStoring } from './decide-storing.js';
import { makeEntry } from './make-entry.js';
import { type KeptCopy, keptCopy, type OriginError, originErrorOf, standIn } from './stale-serving.js';
import { storedError } from './stored-reply.js';

/** A reply, and what of it the cache keeps: an entry, or the copy whose refresh failed. */
export interface Settled {
  readonly reply: Reply;
  readonly entry: CacheEntry | undefined;
  readonly kept?: KeptCopy | undefined;
}

/** S21: makes a reply of what came back, and decides what is stored, for how long, and why. */
export function settle(trip: Trip, plan: BehaviorPlan, asked: Asked, outcome: LegOutcome): Settled {
  const { copy } = asked;
  const error = copy === undefined ? undefined : originErrorOf(trip, outcome);
  if (copy === undefined || error === undefined) return settleOutcome(trip, plan, asked, outcome);
  return settleStale(trip, plan, asked, outcome, copy, error) ?? settleOutcome(trip, plan, asked, outcome);
}

/** An error of the origin, where the expired copy stays: it stands in for the error, or was served before. */
function settleStale(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  outcome: LegOutcome,
  copy: CacheEntry,
  error: OriginError,
): Settled | undefined {
  const reply = asked.inBackground
    ? settleOutcome(trip, plan, { ...asked, notStored: 'the refresh failed, and the copy stays' }, outcome).reply
    : standIn(trip, copy, error);
  return reply && { reply, entry: undefined, kept: keptCopy(trip, copy, error) };
}

function settleOutcome(trip: Trip, plan: BehaviorPlan, asked: Asked, outcome: LegOutcome): Settled {
  if (outcome.kind === 'function-error') {
    decideStoring(trip, plan, { notStored: 'a function failed', ...asked }, outcome.reply.message, 'custom');
    const cache = reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, undefined);
    return { reply: { ...outcome.reply, cache }, entry: undefined };
  }
  if (outcome.kind === 'failed') return settleFailure(trip, plan, asked, outcome);
  if (outcome.kind === 'generated') return settleGenerated(trip, plan, asked, outcome.response);
  const { response: message, originKind, originStatus } = outcome;
  const { stale } = asked;
  if (stale !== undefined && originStatus === 304 && message.status === 304) {
    return settleRefreshed(trip, plan, asked, stale, message, originKind);
  }
  return settleFetched(trip, plan, asked, message, outcome);
}

interface Came {
  readonly originKind: Origin['kind'];
  /** What viewer-response goes by: the origin's own status, or that of a generated answer (OQ-VRES-STATUS). */
  readonly originStatus: number;
  readonly isCut: boolean;
  readonly detailedResultType: string | undefined;
}

function settleFetched(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  message: StoredResponse,
  { originKind, originStatus, isCut, detailedResultType }: Came,
): Settled {
  // OBODY-CL, OBODY-CHUNK.
  const why = isCut ? { notStored: 'the body was cut short', ...asked } : asked;
  const kept = decideStoring(trip, plan, why, message, originKind);
  const bySelf = trip.world.assumptions.viewerResponseDecidedBy === 'origin-status';
  const decisive = bySelf ? originStatus : message.status;
  const reply = makeReply({
    message,
    xCache: message.status >= 400 ? 'Error' : 'Miss',
    detailedResultType,
    isCut,
    cache: reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, kept),
    skipViewerResponse: decisive >= 400 ? `the origin answered ${decisive}` : undefined,
  });
  return { reply, entry: makeEntry(trip, plan, asked, message, kept, decisive < 400) };
}

function reportOf(status: CacheStatus, { key }: Asked, kept: Freshness | undefined): CacheReport {
  return { status, key, ttlSeconds: kept?.store ? kept.ttlSeconds : 0, ageSeconds: undefined };
}

function settleGenerated(trip: Trip, plan: BehaviorPlan, asked: Asked, message: StoredResponse): Settled {
  const { status } = message;
  const came = { originKind: 'custom', originStatus: status, isCut: false, detailedResultType: undefined } as const;
  const { reply, entry } = settleFetched(trip, plan, asked, message, came);
  const { generatedXCache } = trip.world.assumptions;
  const made = {
    xCache: status < 400 ? generatedXCache : reply.xCache,
    detailedResultType: status < 400 ? 'MissGeneratedResponse' : undefined,
    skipViewerResponse: status < 400 ? undefined : `origin-request answered ${status}`,
    keepsItsPage: keepsPage(trip, 'only-answers'),
  } as const;
  return { reply: { ...reply, ...made }, entry };
}

/** Failures of an origin are cached as its errors are (ERR-SYNTHETIC, ERR-S3). */
function settleFailure(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  { failure, originKind }: Extract<LegOutcome, { kind: 'failed' }>,
): Settled {
  const reply = originFailureReply(trip, failure);
  const why = whyFailureIsNotStored(trip, failure);
  const kept = decideStoring(
    trip,
    plan,
    why === undefined ? asked : { notStored: why, ...asked },
    reply.message,
    originKind,
  );
  const cache = reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, kept);
  const entry = makeEntry(trip, plan, asked, reply.message, kept, false);
  return { reply: { ...reply, cache }, entry: entry && { ...entry, failure } };
}

/** CloudFront's own limits are not stored (assumption: `edgeLimitsCaching`), failures are (assumption: `storedFailures`). */
function whyFailureIsNotStored({ world }: Trip, failure: OriginFailureKind): string | undefined {
  const { edgeLimitsCaching, storedFailures } = world.assumptions;
  if (edgeLimitOf(failure) !== undefined && edgeLimitsCaching === 'not-stored')
    return 'it was not the origin that failed';
  return storedFailures === 'never' ? 'failures are not stored' : undefined;
}

/** Of the 304 itself, not of what it stands for. */
const notOfTheObject = ['content-length', 'transfer-encoding', 'content-range'];

/** What an origin said of its own answer back then: the copy has an age by the cache's own clock (OQ-AGE). */
const ofTheFirstAnswer = ['age'];

/** COND-304: the stored body is good again, for a new lifetime. Assumption: the 304's headers replace those stored. */
function settleRefreshed(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  stale: CacheEntry,
  fresh: StoredResponse,
  originKind: Origin['kind'],
): Settled {
  const headers = without(stale.response.headers, ofTheFirstAnswer);
  const renewed = without(fresh.headers, notOfTheObject);
  if (trip.world.assumptions.headersOf304 === 'replace') {
    for (const name in renewed) putHeader(headers, name, renewed[name] as HeaderEntry[]);
  }
  const message = withHeaders(stale.response, headers);
  trip.trace.push({ step: 'cache', status: 'refresh', reason: 'the origin says that the copy is still good' });
  const kept = decideStoring(trip, plan, asked, message, originKind);
  const reply = makeReply({
    message,
    xCache: 'RefreshHit',
    cache: reportOf('refresh', asked, kept),
    skipViewerResponse: stale.viewerResponseRuns ? undefined : storedError,
  });
  return {
    reply,
    entry: makeEntry(
      trip,
      plan,
      { ...asked, key: stale.part?.of ?? stale.key },
      message,
      kept,
      stale.viewerResponseRuns,
    ),
  };
}
