import { built } from './built.js';
import { checkOptions } from './check-options.js';
import { type ConfigInit, readConfig } from './config-input.js';
import { type Place, within } from './misuse.js';
import { type BodyFields, bodyNames, type OriginRequestFields, originRequestNames } from './request-fields.js';
import { readOriginRequest } from './request-input.js';
import type { OriginRequestEvent } from './types.js';

/** What an origin-request event may say; everything has a default. */
export interface OriginRequestInit extends OriginRequestFields, BodyFields {
  readonly config?: ConfigInit;
}

const place: Place = { doing: 'build an origin-request event', path: '' };
const options = [...originRequestNames, ...bodyNames, 'config'];

/**
 * An origin-request event: the request as it is about to go to the origin, after a cache miss.
 * Of the viewer's headers it shows those you give: which ones are forwarded is the policies' matter.
 *
 * @example
 * originRequest({ uri: '/img/a.png', origin: { s3: { domainName: 'images.s3.eu-west-1.amazonaws.com' } } })
 * originRequest({ headers: { 'CloudFront-Viewer-Country': 'DE' } })
 * @throws EdgeproofError `ERR_EVENT` for anything no such event can hold.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 */
export function originRequest(init: OriginRequestInit = {}): OriginRequestEvent {
  checkOptions(init, options, place);
  const config = readConfig(init.config, 'origin-request', within(place, 'config'));
  return built({ config, request: readOriginRequest(init, place) });
}
