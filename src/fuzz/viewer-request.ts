import fc, { type Arbitrary } from 'fast-check';
import { viewerRequest as build, type ViewerRequestEvent } from '../events/index.js';
import { sentBody } from './body.js';
import { constraintsOf, plainPart } from './check-constraints.js';
import { type ConfigConstraints, configOf } from './config.js';
import { type BodyConstraints, bodyOf, type RequestConstraints, viewerFields } from './viewer-fields.js';

/** What narrows viewer-request events: the fields of `viewerRequest()`, each a value or an arbitrary of values. */
export interface ViewerRequestConstraints extends RequestConstraints, BodyConstraints, ConfigConstraints {
  /** Whether Include Body is on; default `false`. */
  readonly includeBody?: boolean | undefined;
}

const names = ['method', 'uri', 'querystring', 'headers', 'clientIp', 'body', 'includeBody', 'config'];

/**
 * Viewer-request events that CloudFront could make, narrowed by what is given. A header given as `undefined` is never
 * there. They shrink to `viewerRequest()`.
 *
 * @example fc.property(edge.viewerRequest({ includeBody: true }), async (event) => …)
 * @example
 * edge.viewerRequest({
 *   method: 'GET',
 *   uri: fc.constantFrom('/a', '/b'),
 *   headers: { 'accept-language': fc.constantFrom('de', 'en'), authorization: undefined },
 * })
 * @throws EdgeproofError `ERR_EVENT` for a constraint that there isn't, and for a value that no such event can hold.
 */
export function viewerRequest(constraints: ViewerRequestConstraints = {}): Arbitrary<ViewerRequestEvent> {
  build(plainPart(constraints, names, constraintsOf('viewer-request')));
  const { includeBody = false } = constraints;
  const bodies = bodyOf(constraints, () => sentBody('viewer-request'));
  return fc
    .tuple(viewerFields(constraints, bodies), configOf(constraints))
    .map(([fields, config]) => build({ ...fields, includeBody, ...config }));
}
