import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { joinTarget } from '../message/target.js';
import type { OriginRequest } from './types.js';

/** Which origin was asked for what: the words of every complaint about its answer. */
export interface Asked {
  readonly originId: string;
  readonly request: OriginRequest;
}

/** The error for something that is no answer. */
export function badAnswer({ originId, request }: Asked, because: string, fix: string, path?: string): EdgeproofError {
  const target = show(`${request.method} ${joinTarget(request)}`);
  return new EdgeproofError('ERR_ORIGIN', {
    failedTo: `take the answer of the origin ${originId} to ${target}`,
    because,
    fix,
    ...(path === undefined ? {} : { path }),
  });
}
