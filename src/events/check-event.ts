import { fromBase64 } from '../message/bytes.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import { formatBytes } from '../message/size.js';
import type { HeaderMap } from '../message/types.js';
import { checkCustomHeaders, checkCustomOrigin, checkNoDuplicates, checkS3Origin } from './check-origin.js';
import { checkConfigField } from './config-input.js';
import { bodyLimits } from './expose-body.js';
import { checkHeaderName, checkHeaderValue } from './headers-input.js';
import { at, misuse, type Place, under, within } from './misuse.js';
import { checkQuerystring } from './querystring-input.js';
import { checkClientIp, checkMethod } from './request-fields.js';
import { checkTargetLength, checkUri } from './target-input.js';
import { isTrigger, triggers } from './triggers.js';
import type { EdgeOrigin, EdgeRecord, RequestTrigger, Trigger } from './types.js';

type Fields = Readonly<Record<string, unknown>>;

const impossible = 'Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.';

function checkObject(value: unknown, place: Place): asserts value is Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw misuse(place, `${show(value)} is not an object`, impossible);
}

function checkString(value: unknown, place: Place): asserts value is string {
  if (typeof value !== 'string') throw misuse(place, `${show(value)} is not a string`, impossible);
}

function checkAbsent(fields: Fields, name: string, where: string, place: Place): void {
  if (fields[name] === undefined) return;
  const article = where.startsWith('o') ? 'an' : 'a';
  throw misuse(within(place, name), `${article} ${where} event has none`, impossible);
}

function checkEntry(entry: unknown, name: string, place: Place): void {
  checkObject(entry, place);
  if (typeof entry['key'] !== 'string' || entry['key'].toLowerCase() !== name) {
    throw misuse(within(place, 'key'), `${show(entry['key'])} is not the header's name`, impossible);
  }
  checkHeaderValue(name, entry['value'], within(place, 'value'));
}

/** HMAP-SHAPE, HMAP-LOWER-IN. */
function checkHeaderMap(headers: unknown, place: Place): asserts headers is HeaderMap {
  checkObject(headers, place);
  for (const [name, lines] of Object.entries(headers)) {
    checkHeaderName(name, place);
    const here = under(place, name);
    if (name !== name.toLowerCase()) throw misuse(here, "the name isn't in lower case", impossible);
    if (!Array.isArray(lines) || lines.length === 0)
      throw misuse(here, `${showHeader(name, lines)} holds no lines`, impossible);
    for (const [index, entry] of lines.entries()) checkEntry(entry, name, at(here, index));
  }
}

function checkConfig(config: unknown, place: Place): asserts config is EdgeRecord['config'] {
  checkObject(config, place);
  for (const name of ['distributionDomainName', 'distributionId', 'requestId'] as const) {
    checkConfigField(name, config[name], place);
  }
  if (isTrigger(config['eventType'])) return;
  throw misuse(
    within(place, 'eventType'),
    `${show(config['eventType'])} is no trigger`,
    `Use one of: ${triggers.join(', ')}.`,
  );
}

/** BODY-SHAPE, BODY-TRUNC: as CloudFront exposes it, before a function has touched it. */
function checkBody(body: unknown, trigger: RequestTrigger, place: Place): void {
  checkObject(body, place);
  const { inputTruncated, action, encoding, data } = body;
  if (typeof inputTruncated !== 'boolean') {
    throw misuse(within(place, 'inputTruncated'), `${show(inputTruncated)} is not a boolean`, impossible);
  }
  if (action !== 'read-only') throw misuse(within(place, 'action'), `${show(action)} isn't 'read-only'`, impossible);
  if (encoding !== 'base64') throw misuse(within(place, 'encoding'), `${show(encoding)} isn't 'base64'`, impossible);
  checkString(data, within(place, 'data'));
  checkData(data, bodyLimits[trigger], within(place, 'data'));
}

function checkData(data: string, limit: number, place: Place): void {
  const bytes = fromBase64(data);
  if (Buffer.from(bytes).toString('base64') !== data) throw misuse(place, `${show(data)} is not base64`, impossible);
  if (bytes.length > limit) {
    const sizes = `${formatBytes(bytes.length)}, though CloudFront exposes at most ${formatBytes(limit)}`;
    throw misuse(place, `it decodes to ${sizes}`, impossible);
  }
}

/** ORI-EXACTLY-ONE and §9. */
function checkOrigin(origin: unknown, headers: HeaderMap, request: Place): void {
  const place = within(request, 'origin');
  checkObject(origin, place);
  const { custom, s3 } = origin;
  if ((custom === undefined) === (s3 === undefined)) {
    throw misuse(place, `${show(origin)}, not exactly one of custom and s3`, impossible);
  }
  const here = within(place, custom === undefined ? 's3' : 'custom');
  const kind = custom ?? s3;
  checkObject(kind, here);
  if (custom === undefined) checkS3Origin(kind, here);
  else checkCustomOrigin(kind, here);
  const customHeaders = within(here, 'customHeaders');
  checkHeaderMap(kind['customHeaders'], customHeaders);
  checkCustomHeaders(kind['customHeaders'], customHeaders);
  checkNoDuplicates(origin as EdgeOrigin, headers, within(request, 'headers'));
}

function checkRequest(request: unknown, trigger: Trigger, place: Place): void {
  checkObject(request, place);
  checkClientIp(request['clientIp'], place);
  checkMethod(request['method'], place);
  const { uri, querystring, headers, body, origin } = request;
  checkUri(uri, within(place, 'uri'));
  if (uri.includes('?')) throw misuse(within(place, 'uri'), `${show(uri)} has a query`, impossible);
  checkString(querystring, within(place, 'querystring'));
  checkQuerystring(querystring, within(place, 'querystring'));
  checkTargetLength({ uri, querystring }, within(place, 'uri'));
  checkHeaderMap(headers, within(place, 'headers'));
  if (trigger === 'viewer-request' || trigger === 'origin-request') {
    if (body !== undefined) checkBody(body, trigger, within(place, 'body'));
  } else checkAbsent(request, 'body', trigger, place);
  if (trigger.startsWith('viewer')) checkAbsent(request, 'origin', trigger, place);
  else checkOrigin(origin, headers, place);
}

function checkResponse(response: unknown, trigger: Trigger, place: Place): void {
  checkObject(response, place);
  const { status, statusDescription, headers } = response;
  if (typeof status !== 'string' || !/^[2-5]\d\d$/.test(status)) {
    throw misuse(within(place, 'status'), `${show(status)} is no string from "200" to "599"`, impossible);
  }
  checkString(statusDescription, within(place, 'statusDescription'));
  checkHeaderMap(headers, within(place, 'headers'));
  checkAbsent(response, 'body', trigger, place);
  checkAbsent(response, 'bodyEncoding', trigger, place);
}

/** Refuses a `cf` that CloudFront could not have made. Fields nobody knows pass: CloudFront adds some every year. */
export function checkRecord(cf: unknown, place: Place): asserts cf is EdgeRecord {
  checkObject(cf, place);
  const { config } = cf;
  checkConfig(config, within(place, 'config'));
  const trigger = config.eventType;
  checkRequest(cf['request'], trigger, within(place, 'request'));
  if (trigger.endsWith('request')) checkAbsent(cf, 'response', trigger, place);
  else checkResponse(cf['response'], trigger, within(place, 'response'));
}
