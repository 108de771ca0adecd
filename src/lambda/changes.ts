import type { EdgeOrigin, EdgeRecord, EdgeResponseInput } from '../events/types.js';
import { headerLines } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import type { AcceptedRequest, AcceptedResponse, Change } from './types.js';

/** What a function changed in the request: `method` and `clientIp` can't be. */
export function requestChanges(before: EdgeRecord['request'], after: AcceptedRequest): Change[] {
  return [
    ...changed('request.uri', before.uri, after.uri),
    ...changed('request.querystring', before.querystring, after.querystring),
    ...headerChanges('request.headers', before.headers, after.headers),
    ...changed('request.body', before.body, after.body),
    ...originChanges(before.origin, after.origin),
  ];
}

/** What a function changed in the response. It never saw the body: `before` is always `undefined` there. */
export function responseChanges(before: EdgeResponseInput, after: AcceptedResponse): Change[] {
  return [
    ...changed('response.status', before.status, after.status),
    ...changed('response.statusDescription', before.statusDescription, after.statusDescription),
    ...headerChanges('response.headers', before.headers, after.headers),
    ...changed('response.body', undefined, after.body),
  ];
}

function changed(path: string, before: unknown, after: unknown): Change[] {
  return isSame(before, after) ? [] : [{ path, before, after }];
}

/** Texts, numbers and small lists of them, or the fields of a body: JSON all. */
function isSame(before: unknown, after: unknown): boolean {
  return before === after || (typeof before === 'object' && JSON.stringify(before) === JSON.stringify(after));
}

/**
 * By name, first those that were there. The case of a `key` is no change: the header is the same.
 * In an event written by hand either may be missing, or hold anything: what is no line counts as absent.
 */
function headerChanges(path: string, before?: HeaderMap | null, after?: HeaderMap | null): Change[] {
  const [was, is] = [before ?? {}, after ?? {}];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].flatMap((name) => changed(`${path}[${JSON.stringify(name)}]`, values(was, name), values(is, name)));
}

function values(headers: HeaderMap, name: string): string | string[] | undefined {
  const lines: unknown = headerLines(headers, name);
  if (!Array.isArray(lines) || lines.length === 0) return undefined;
  return lines.length === 1 ? lines[0]?.value : lines.map((line) => line?.value);
}

function originChanges(before: EdgeOrigin | undefined, after: EdgeOrigin | undefined): Change[] {
  if (before?.custom && after?.custom) return fieldChanges('request.origin.custom', before.custom, after.custom);
  if (before?.s3 && after?.s3) return fieldChanges('request.origin.s3', before.s3, after.s3);
  return changed('request.origin', before, after);
}

interface Fields {
  readonly [name: string]: unknown;
}

function fieldChanges(
  path: string,
  before: { customHeaders: HeaderMap },
  after: { customHeaders: HeaderMap },
): Change[] {
  const { customHeaders: headersBefore, ...was }: { customHeaders?: HeaderMap } & Fields = { ...before };
  const { customHeaders: headersAfter, ...is }: { customHeaders?: HeaderMap } & Fields = { ...after };
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [
    ...[...names].flatMap((name) => changed(`${path}.${name}`, own(was, name), own(is, name))),
    ...headerChanges(`${path}.customHeaders`, headersBefore, headersAfter),
  ];
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
