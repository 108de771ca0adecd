import { bodyLimits, type EdgeEvent, viaValue } from '../../events/index.js';
import type { EdgeBody, EdgeOrigin, EdgeRecord, RequestTrigger } from '../../events/types.js';
import { fromBase64 } from '../../message/bytes.js';
import { headerLines, headerValue } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import { webClasses } from '../../message/web-classes.js';
import { sameJson } from '../../rules/same-json.js';
import { build, type Draft, type Init } from './draft.js';
import { memberPaths, withoutMember } from './members.js';

/**
 * The call that makes an event, naming nothing that has its default value.
 * `undefined` for an event that no factory makes, such as one with a field of its own.
 */
export function draftOf(event: EdgeEvent): Draft | undefined {
  const record = event.Records[0].cf as EdgeRecord;
  const draft = everythingOf(record);
  return draft !== undefined && makes(draft, event) ? leavingOut(draft, event) : undefined;
}

function makes(draft: Draft, event: EdgeEvent): boolean {
  return sameJson(build(draft), event);
}

/** Drops whatever the factory fills in by itself. */
function leavingOut(draft: Draft, event: EdgeEvent): Draft {
  let least = draft;
  for (const path of memberPaths(draft.init)) {
    const shorter = { trigger: draft.trigger, init: withoutMember(least.init, path) };
    if (makes(shorter, event)) least = shorter;
  }
  return least;
}

/** Every field by name. */
function everythingOf({ config, request, response }: EdgeRecord): Draft | undefined {
  const { eventType: trigger, ...about } = config;
  const asked = requestFields(request, trigger as RequestTrigger);
  if (response === undefined) return withHeaders({ trigger, init: { ...asked, config: about } }, { request });
  const { status, statusDescription } = response;
  const answered = { status: Number(status), statusDescription };
  return withHeaders({ trigger, init: { request: asked, response: answered, config: about } }, { request, response });
}

function requestFields(request: EdgeRecord['request'], trigger: RequestTrigger): Init {
  const { method, uri, querystring, clientIp, headers, body, origin } = request;
  // A leading `?` is taken for the mark in front of the query.
  const query = querystring.startsWith('?') ? `?${querystring}` : querystring;
  return {
    method,
    uri,
    querystring: query,
    clientIp,
    ...(body !== undefined && bodyFields(body, headers, trigger)),
    ...(origin !== undefined && originFields(origin, headers)),
  };
}

/** What was cut off can't be known, and makes no difference but to the length. */
function bodyFields({ data, inputTruncated }: EdgeBody, headers: HeaderMap, trigger: RequestTrigger): Init {
  const seen = fromBase64(data);
  if (!inputTruncated) return seen.length === 0 ? { includeBody: true } : { body: textOrBytes(seen) };
  const stated = Number(headerValue(headers, 'content-length'));
  const limit = bodyLimits[trigger];
  const whole = new Uint8Array(stated > limit && stated <= 64 * limit ? stated : limit + 1).fill(seen.at(-1) ?? 0x61);
  whole.set(seen);
  return { body: textOrBytes(whole) };
}

function textOrBytes(bytes: Uint8Array): string | Uint8Array {
  try {
    return new (webClasses().TextDecoder)('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Uint8Array.from(bytes);
  }
}

/** With the version of HTTP that `Via` tells. */
function originFields(origin: EdgeOrigin, headers: HeaderMap): Init {
  const { customHeaders, ...fields } = origin.custom ?? origin.s3;
  const init = { ...fields, customHeaders: headerFields(customHeaders, {}) };
  const via = headerValue(headers, 'via');
  const httpVersion = ['1.0', '1.1', '3.0'].find((version) => via === viaValue(version));
  return {
    origin: origin.s3 === undefined ? { custom: init } : { s3: init },
    ...(httpVersion !== undefined && { viewer: { httpVersion } }),
  };
}

type Messages = Pick<EdgeRecord, 'request' | 'response'>;

/** Those that the factory would put in, and that aren't there, are given as `undefined`. */
function withHeaders(draft: Draft, { request, response }: Messages): Draft | undefined {
  const usual = build(draft)?.Records[0].cf as EdgeRecord | undefined;
  if (usual === undefined) return undefined;
  const { trigger, init } = draft;
  const asked = headerFields(request.headers, usual.request.headers);
  if (response === undefined) return { trigger, init: { ...init, headers: asked } };
  const answered = headerFields(response.headers, usual.response?.headers ?? {});
  return {
    trigger,
    init: {
      ...init,
      request: { ...(init['request'] as Init), headers: asked },
      response: { ...(init['response'] as Init), headers: answered },
    },
  };
}

/** What differs from the usual headers. */
function headerFields(headers: HeaderMap, usual: HeaderMap): Init {
  const missing = Object.keys(usual).filter((name) => !Object.hasOwn(headers, name));
  const absent = missing.map((name): [string, unknown] => [headerLines(usual, name)?.[0]?.key ?? name, undefined]);
  const own = Object.keys(headers).filter((name) => !sameJson(headers[name], headerLines(usual, name)));
  return Object.fromEntries([...own.map((name) => headerField(headers[name] as HeaderEntry[])), ...absent]);
}

function headerField(lines: readonly HeaderEntry[]): [name: string, value: unknown] {
  const { key = '', value } = lines[0] as HeaderEntry;
  if (lines.length === 1) return [key, value];
  return [key, lines.every((line) => line.key === key) ? lines.map((line) => line.value) : lines];
}
