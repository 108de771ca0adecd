import fc, { type Arbitrary } from 'fast-check';
import { originRequest as build, type OriginRequestEvent } from '../events/index.js';
import { methodAndBody } from './body.js';
import { originFields } from './request-fields.js';

/** What is known of the function's association. */
export interface OriginRequestConstraints {
  /** The kind of the origin; default `custom`. */
  readonly origin?: 'custom' | 's3';
  /** Whether Include Body is on; default `false`. */
  readonly includeBody?: boolean;
}

/**
 * Origin-request events that CloudFront could make. They shrink to `originRequest({ origin })`.
 *
 * @example fc.property(edge.originRequest({ origin: 's3' }), async (event) => …)
 */
export function originRequest({
  origin = 'custom',
  includeBody = false,
}: OriginRequestConstraints = {}): Arbitrary<OriginRequestEvent> {
  return fc
    .tuple(originFields(), methodAndBody('origin-request'))
    .map(([fields, body]) => build({ ...fields, ...body, includeBody, origin }));
}
