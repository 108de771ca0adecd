import { percentEncoded } from '../message/percent.js';
import { show } from '../message/show.js';
import { type Lines, requestIds, sendBody, sendNotModified, sendObject, sendText, validators } from './s3-answers.js';
import type { S3Contents } from './s3-bucket.js';
import { judgeConditions } from './s3-conditions.js';
import { errorPage, redirectPage, type S3ErrorCode, s3Errors } from './s3-documents.js';
import type { S3Object } from './s3-object.js';
import { askedPart } from './s3-range.js';
import { hostOf, keyOf, unmet } from './s3-serve.js';
import type { OriginAnswer, OriginRequest } from './types.js';

/** A bucket as its website endpoint needs it. Source of all that it does: Amazon S3 user guide, "Hosting a static website". */
export interface Website {
  readonly domainName: string;
  readonly contents: S3Contents;
  readonly mayList: boolean;
  /** The name that a folder's page has. */
  readonly indexDocument: string;
  /** The key of the page for errors. */
  readonly errorDocument: string | undefined;
}

type Details = Readonly<Record<string, string>>;

/** Answers as the website endpoint does. */
export function serveWebsite(site: Website, request: OriginRequest): OriginAnswer {
  const host = hostOf(request);
  if (host !== site.domainName.toLowerCase()) {
    // The endpoint takes the whole name for that of a bucket.
    const details = { BucketName: host };
    return sendPage(request, 'NoSuchBucket', details, `the Host header is ${host}, not the website endpoint's`);
  }
  const { method, uri } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    const details = { Method: method, ResourceType: 'OBJECT' };
    return fail(site, request, 'MethodNotAllowed', details, `a website endpoint answers GET and HEAD, not ${method}`);
  }
  const key = keyOf(uri);
  if (key !== undefined) return serveKey(site, request, key);
  return fail(site, request, 'InvalidURI', { URI: uri }, 'the URI has a broken percent code');
}

/** "Configuring an index document": the root and each folder have one, and a folder without its slash is redirected. */
function serveKey(site: Website, request: OriginRequest, key: string): OriginAnswer {
  const { contents, indexDocument } = site;
  const isFolder = key === '' || key.endsWith('/');
  const wanted = isFolder ? key + indexDocument : key;
  const object = contents.find(wanted);
  if (object !== undefined) return serveObject(site, request, object);
  if (!isFolder && contents.find(`${key}/${indexDocument}`) !== undefined) return toFolder(request);
  const note = `there is no object ${show(wanted)}`;
  return site.mayList
    ? fail(site, request, 'NoSuchKey', { Key: wanted }, note)
    : fail(site, request, 'AccessDenied', {}, `${note}, and without list permission S3 doesn't say so`);
}

function serveObject(site: Website, request: OriginRequest, object: S3Object): OriginAnswer {
  const moved = object.headers.find(([name]) => name.toLowerCase() === 'x-amz-website-redirect-location');
  if (moved !== undefined) return redirect(request, 301, moved[1], "the object's own redirect");
  const verdict = judgeConditions(request.headers, object);
  if (verdict === 'not-modified') return sendNotModified(request, object);
  if (verdict === 'failed') return fail(site, request, 'PreconditionFailed', {}, unmet);
  const part = askedPart(request.headers, object);
  if (part !== 'unsatisfiable') return sendObject(request, object, part);
  return fail(site, request, 'InvalidRange', { ActualObjectSize: String(object.size) }, 'no such part of the object');
}

function toFolder(request: OriginRequest): OriginAnswer {
  return redirect(request, 302, `${request.uri}/`, 'a folder with an index document, asked for without its slash');
}

function redirect(request: OriginRequest, status: 301 | 302, location: string, note: string): OriginAnswer {
  const lines: Lines = [
    ['Location', location],
    ['Content-Type', 'text/html; charset=utf-8'],
  ];
  return { ...sendText(request, status, lines, redirectPage(status, requestIds(request))), note };
}

/** "Configuring a custom error document": it comes for every error of the class 4xx, with the status of the error. */
function fail(
  { contents, errorDocument }: Website,
  request: OriginRequest,
  code: S3ErrorCode,
  details: Details,
  note: string,
): OriginAnswer {
  const document = errorDocument === undefined ? undefined : contents.find(errorDocument);
  if (document === undefined) return sendPage(request, code, details, note);
  const lines = [...errorLines(code, details), ...validators(document)];
  return { ...sendBody(request, s3Errors[code].status, lines, document), note };
}

function sendPage(request: OriginRequest, code: S3ErrorCode, details: Details, note: string): OriginAnswer {
  const lines: Lines = [...errorLines(code, details), ['Content-Type', 'text/html; charset=utf-8']];
  const page = errorPage(code, { ...details, ...requestIds(request) });
  return { ...sendText(request, s3Errors[code].status, lines, page), note };
}

function errorLines(code: S3ErrorCode, details: Details): Lines {
  const more = Object.entries(details).map(
    ([name, value]) => [`x-amz-error-detail-${name}`, printable(value)] as const,
  );
  return [['x-amz-error-code', code], ['x-amz-error-message', s3Errors[code].message], ...more];
}

/** A key may hold what no header can. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]+/g, percentEncoded);
}
