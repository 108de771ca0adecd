import { noBytes, utf8 } from '../message/bytes.js';
import { headersFromList } from '../message/headers.js';
import { statusText } from '../message/status-text.js';
import { errorDocument, type S3ErrorCode, s3Errors } from './s3-documents.js';
import type { S3Object } from './s3-object.js';
import { stableId } from './stable-id.js';
import type { OriginAnswer, OriginRequest } from './types.js';

type Lines = readonly (readonly [string, string])[];

/** Headers sent along with a 304; the others describe a body that isn't there. */
const keptWithout304 = new Set(['cache-control', 'expires', 'vary']);

/** The object; for HEAD its headers. */
export function sendObject(request: OriginRequest, object: S3Object): OriginAnswer {
  const { body, headers } = object;
  return answer(
    request,
    200,
    [
      ...validators(object),
      ['Accept-Ranges', 'bytes'],
      ...headers,
      ['Server', 'AmazonS3'],
      ['Content-Length', String(body.length)],
    ],
    body,
  );
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
  const ids = { RequestId: requestId(request), HostId: hostId(request) };
  return { ...sendDocument(request, s3Errors[code].status, errorDocument(code, { ...details, ...ids })), note };
}

export function sendDocument(request: OriginRequest, status: number, document: string): OriginAnswer {
  const lines: Lines = [
    ['Content-Type', 'application/xml'],
    ['Transfer-Encoding', 'chunked'],
    ['Server', 'AmazonS3'],
  ];
  return answer(request, status, lines, utf8(document));
}

function answer(request: OriginRequest, status: number, lines: Lines, body = noBytes): OriginAnswer {
  return {
    status,
    statusText: statusText(status),
    headers: headersFromList([['x-amz-id-2', hostId(request)], ['x-amz-request-id', requestId(request)], ...lines]),
    body: request.method === 'HEAD' ? noBytes : body,
  };
}

function validators({ etag, lastModified }: S3Object): Lines {
  return [
    ['Last-Modified', new Date(lastModified).toUTCString()],
    ['ETag', etag],
  ];
}

/** The same for the same request: tests can be repeated, and no two runs differ. */
function requestId({ method, uri }: OriginRequest): string {
  return stableId(`${method} ${uri}`, 16, 'ABCDEFGHJKMNPQRSTVWXYZ0123456789');
}

function hostId({ domainName }: OriginRequest): string {
  return `${stableId(domainName, 75, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}=`;
}
