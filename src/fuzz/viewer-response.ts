import fc, { type Arbitrary } from 'fast-check';
import { viewerResponse as build, type ViewerResponseEvent } from '../events/index.js';
import { bodyless } from './body.js';
import { viewerFields } from './request-fields.js';
import { responseFields } from './response-fields.js';

/**
 * Viewer-response events that CloudFront could make: their status is below 400, since from there on the trigger is
 * skipped. They shrink to `viewerResponse()`.
 *
 * @example fc.property(edge.viewerResponse(), async (event) => …)
 */
export function viewerResponse(): Arbitrary<ViewerResponseEvent> {
  return fc
    .tuple(viewerFields(), bodyless(), responseFields(400))
    .map(([fields, method, response]) => build({ request: { ...fields, ...method }, response }));
}
