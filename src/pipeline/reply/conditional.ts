import { parseHttpDate } from '../../cache/index.js';
import type { StoredResponse } from '../../cache/types.js';
import { noBytes } from '../../message/bytes.js';
import { ifNoneMatchNames } from '../../message/etag.js';
import { headerValue } from '../../message/headers.js';
import { statusText } from '../../message/status-text.js';
import type { HeaderMap } from '../../message/types.js';
import { without } from '../trip/clean-response.js';
import type { Trip } from '../trip/trip.js';

/** Which of the viewer's conditions says that he has the object already; where there are both, only the tag counts. */
export function notModifiedBy(
  { now }: Trip,
  asked: HeaderMap,
  object: HeaderMap,
): 'if-none-match' | 'if-modified-since' | undefined {
  const tags = headerValue(asked, 'if-none-match');
  if (tags !== undefined) return ifNoneMatchNames(tags, headerValue(object, 'etag')) ? 'if-none-match' : undefined;
  const since = dateIn(asked, 'if-modified-since', now);
  const modified = dateIn(object, 'last-modified', now);
  return since !== undefined && modified !== undefined && modified <= since ? 'if-modified-since' : undefined;
}

function dateIn(headers: HeaderMap, name: string, now: number): number | undefined {
  const value = headerValue(headers, name);
  return value === undefined ? undefined : parseHttpDate(value, now);
}

const framing = ['content-length', 'transfer-encoding', 'content-range'];
const ofTheContent = [...framing, 'content-encoding', 'content-language', 'content-type'];

/** The answer to who has the object already (COND-VIEWER-HIT). Assumption: `notModifiedHeaders`. */
export function notModified({ world }: Trip, { headers }: StoredResponse): StoredResponse {
  const gone = world.assumptions.notModifiedHeaders === 'all' ? framing : ofTheContent;
  return { status: 304, statusText: statusText(304), headers: without(headers, gone), body: noBytes };
}
