import { type Body, utf8 } from '../message/bytes.js';
import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { show } from '../message/show.js';
import { contentTypeOf } from './content-type.js';
import { isBytes } from './is-bytes.js';
import { at, checkNames, misconfigured, type Place } from './place.js';

/** An object of a bucket: its content, or its content with what was set at the upload. */
export type S3ObjectInput =
  | string
  | Uint8Array
  | {
      readonly body: string | Uint8Array;
      /** Default: by the key's extension, `binary/octet-stream` without one. */
      readonly contentType?: string | undefined;
      readonly cacheControl?: string | undefined;
      /** Sent as `x-amz-meta-…`. */
      readonly metadata?: Readonly<Record<string, string>> | undefined;
      /** Anything else S3 sends with it, such as `Content-Encoding`. */
      readonly headers?: Readonly<Record<string, string>> | undefined;
      /** Default 1 January 2020. */
      readonly lastModified?: Date | string | number | undefined;
    };

/** An object as the bucket serves it. */
export interface S3Object {
  /** Read from the disk when it is asked for, if it lies there. */
  readonly body: Body;
  /** Bytes of the body. */
  readonly size: number;
  /** Quoted; the MD5 of the content, as of an upload in one part. */
  readonly etag: string;
  /** Whole seconds, in milliseconds since the epoch. */
  readonly lastModified: number;
  /** What was set at the upload, `Content-Type` and `Cache-Control` included. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const names = ['body', 'contentType', 'cacheControl', 'metadata', 'headers', 'lastModified'];

/** Names S3 works out itself. */
const ownNames = ['content-length', 'etag', 'last-modified', 'accept-ranges', 'server', 'transfer-encoding'];

const defaultLastModified = Date.UTC(2020, 0, 1);

/** Reads one object. Throws an EdgeproofError for what no bucket can hold. */
export function readS3Object(key: string, given: S3ObjectInput, place: Place): S3Object {
  if (typeof given === 'string' || isBytes(given)) return readS3Object(key, { body: given }, place);
  checkNames(given, names, place);
  const body = readBody(given.body, at(place, 'body'));
  const headers = new Map<string, readonly [string, string]>();
  addHeader(headers, 'Content-Type', given.contentType ?? contentTypeOf(key), at(place, 'contentType'));
  if (given.cacheControl !== undefined) {
    addHeader(headers, 'Cache-Control', given.cacheControl, at(place, 'cacheControl'));
  }
  for (const [name, value] of entries(given.metadata, at(place, 'metadata'))) {
    addHeader(headers, `x-amz-meta-${name.toLowerCase()}`, value, at(place, `metadata[${show(name)}]`));
  }
  for (const [name, value] of entries(given.headers, at(place, 'headers'))) {
    addHeader(headers, name, value, at(place, `headers[${show(name)}]`));
  }
  return {
    body,
    size: body.length,
    etag: etagOf(body),
    lastModified: readDate(given.lastModified, at(place, 'lastModified')),
    headers: [...headers.values()],
  };
}

function readBody(given: unknown, place: Place): Body {
  if (typeof given === 'string') return utf8(given);
  if (isBytes(given)) return given;
  throw misconfigured(place, `${show(given)} is not an object's content`, 'Give a string or a Uint8Array.');
}

function entries(given: unknown, place: Place): [string, unknown][] {
  if (given === undefined) return [];
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return Object.entries(given);
  throw misconfigured(place, `${show(given)} is not a record`, "Write { name: 'value' }.");
}

function addHeader(headers: Map<string, readonly [string, string]>, name: string, value: unknown, place: Place): void {
  if (!isHeaderName(name))
    throw misconfigured(place, `${show(name)} is not a header name`, 'Use letters, digits and dashes.');
  if (ownNames.includes(name.toLowerCase())) {
    throw misconfigured(
      place,
      'S3 works this header out itself',
      'Leave it out; the time of upload goes into lastModified.',
    );
  }
  if (typeof value !== 'string' || !isHeaderValue(value)) {
    throw misconfigured(place, `${show(value)} is not a header value`, 'Give a string of one line.');
  }
  headers.set(name.toLowerCase(), [name, value]);
}

function readDate(given: Date | string | number | undefined, place: Place): number {
  if (given === undefined) return defaultLastModified;
  const time = new Date(given).getTime();
  if (!Number.isNaN(time)) return Math.floor(time / 1000) * 1000;
  throw misconfigured(place, `${show(given)} is no date`, "Give a Date, or text such as '2026-01-31'.");
}

/** The tag of what was uploaded in one part. The hash is loaded when first needed, so that the package starts without it. */
export function etagOf(body: Body): string {
  return `"${process.getBuiltinModule('node:crypto').createHash('md5').update(body).digest('hex')}"`;
}
