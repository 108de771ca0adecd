import fc, { type Arbitrary } from 'fast-check';
import { originRequest as build, type OriginRequestEvent } from '../events/index.js';
import { sentBody } from './body.js';
import { constraintsOf, plainPart } from './check-constraints.js';
import { type ConfigConstraints, configOf } from './config.js';
import { type AssociationConstraints, originFields } from './origin-fields.js';
import { type BodyConstraints, bodyOf, type RequestConstraints } from './viewer-fields.js';

/** What narrows origin-request events: the fields of `originRequest()`, each a value or an arbitrary of values. */
export interface OriginRequestConstraints
  extends RequestConstraints,
    BodyConstraints,
    AssociationConstraints,
    ConfigConstraints {
  /** Whether Include Body is on; default `false`. */
  readonly includeBody?: boolean | undefined;
}

const names = [
  'method',
  'uri',
  'querystring',
  'headers',
  'clientIp',
  'body',
  'includeBody',
  'origin',
  'forwarded',
  'config',
];

const place = constraintsOf('origin-request');

/**
 * Origin-request events that CloudFront could make, narrowed by what is given. They shrink to `originRequest({ origin })`.
 *
 * @example fc.property(edge.originRequest({ origin: 's3', forwarded: ['CloudFront-Viewer-Country'] }), async (event) => …)
 * @throws EdgeproofError `ERR_EVENT` for a constraint that there isn't, and for a value that no such event can hold.
 */
export function originRequest(constraints: OriginRequestConstraints = {}): Arbitrary<OriginRequestEvent> {
  const { forwarded: _, ...plain } = plainPart(constraints, names, place);
  build(plain);
  const { includeBody = false } = constraints;
  const bodies = bodyOf(constraints, () => sentBody('origin-request'));
  const fields = originFields(constraints, constraints, bodies, place);
  return fc.tuple(fields, configOf(constraints)).map(([init, config]) => build({ ...init, includeBody, ...config }));
}
