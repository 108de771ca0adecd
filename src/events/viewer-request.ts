import { built } from './built.js';
import { checkOptions } from './check-options.js';
import { type ConfigInit, readConfig } from './config-input.js';
import { type Place, within } from './misuse.js';
import { type BodyFields, bodyNames, type ViewerRequestFields, viewerRequestNames } from './request-fields.js';
import { readViewerRequest } from './request-input.js';
import type { ViewerRequestEvent } from './types.js';

/** What a viewer-request event may say; everything has a default. */
export interface ViewerRequestInit extends ViewerRequestFields, BodyFields {
  readonly config?: ConfigInit;
}

const place: Place = { doing: 'build a viewer-request event', path: '' };
const options = [...viewerRequestNames, ...bodyNames, 'config'];

/**
 * A viewer-request event: the request as the viewer sent it, before the cache is asked. The same call gives the same event.
 *
 * @example
 * viewerRequest({ uri: '/shop?lang=en', headers: { 'Accept-Language': 'de', Cookie: 'variant=b' } })
 * viewerRequest({ uri: '/form', body: { name: 'Ada' } })   // POST, Include Body, cut at 40,960 bytes
 * @throws EdgeproofError `ERR_EVENT` for anything no such event can hold.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 */
export function viewerRequest(init: ViewerRequestInit = {}): ViewerRequestEvent {
  checkOptions(init, options, place);
  const config = readConfig(init.config, 'viewer-request', within(place, 'config'));
  return built({ config, request: readViewerRequest(init, config, place) });
}
