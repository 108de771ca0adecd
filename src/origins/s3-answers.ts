import { type Body, noBytes, utf8 } from '../message/bytes.js';
import { headersFromList } from '../message/headers.js';
import { type ByteRange, contentRange } from '../message/range.js';
import { statusText } from '../message/status-text.js';
import { errorDocument, type S3ErrorCode, s3Errors } from './s3-documents.js';
import type { S3Object } from './s3-object.js';
import { lastModifiedOf } from './s3-range.js';
import { stableId } from './stable-id.js';
import type { OriginAnswer, OriginRequest } from './types.js';

export type Lines = readonly (readonly [string, string])[];

/** Headers sent along with a 304; the others describe a body that isn't there. */
const keptWithout304 = new Set(['cache-control', 'expires', 'vary']);

/** The object, or a part of it; for HEAD the headers. */
export function sendObject(request: OriginRequest, object: S3Object, part?: ByteRange): OriginAnswer {
  const [status, lines] = part === undefined ? [200, []] : [206, partLines(part, object)];
  return sendBody(request, status, [...validators(object), ['Accept-Ranges', 'bytes'], ...lines], object, part);
}

function partLines(part: ByteRange, { size }: S3Object): Lines {
  return [['Content-Range', contentRange(part, size)]];
}

/** An object under any status: the error document of a website has that of the error. */
export function sendBody(
  request: OriginRequest,
  status: number,
  lines: Lines,
  object: S3Object,
  part?: ByteRange,
): OriginAnswer {
  const body = request.method === 'HEAD' ? undefined : bytesOf(object, part);
  const length = body?.length ?? (part === undefined ? object.size : part.last + 1 - part.first);
  const all: Lines = [...lines, ...object.headers, ['Server', 'AmazonS3'], ['Content-Length', String(length)]];
  return answer(request, status, all, body);
}

/** A part is a copy: a cache that keeps it doesn't keep the whole. */
function bytesOf({ body }: S3Object, part: ByteRange | undefined): Body {
  return part === undefined ? body : body.slice(part.first, part.last + 1);
}

export function sendNotModified(request: OriginRequest, object: S3Object): OriginAnswer {
  const kept = object.headers.filter(([name]) => keptWithout304.has(name.toLowerCase()));
  return answer(request, 304, [...validators(object), ...kept, ['Server', 'AmazonS3']]);
}

/** An error: an XML document, chunked, as S3 sends it. */
export function sendError(
  request: OriginRequest,
  code: S3ErrorCode,
  details: Readonly<Record<string, string>>,
  note: string,
): OriginAnswer {
  const document = errorDocument(code, { ...details, ...requestIds(request) });
  return { ...sendDocument(request, s3Errors[code].status, document), note };
}

export function sendDocument(request: OriginRequest, status: number, document: string): OriginAnswer {
  return sendText(request, status, [['Content-Type', 'application/xml']], document);
}

/** A text that S3 makes itself, chunked. */
export function sendText(request: OriginRequest, status: number, lines: Lines, text: string): OriginAnswer {
  const framed: Lines = [...lines, ['Transfer-Encoding', 'chunked'], ['Server', 'AmazonS3']];
  return answer(request, status, framed, utf8(text));
}

function answer(request: OriginRequest, status: number, lines: Lines, body: Body = noBytes): OriginAnswer {
  const { HostId, RequestId } = requestIds(request);
  return {
    status,
    statusText: statusText(status),
    headers: headersFromList([['x-amz-id-2', HostId], ['x-amz-request-id', RequestId], ...lines]),
    body: request.method === 'HEAD' ? noBytes : body,
  };
}

export function validators(object: S3Object): Lines {
  return [
    ['Last-Modified', lastModifiedOf(object)],
    ['ETag', object.etag],
  ];
}

/** The same for the same request: tests can be repeated, and no two runs differ. */
export function requestIds({ method, uri, domainName }: OriginRequest) {
  return {
    RequestId: stableId(`${method} ${uri}`, 16, 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'),
    HostId: `${stableId(domainName, 75, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}=`,
  };
}
