import { show } from '../message/show.js';
import { badAnswer } from './answer-place.js';
import { isOriginFailure, type OriginFailure } from './origin-failure.js';
import { at, misconfigured, type Place } from './place.js';
import { answererOf, failing, type ResponderAnswer } from './responder.js';
import { S3Bucket, type S3Contents, type S3Objects } from './s3-bucket.js';
import { S3Directory } from './s3-directory.js';
import { isUrl } from './server-url.js';
import type { Answerer, OriginFailureKind } from './types.js';
import { webRequest } from './web-request.js';

/** A failure in place of the bucket's answer; `undefined` lets the bucket answer. */
export type S3Failing = (request: Request) => OriginFailure<Exclude<OriginFailureKind, 'dns'>> | undefined;

/** What a bucket holds, and when it fails. */
export interface S3ContentOptions {
  /** By key, with or without a slash in front. Looked into at each request: put in a new value to deploy it. */
  readonly objects?: S3Objects | undefined;
  /**
   * A directory in place of `objects`: a path, or a `file:` URL. Its files are read at each request; a file's
   * `Content-Type` is that of its extension. Nothing outside it is served, links out of it included.
   */
  readonly directory?: string | URL | undefined;
  /**
   * Whether the bucket may be listed. With it a missing key is 404, without it 403, as in most buckets behind an
   * origin access control. Default `true`.
   */
  readonly listPermission?: boolean | undefined;
  /** A failure that always happens, or a function asked at each attempt: it gives one, or `undefined`. */
  readonly failure?: OriginFailure | S3Failing | undefined;
}

export const contentNames = [
  'objects',
  'directory',
  'listPermission',
  'failure',
] as const satisfies readonly (keyof S3ContentOptions)[];

/** What is in the bucket. One that always fails may be left without. */
export function readContents({ objects, directory, failure }: S3ContentOptions, place: Place): S3Contents {
  if (directory !== undefined) {
    if (objects === undefined) return readDirectory(directory, at(place, 'directory'));
    throw misconfigured(at(place, 'directory'), 'objects are given, too', 'Keep one of them.');
  }
  const here = at(place, 'objects');
  if (objects === undefined && isOriginFailure(failure)) return new S3Bucket({}, here);
  if (typeof objects === 'object' && objects !== null && !Array.isArray(objects)) return new S3Bucket(objects, here);
  const fix = "Write { '/index.html': '<h1>Hi</h1>' }, or give a directory.";
  throw misconfigured(here, `${show(objects)} is not a record of objects`, fix);
}

function readDirectory(given: unknown, place: Place): S3Directory {
  if (typeof given === 'string' && given !== '') return new S3Directory(given, place);
  if (isUrl(given) && given.protocol === 'file:') {
    return new S3Directory(process.getBuiltinModule('node:url').fileURLToPath(given), place);
  }
  throw misconfigured(place, `${show(given)} is not a directory`, "Give a path such as './dist', or a file: URL.");
}

/** Puts failures in front of the answers. */
export function mayFail(given: S3ContentOptions['failure'], id: string, serve: Answerer, place: Place): Answerer {
  if (given === undefined) return serve;
  if (isOriginFailure(given)) return failing(given, id);
  if (typeof given !== 'function') {
    throw misconfigured(place, `${show(given)} is not a failure`, "Give originFailure('timeout'), or a function.");
  }
  return (request, patience) => {
    const failure: unknown = given(webRequest(request));
    if (failure === undefined) return serve(request, patience);
    if (isOriginFailure(failure)) return answererOf(() => failure as ResponderAnswer, id)(request, patience);
    throw badAnswer({ originId: id, request }, `${show(failure)} is no failure`, fixFailure, 'failure');
  };
}

const fixFailure = "Return originFailure('timeout'), or undefined to let the bucket answer.";

/** Whether the name resolves: a failure of DNS comes before everything else. */
export function resolves({ failure }: S3ContentOptions): boolean {
  return !(isOriginFailure(failure) && failure.kind === 'dns');
}

/** `true` or `false`. */
export function readFlag(given: unknown, fallback: boolean, place: Place): boolean {
  if (given === undefined) return fallback;
  if (typeof given === 'boolean') return given;
  throw misconfigured(place, `${show(given)} is not true or false`, 'Give a boolean.');
}
