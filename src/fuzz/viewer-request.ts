import fc, { type Arbitrary } from 'fast-check';
import { viewerRequest as build, type ViewerRequestEvent } from '../events/index.js';
import { methodAndBody } from './body.js';
import { viewerFields } from './request-fields.js';

/** What is known of the function's association. */
export interface ViewerRequestConstraints {
  /** Whether Include Body is on; default `false`. */
  readonly includeBody?: boolean;
}

/**
 * Viewer-request events that CloudFront could make. They shrink to `viewerRequest()`.
 *
 * @example fc.property(edge.viewerRequest({ includeBody: true }), async (event) => …)
 */
export function viewerRequest({ includeBody = false }: ViewerRequestConstraints = {}): Arbitrary<ViewerRequestEvent> {
  return fc
    .tuple(viewerFields(), methodAndBody('viewer-request'))
    .map(([fields, body]) => build({ ...fields, ...body, includeBody }));
}
