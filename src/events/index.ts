export type { BodyInput } from './body-input.js';
export type { ConfigInit } from './config-input.js';
export { copyEvent } from './copy-event.js';
export { copyOwnEvent } from './copy-own-event.js';
export {
  configFor,
  defaultClientIp,
  defaultConfig,
  defaultDate,
  edgeUserAgent,
  viaHost,
  viaValue,
} from './defaults.js';
export { type EdgeEventOptions, edgeEvent } from './edge-event.js';
export { bodyLimits, exposeBody } from './expose-body.js';
export type { HeaderLineInput, HeadersInput } from './headers-input.js';
export { isIpAddress } from './ip-address.js';
export { recallEvent, rememberEvent } from './memory.js';
export type { CustomOriginInit, OriginInit, S3OriginInit } from './origin-input.js';
export { type OriginRequestInit, originRequest } from './origin-request.js';
export { type OriginResponseInit, originResponse } from './origin-response.js';
export type { QuerystringInput } from './querystring-input.js';
export { recordOf } from './record.js';
export type { BodyFields, OriginRequestFields, ViewerRequestFields } from './request-fields.js';
export type { ResponseFields } from './response-input.js';
export { isTrigger, triggers, withArticle } from './triggers.js';
export type * from './types.js';
export { type ViewerRequestInit, viewerRequest } from './viewer-request.js';
export { type ViewerResponseInit, viewerResponse } from './viewer-response.js';
