import { built } from './built.js';
import { checkOptions } from './check-options.js';
import { type ConfigInit, readConfig } from './config-input.js';
import { type Place, within } from './misuse.js';
import { type ViewerRequestFields, viewerRequestNames } from './request-fields.js';
import { readViewerRequest } from './request-input.js';
import { customAnswer, type ResponseFields, readResponse } from './response-input.js';
import type { ViewerResponseEvent } from './types.js';

/** What a viewer-response event may say; everything has a default. */
export interface ViewerResponseInit {
  /** The request as the viewer sent it (EVT-VRES-REQ). */
  readonly request?: ViewerRequestFields;
  /** What the viewer is about to get. */
  readonly response?: ResponseFields;
  readonly config?: ConfigInit;
}

const place: Place = { doing: 'build a viewer-response event', path: '' };
const options = ['request', 'response', 'config'];

/**
 * A viewer-response event: the answer before it goes to the viewer, from the cache or not.
 * What CloudFront stamps last, `X-Cache` and its like, no function sees.
 *
 * @example
 * viewerResponse({ response: { headers: { 'Cache-Control': 'no-store', Age: '12' } } })
 * @throws EdgeproofError `ERR_EVENT` for anything no such event can hold.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 */
export function viewerResponse(init: ViewerResponseInit = {}): ViewerResponseEvent {
  checkOptions(init, options, place);
  const { request: asked = {}, response = {} } = init;
  const config = readConfig(init.config, 'viewer-response', within(place, 'config'));
  checkOptions(asked, viewerRequestNames, within(place, 'request'));
  const request = readViewerRequest(asked, config, within(place, 'request'));
  return built({ config, request, response: readResponse(response, customAnswer, within(place, 'response')) });
}
