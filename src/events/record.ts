import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { isTrigger } from './triggers.js';
import type { EdgeRecord } from './types.js';

interface MaybeEvent {
  readonly Records?: readonly [{ readonly cf?: Partial<EdgeRecord> | null } | null | undefined];
}

function isRecord(cf: Partial<EdgeRecord> | null | undefined): cf is EdgeRecord {
  if (!isTrigger(cf?.config?.eventType)) return false;
  const headers = cf?.request?.headers;
  return typeof headers === 'object' && headers !== null;
}

/** Anything can be given: a proxy, an object whose getters throw. */
function cfOf(event: unknown): EdgeRecord | undefined {
  try {
    const cf = (event as MaybeEvent | null | undefined)?.Records?.[0]?.cf;
    return isRecord(cf) ? cf : undefined;
  } catch {
    return undefined;
  }
}

function notCalled(): EdgeproofError {
  return new EdgeproofError('ERR_EVENT', {
    failedTo: 'read the event',
    because: 'a function is not a CloudFront event',
    fix: 'Call it, and give what it returns, as in viewerRequest().',
  });
}

function notAnEvent(event: unknown): EdgeproofError {
  if (typeof event === 'function') return notCalled();
  return new EdgeproofError('ERR_EVENT', {
    failedTo: 'read the event',
    because: `${show(event)} is not a CloudFront event: it needs Records[0].cf with a config and a request`,
    fix: 'Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().',
  });
}

/**
 * The `cf` of an event: what rules and runners work on.
 *
 * @throws EdgeproofError `ERR_EVENT` when the value is no CloudFront event. The look is a cheap one: `edgeEvent` checks all.
 */
export function recordOf(event: unknown): EdgeRecord {
  const cf = cfOf(event);
  if (cf === undefined) throw notAnEvent(event);
  return cf;
}
