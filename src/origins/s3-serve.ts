import { headerValue } from '../message/headers.js';
import { show } from '../message/show.js';
import { formatBytes } from '../message/size.js';
import { sendDocument, sendError, sendNotModified, sendObject } from './s3-answers.js';
import type { S3Contents } from './s3-bucket.js';
import { judgeConditions } from './s3-conditions.js';
import { listDocument } from './s3-documents.js';
import { type S3Endpoint, s3Endpoint } from './s3-endpoint.js';
import type { S3Object } from './s3-object.js';
import { askedPart } from './s3-range.js';
import type { OriginAnswer, OriginRequest } from './types.js';

/** A bucket as its answers need it. */
export interface Served {
  readonly endpoint: S3Endpoint;
  readonly contents: S3Contents;
  readonly mayList: boolean;
}

/** Answers as the bucket does. */
export function serveS3(served: Served, request: OriginRequest): OriginAnswer {
  const host = hostOf(request);
  if (s3Endpoint(host)?.bucket !== served.endpoint.bucket) {
    return sendError(request, 'AccessDenied', {}, `the Host header is ${host}, not the bucket's (ORI-HOST)`);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(request);
  const key = keyOf(request.uri);
  if (key === undefined)
    return sendError(request, 'InvalidURI', { URI: request.uri }, 'the URI has a broken percent code');
  return key === '' ? serveRoot(served, request) : serveKey(served, request, key);
}

/** The name alone: S3 minds neither a port nor case. */
export function hostOf({ headers, domainName }: OriginRequest): string {
  return (headerValue(headers, 'host') ?? domainName).toLowerCase().replace(/:\d+$/, '');
}

/** Objects can't be posted or patched by their own URL; everything else is a matter of permission. */
function refuseMethod(request: OriginRequest): OriginAnswer {
  const { method } = request;
  const note = `the double answers GET and HEAD, not ${method}`;
  return method === 'POST' || method === 'PATCH'
    ? sendError(request, 'MethodNotAllowed', { Method: method, ResourceType: 'OBJECT' }, note)
    : sendError(request, 'AccessDenied', {}, note);
}

/** The key of a path, percent-decoded; `undefined` when that fails. A `+` stays one. */
export function keyOf(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri.startsWith('/') ? uri.slice(1) : uri);
  } catch {
    return undefined;
  }
}

function serveRoot({ endpoint, contents, mayList }: Served, request: OriginRequest): OriginAnswer {
  if (!mayList) return sendError(request, 'AccessDenied', {}, 'no one may list the bucket');
  const listing = sendDocument(request, 200, listDocument(endpoint.bucket, contents));
  return { ...listing, note: "the bucket's listing: the root is no object; set defaultRootObject" };
}

function serveKey({ contents, mayList }: Served, request: OriginRequest, key: string): OriginAnswer {
  const object = contents.find(key);
  if (object === undefined) return missing(request, key, mayList);
  const verdict = judgeConditions(request.headers, object);
  if (verdict === 'not-modified') return sendNotModified(request, object);
  if (verdict === 'failed') return sendError(request, 'PreconditionFailed', {}, unmet);
  const part = askedPart(request.headers, object);
  return part === 'unsatisfiable' ? outOfRange(request, object) : sendObject(request, object, part);
}

export const unmet = 'If-Match or If-Unmodified-Since does not hold';

function outOfRange(request: OriginRequest, { size }: S3Object): OriginAnswer {
  const asked = headerValue(request.headers, 'range') as string;
  const details = { RangeRequested: asked, ActualObjectSize: String(size) };
  return sendError(request, 'InvalidRange', details, `the object has ${formatBytes(size)}`);
}

function missing(request: OriginRequest, key: string, mayList: boolean): OriginAnswer {
  const note = `there is no object ${show(key)}`;
  return mayList
    ? sendError(request, 'NoSuchKey', { Key: key }, note)
    : sendError(request, 'AccessDenied', {}, `${note}, and without list permission S3 doesn't say so`);
}
