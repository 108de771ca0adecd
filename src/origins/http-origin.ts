import type { EdgeproofError } from '../errors.js';
import type { Duration } from '../message/duration.js';
import { show } from '../message/show.js';
import { branded } from './brand.js';
import { readDomainName } from './domain-name.js';
import { readKeepalive } from './keepalive.js';
import { isOriginFailure, type OriginFailure } from './origin-failure.js';
import { at, checkNames, misconfigured, type Place } from './place.js';
import { answererOf, failing, type Responder } from './responder.js';
import { serverAnswerer } from './server-origin.js';
import { readServerUrl } from './server-url.js';
import {
  type CommonSettings,
  commonNames,
  type OriginOptions,
  readChoice,
  readCommonSettings,
  readInteger,
} from './settings.js';
import type { Answerer, Origin } from './types.js';

/** The options of {@link httpOrigin}. Names and defaults are those of the AWS CDK's `HttpOrigin`. */
export interface HttpOriginOptions extends OriginOptions {
  /** Default `https-only`. */
  readonly protocolPolicy?: 'http-only' | 'https-only' | 'match-viewer' | undefined;
  /** 80, 443, or 1024 to 65535; default 80. */
  readonly httpPort?: number | undefined;
  /** 80, 443, or 1024 to 65535; default 443. */
  readonly httpsPort?: number | undefined;
  /** Default `['TLSv1.2']`. */
  readonly originSslProtocols?: readonly ('SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2')[] | undefined;
  /** 1 to 300 seconds, default 5. Above 120 the documents differ, and no function may set it (ORG-KA). */
  readonly keepaliveTimeout?: Duration | undefined;
  /** Default `ipv4`. It makes no difference here (ORG-IP). */
  readonly ipAddressType?: 'ipv4' | 'ipv6' | 'dualstack' | undefined;
}

const names = [
  ...commonNames,
  'protocolPolicy',
  'httpPort',
  'httpsPort',
  'originSslProtocols',
  'keepaliveTimeout',
  'ipAddressType',
] as const satisfies readonly (keyof HttpOriginOptions)[];

const protocolPolicies = ['http-only', 'https-only', 'match-viewer'] as const;
const ipAddressTypes = ['ipv4', 'ipv6', 'dualstack'] as const;
const sslProtocols = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'] as const;

/**
 * An origin of your own: a function answers in place of the server, or a real server does.
 *
 * A server is given by its URL, and asked over HTTP/1.1 with the very headers CloudFront sends, `Host` included. What
 * the pipeline simulates elsewhere takes its real time there: `connectionTimeout` and `readTimeout` are waited for by
 * the clock on the wall, whatever fake timers say. Connections are kept for `keepaliveTimeout` and never keep a process
 * alive. Whether it is reached by TLS is decided by the URL, not by `protocolPolicy`; its certificate must be for the
 * domain name, the `Host`, or the URL's own host, and trusted by Node (`NODE_EXTRA_CA_CERTS`) (REQ-ORIGIN-CERT).
 *
 * @example
 * httpOrigin('api.example.com', app.fetch)
 * httpOrigin('api.example.com', (request) => Response.json({ url: request.url }), { originPath: '/v1' })
 * httpOrigin('api.example.com', 'http://127.0.0.1:3000', { readTimeout: 2 })
 * httpOrigin('api.example.com', originFailure('timeout'))
 *
 * @param domainName the name CloudFront resolves; `Host` carries it unless a policy forwards the viewer's
 * @param responder who answers: a function, the URL of a server, or a failure
 * @throws EdgeproofError for anything CloudFront would refuse in the configuration, and for unknown options.
 */
export function httpOrigin(
  domainName: string,
  responder: Responder | string | URL | OriginFailure,
  options: HttpOriginOptions = {},
): Origin {
  const place: Place = {
    doing: `make the origin ${typeof domainName === 'string' ? domainName : show(domainName)}`,
    path: '',
  };
  const name = readDomainName(domainName, at(place, 'domainName'));
  checkNames(options, names, place);
  const common = readCommonSettings(options, name, place);
  readChoice(options.ipAddressType, 'ipv4', ipAddressTypes, at(place, 'ipAddressType'));
  const keepalive = readKeepalive(options.keepaliveTimeout, at(place, 'keepaliveTimeout'));
  return branded<Origin>({
    kind: 'custom',
    domainName: name,
    ...common,
    protocolPolicy: readChoice(options.protocolPolicy, 'https-only', protocolPolicies, at(place, 'protocolPolicy')),
    httpPort: readPort(options.httpPort, 80, at(place, 'httpPort')),
    httpsPort: readPort(options.httpsPort, 443, at(place, 'httpsPort')),
    sslProtocols: readSslProtocols(options.originSslProtocols, at(place, 'originSslProtocols')),
    ...keepalive,
    authMethod: 'none',
    region: '',
    resolves: !(isOriginFailure(responder) && responder.kind === 'dns'),
    answer: readResponder(responder, common, keepalive.keepaliveTimeout, at(place, 'responder')),
  });
}

function readResponder(responder: unknown, common: CommonSettings, keepaliveTimeout: number, place: Place): Answerer {
  if (typeof responder === 'function') return answererOf(responder as Responder, common.id);
  if (isOriginFailure(responder)) return failing(responder, common.id);
  const url = readServerUrl(responder, place);
  if (url !== undefined) return serverAnswerer(url, common, keepaliveTimeout);
  throw notAResponder(responder, place);
}

function notAResponder(responder: unknown, place: Place): EdgeproofError {
  const isApp = typeof responder === 'object' && responder !== null && 'fetch' in responder;
  const fix = isApp
    ? 'Give its fetch: httpOrigin(domainName, app.fetch).'
    : 'Give a function (request) => Response, the URL of a server, or an originFailure.';
  return misconfigured(place, `${show(responder)} is not a responder`, fix);
}

/** ORG-PROTO. */
function readPort(given: unknown, fallback: number, place: Place): number {
  if (given === 80 || given === 443) return given;
  if (typeof given === 'number' && given < 1024) {
    throw misconfigured(place, `${given} is not allowed`, 'Give 80, 443, or a number from 1024 to 65535.');
  }
  return readInteger(given, fallback, [1024, 65_535], place);
}

function readSslProtocols(given: unknown, place: Place): readonly string[] {
  if (given === undefined) return Object.freeze(['TLSv1.2']);
  if (!Array.isArray(given) || given.length === 0) {
    throw misconfigured(place, `${show(given)} is not a list of protocols`, `Choose from: ${sslProtocols.join(', ')}.`);
  }
  for (const [index, protocol] of given.entries())
    readChoice(protocol, 'TLSv1.2', sslProtocols, at(place, `[${index}]`));
  return Object.freeze([...given]);
}
