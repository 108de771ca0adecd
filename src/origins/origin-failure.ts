import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import type { OriginReply } from './origin-reply.js';
import type { OriginFailureKind } from './types.js';

const failureBrand: unique symbol = Symbol.for('edgeproof.originFailure') as never;

const kinds: readonly OriginFailureKind[] = [
  'dns',
  'connect',
  'connect-timeout',
  'tls',
  'mtls',
  'unreachable',
  'write',
  'timeout',
  'completion-timeout',
  'reset',
  'bad-response',
  'wrong-response',
  'header-too-big',
  'content-range-mismatch',
  'zero-size',
  'too-big',
  'aborted',
  'short-body',
  'capacity',
  'limit',
];

/** A failure of an origin, as made by {@link originFailure}. */
export interface OriginFailure<Kind extends OriginFailureKind = OriginFailureKind> {
  readonly kind: Kind;
  /** Of `'short-body'`: what came before it broke off. */
  readonly reply?: OriginReply | undefined;
  readonly [failureBrand]: true;
}

/**
 * An origin that gives no usable answer: in place of a responder it always fails, as a responder's answer just this once.
 * `'dns'` stands only in place of a responder, since CloudFront resolves the name before origin-request runs.
 *
 * | kind | what happened | viewer |
 * | --- | --- | --- |
 * | `dns` | the name doesn't resolve | 502 |
 * | `connect` | nobody listens | 502 |
 * | `connect-timeout` | every attempt to connect took `connectionTimeout` | 504 |
 * | `tls` | the handshake failed: certificate, protocol, cipher | 502 |
 * | `mtls` | handshakes with a client certificate keep failing | 503 |
 * | `unreachable` | the origin is momentarily out of reach | 503 |
 * | `write` | the request's body could not be sent | 502 |
 * | `timeout` | nothing came for `readTimeout` | 504 |
 * | `completion-timeout` | the answer wasn't complete after `responseCompletionTimeout` | 504 |
 * | `reset` | the connection was closed before an answer | 502 |
 * | `bad-response` | what came is no HTTP | 502 |
 * | `wrong-response` | the answer was otherwise wrong | 502 |
 * | `header-too-big` | more than 32,768 bytes of headers | 502 |
 * | `content-range-mismatch` | `Content-Length` isn't the length in `Content-Range` | 502 |
 * | `zero-size` | an object of no size | 502 |
 * | `too-big` | more than 50 GB announced where answers are stored | 502 |
 * | `aborted` | CloudFront gave up the fetch | 502 |
 * | `short-body` | the body ended too early | the status that came, and what came of the body |
 * | `capacity`, `limit` | CloudFront's own capacity or quota is used up | 503 |
 *
 * @example
 * httpOrigin('api.example.com', originFailure('connect-timeout'))
 * httpOrigin('api.example.com', (request) => request.method === 'POST' ? originFailure('reset') : new Response('ok'))
 * // The first call fails, the second attempt gets an answer:
 * let calls = 0;
 * httpOrigin('api.example.com', () => ++calls === 1 ? originFailure('timeout') : new Response('ok'))
 * // Five of ten bytes come:
 * httpOrigin('api.example.com', originFailure('short-body', { headers: { 'Content-Length': '10' }, body: 'hello' }))
 *
 * @param reply only of `'short-body'`: what came before it broke off. Without `Content-Length` one byte is missing.
 * @throws EdgeproofError for an unknown kind, and for a reply of another kind than `'short-body'`.
 */
export function originFailure(kind: 'short-body', reply?: OriginReply): OriginFailure<'short-body'>;
export function originFailure<Kind extends OriginFailureKind>(kind: Kind): OriginFailure<Kind>;
export function originFailure(kind: OriginFailureKind, reply?: OriginReply): OriginFailure {
  if (!kinds.includes(kind)) throw misuse(`there is no kind ${show(kind)}`, `Choose one of: ${kinds.join(', ')}.`);
  if (reply !== undefined && kind !== 'short-body') {
    throw misuse(`nothing comes of ${show(kind)}`, "Only originFailure('short-body', { … }) takes a reply.");
  }
  return Object.freeze({ kind, reply, [failureBrand]: true as const });
}

function misuse(because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_ORIGIN', { failedTo: 'make an origin failure', because, fix });
}

/** Whether a value was made by {@link originFailure}, of this or any other copy of the package. */
export function isOriginFailure(value: unknown): value is OriginFailure {
  return typeof value === 'object' && value !== null && failureBrand in value;
}
