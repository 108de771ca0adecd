import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import type { OriginFailureKind } from './types.js';

const failureBrand: unique symbol = Symbol.for('edgeproof.originFailure') as never;

const kinds: readonly OriginFailureKind[] = [
  'dns',
  'connect',
  'connect-timeout',
  'tls',
  'timeout',
  'reset',
  'bad-response',
  'short-body',
  'header-too-big',
];

/** A failure of an origin, as made by {@link originFailure}. */
export interface OriginFailure<Kind extends OriginFailureKind = OriginFailureKind> {
  readonly kind: Kind;
  readonly [failureBrand]: true;
}

/**
 * An origin that gives no usable answer: in place of a responder it always fails, as a responder's answer just this once.
 * `'dns'` stands only in place of a responder, since CloudFront resolves the name before origin-request runs.
 *
 * @example
 * httpOrigin('api.example.com', originFailure('connect-timeout'))
 * httpOrigin('api.example.com', (request) => request.method === 'POST' ? originFailure('reset') : new Response('ok'))
 *
 * @throws EdgeproofError for an unknown kind.
 */
export function originFailure<Kind extends OriginFailureKind>(kind: Kind): OriginFailure<Kind> {
  if (!kinds.includes(kind)) {
    throw new EdgeproofError('ERR_ORIGIN', {
      failedTo: 'make an origin failure',
      because: `there is no kind ${show(kind)}`,
      fix: `Choose one of: ${kinds.join(', ')}.`,
    });
  }
  return Object.freeze({ kind, [failureBrand]: true as const });
}

/** Whether a value was made by {@link originFailure}, of this or any other copy of the package. */
export function isOriginFailure(value: unknown): value is OriginFailure {
  return typeof value === 'object' && value !== null && failureBrand in value;
}
