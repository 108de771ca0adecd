import { copyHeaders } from '../message/headers.js';
import { copyEvent } from './copy-event.js';
import { copyOrigin } from './copy-origin.js';
import type { EdgeEvent, EdgeRecord } from './types.js';

type Request = EdgeRecord['request'];
type Response = NonNullable<EdgeRecord['response']>;
type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/**
 * The same as `copyEvent` for an event that the pipeline has just made itself, of known fields and header lines alone:
 * nothing has to be looked at, which takes half the time.
 */
export function copyOwnEvent(event: EdgeEvent): EdgeEvent {
  const { config, request, response } = event.Records[0].cf as EdgeRecord;
  const { distributionDomainName, distributionId, eventType, requestId } = config;
  const cf: Writable<EdgeRecord> = {
    config: { distributionDomainName, distributionId, eventType, requestId },
    request: copyRequest(request),
  };
  if (response !== undefined) cf.response = copyResponse(response);
  return { Records: [{ cf }] } as unknown as EdgeEvent;
}

function copyRequest({ clientIp, method, uri, querystring, headers, origin, body }: Request): Request {
  const copy: Writable<Request> = { clientIp, method, uri, querystring, headers: copyHeaders(headers) };
  if (origin !== undefined) copy.origin = copyOrigin(origin);
  if (body !== undefined) copy.body = copyEvent(body);
  return copy;
}

function copyResponse({ status, statusDescription, headers }: Response): Response {
  return { status, statusDescription, headers: copyHeaders(headers) };
}
