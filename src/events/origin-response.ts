import { built } from './built.js';
import { checkOptions } from './check-options.js';
import { type ConfigInit, readConfig } from './config-input.js';
import { type Place, within } from './misuse.js';
import { type OriginRequestFields, originRequestNames } from './request-fields.js';
import { readOriginRequest } from './request-input.js';
import { customAnswer, type ResponseFields, readResponse, s3Answer } from './response-input.js';
import type { OriginResponseEvent } from './types.js';

/** What an origin-response event may say; everything has a default. */
export interface OriginResponseInit {
  /** The request that went to the origin (EVT-ORES-REQ). */
  readonly request?: OriginRequestFields;
  /** What the origin answered. */
  readonly response?: ResponseFields;
  readonly config?: ConfigInit;
}

const place: Place = { doing: 'build an origin-response event', path: '' };
const options = ['request', 'response', 'config'];

/**
 * An origin-response event: what the origin answered, before it is cached. The headers are those such an origin sends:
 * `Transfer-Encoding: chunked` from a custom one, its own ids and `Content-Length` from S3.
 *
 * @example
 * originResponse({ response: { status: 404 } })
 * originResponse({ request: { uri: '/a.png', origin: 's3' }, response: { headers: { 'Content-Type': 'image/png' } } })
 * @throws EdgeproofError `ERR_EVENT` for anything no such event can hold.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 */
export function originResponse(init: OriginResponseInit = {}): OriginResponseEvent {
  checkOptions(init, options, place);
  const { request: asked = {}, response = {} } = init;
  const config = readConfig(init.config, 'origin-response', within(place, 'config'));
  checkOptions(asked, originRequestNames, within(place, 'request'));
  const request = readOriginRequest(asked, within(place, 'request'));
  const answer = request.origin.s3 ? s3Answer : customAnswer;
  return built({ config, request, response: readResponse(response, answer, within(place, 'response')) });
}
