import { show } from '../message/show.js';
import type { HeaderMap } from '../message/types.js';
import { type GivenBody, readBody } from './body-input.js';
import { checkNoDuplicates } from './check-origin.js';
import { edgeUserAgent, viaValue } from './defaults.js';
import { exposeBody } from './expose-body.js';
import { type GivenHeaders, mergeHeaders, readRequestHeaders } from './headers-input.js';
import { misuse, type Place, within } from './misuse.js';
import { readOrigin } from './origin-input.js';
import {
  type BodyFields,
  type OriginRequestFields,
  readBasics,
  readHttpVersion,
  type ViewerRequestFields,
} from './request-fields.js';
import type {
  EdgeBody,
  EdgeConfig,
  EdgeOrigin,
  OriginEdgeRequest,
  RequestTrigger,
  ViewerEdgeRequest,
} from './types.js';

type HeaderDefaults = readonly (readonly [string, string])[];

function bodyHeaders(body: GivenBody | undefined, given: GivenHeaders): HeaderDefaults {
  if (body === undefined) return [];
  const length: HeaderDefaults = [['Content-Length', String(body.bytes.length)]];
  const framed = Object.hasOwn(given.headers, 'transfer-encoding');
  return [['Content-Type', body.contentType], ...(framed ? [] : length)];
}

function readGivenBody(init: BodyFields, place: Place): GivenBody | undefined {
  return init.body === undefined ? undefined : readBody(init.body, within(place, 'body'));
}

function shownBody(
  { includeBody }: BodyFields,
  body: GivenBody | undefined,
  trigger: RequestTrigger,
  place: Place,
): { body?: EdgeBody } {
  if (includeBody !== undefined && typeof includeBody !== 'boolean') {
    throw misuse(within(place, 'includeBody'), `${show(includeBody)} is not a boolean`, 'Give true or false.');
  }
  const shown = includeBody ?? body !== undefined;
  return shown ? { body: exposeBody(body?.bytes, trigger) } : {};
}

/** The request as a viewer sent it: its Host is the distribution's, unless another is given. */
export function readViewerRequest(
  init: ViewerRequestFields & BodyFields,
  config: EdgeConfig,
  place: Place,
): ViewerEdgeRequest {
  const body = readGivenBody(init, place);
  const basics = readBasics(init, body !== undefined, place);
  readHttpVersion(init.viewer, place);
  const given = readRequestHeaders(init.headers, within(place, 'headers'));
  const defaults: HeaderDefaults = [
    ['Host', config.distributionDomainName],
    ['User-Agent', 'curl/8.5.0'],
    ['accept', '*/*'],
    ...bodyHeaders(body, given),
  ];
  const headers = mergeHeaders(defaults, given);
  return { ...basics, headers, ...shownBody(init, body, 'viewer-request', place) };
}

/** What every origin request has, whatever the policies are (EVT-OREQ-HEADERS-SAMPLE, §13.1). */
function originHeaders(clientIp: string, origin: EdgeOrigin, httpVersion: string): HeaderDefaults {
  return [
    ['X-Forwarded-For', clientIp],
    ['User-Agent', edgeUserAgent],
    ['Via', viaValue(httpVersion)],
    ['Host', (origin.custom ?? origin.s3).domainName],
  ];
}

/** A default gives way to a custom header of its name, which would replace it. */
function withoutCustom(defaults: HeaderDefaults, customHeaders: HeaderMap): HeaderDefaults {
  return defaults.filter(([name]) => !Object.hasOwn(customHeaders, name.toLowerCase()));
}

/** The request as it is about to go to the origin. */
export function readOriginRequest(init: OriginRequestFields & BodyFields, place: Place): OriginEdgeRequest {
  const body = readGivenBody(init, place);
  const basics = readBasics(init, body !== undefined, place);
  const origin = readOrigin(init.origin, within(place, 'origin'));
  const given = readRequestHeaders(init.headers, within(place, 'headers'));
  checkNoDuplicates(origin, given.headers, within(place, 'headers'));
  const httpVersion = readHttpVersion(init.viewer, place);
  const defaults = [...originHeaders(basics.clientIp, origin, httpVersion), ...bodyHeaders(body, given)];
  const headers = mergeHeaders(withoutCustom(defaults, (origin.custom ?? origin.s3).customHeaders), given);
  return { ...basics, headers, ...shownBody(init, body, 'origin-request', place), origin };
}
