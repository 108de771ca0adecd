export { isOrigin, isOriginGroup } from './brand.js';
export { type HttpOriginOptions, httpOrigin } from './http-origin.js';
export { isOriginFailure, type OriginFailure, originFailure } from './origin-failure.js';
export { type OriginGroupOptions, originGroup } from './origin-group.js';
export type { OriginReply, ReplyHeaders } from './origin-reply.js';
export type { Responder, ResponderAnswer } from './responder.js';
export type { S3Objects } from './s3-bucket.js';
export type { S3ObjectInput } from './s3-object.js';
export type { S3ContentOptions, S3Failing } from './s3-options.js';
export { type S3OriginOptions, s3Origin } from './s3-origin.js';
export { type S3WebsiteOriginOptions, s3WebsiteOrigin } from './s3-website.js';
export type { OriginOptions } from './settings.js';
export type {
  Answerer,
  AnyOrigin,
  Origin,
  OriginAnswer,
  OriginFailureKind,
  OriginFault,
  OriginGroup,
  OriginRequest,
} from './types.js';
