import fc, { type Arbitrary } from 'fast-check';
import { originResponse as build, type OriginResponseEvent } from '../events/index.js';
import { bodyless } from './body.js';
import { originFields } from './request-fields.js';
import { responseFields } from './response-fields.js';

/** What is known of the function's association. */
export interface OriginResponseConstraints {
  /** The kind of the origin; default `custom`. */
  readonly origin?: 'custom' | 's3';
}

/**
 * Origin-response events that CloudFront could make. They shrink to `originResponse({ request: { origin } })`.
 *
 * @example fc.property(edge.originResponse({ origin: 's3' }), async (event) => …)
 */
export function originResponse({ origin = 'custom' }: OriginResponseConstraints = {}): Arbitrary<OriginResponseEvent> {
  return fc
    .tuple(originFields(), bodyless(), responseFields(600))
    .map(([fields, method, response]) => build({ request: { ...fields, ...method, origin }, response }));
}
