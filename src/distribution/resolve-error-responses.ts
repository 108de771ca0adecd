import { type Duration, durationSeconds } from '../message/duration.js';
import { show } from '../message/show.js';
import { assertShape } from './assert-shape.js';
import type { ErrorResponseConfig } from './config.js';
import { type Path, refuse } from './refuse.js';
import { errorResponseShape } from './shapes.js';
import type { ErrorResponse } from './types.js';

/** The statuses a custom error response can be for (CER-CODES). */
const replaceable: readonly number[] = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/** The statuses it can give in their place (CER-RESPCODE). */
const possible: readonly number[] = [200, ...replaceable];

/** The custom error responses by status: one each, path and status together (CER-PAIR, CFG-CER). */
export function resolveErrorResponses(config: readonly unknown[], path: Path): ReadonlyMap<number, ErrorResponse> {
  const byStatus = new Map<number, ErrorResponse>();
  for (const [index, entry] of config.entries()) {
    const resolved = resolveEntry(entry, [...path, index]);
    if (byStatus.has(resolved.httpStatus)) {
      throw refuse(
        [...path, index, 'httpStatus'],
        `there is already an entry for ${resolved.httpStatus}`,
        'Write one per status.',
      );
    }
    byStatus.set(resolved.httpStatus, resolved);
  }
  return byStatus;
}

function resolveEntry(entry: unknown, path: Path): ErrorResponse {
  assertShape(errorResponseShape(), entry, path);
  const { httpStatus, responseHttpStatus, responsePagePath, ttl } = entry as ErrorResponseConfig;
  checkStatus(httpStatus, replaceable, [...path, 'httpStatus']);
  checkPage(entry as ErrorResponseConfig, path);
  return { httpStatus, responseHttpStatus, responsePagePath, ttl: seconds(ttl) };
}

function checkStatus(status: number, allowed: readonly number[], path: Path): void {
  if (allowed.includes(status)) return;
  throw refuse(
    path,
    `CloudFront has no custom error responses for ${show(status)}`,
    `Choose from: ${allowed.join(', ')}.`,
  );
}

function checkPage({ httpStatus, responseHttpStatus, responsePagePath, ttl }: ErrorResponseConfig, path: Path): void {
  if (responseHttpStatus !== undefined) checkStatus(responseHttpStatus, possible, [...path, 'responseHttpStatus']);
  if (responsePagePath === undefined && responseHttpStatus === undefined) {
    if (ttl !== undefined) return;
    throw refuse(path, 'it says nothing but the status', 'Add responsePagePath and responseHttpStatus, or a ttl.');
  }
  if (responsePagePath === undefined) {
    throw refuse([...path, 'responsePagePath'], 'it is missing beside responseHttpStatus', 'Give both or neither.');
  }
  if (responseHttpStatus === undefined) {
    const fix = `Give both: responseHttpStatus: ${httpStatus} keeps the status, 200 hides it.`;
    throw refuse([...path, 'responseHttpStatus'], 'it is missing beside responsePagePath', fix);
  }
  if (!responsePagePath.startsWith('/')) {
    throw refuse(
      [...path, 'responsePagePath'],
      `${show(responsePagePath)} has no leading slash`,
      `Write ${show(`/${responsePagePath}`)}.`,
    );
  }
}

function seconds(ttl: Duration | undefined): number | undefined {
  return ttl === undefined ? undefined : durationSeconds(ttl);
}
