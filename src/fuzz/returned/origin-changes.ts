import fc, { type Arbitrary } from 'fast-check';
import { copyEvent, type EdgeCustomOrigin, type EdgeOrigin, type EdgeS3Origin } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { without } from './custom-headers.js';
import type { FunctionHeaders } from './header-edits.js';
import { type CustomFields, customFields, type S3Fields, s3Fields } from './origin-fields.js';

/** What a function does to the origin: fields for the one that is there, or another one. */
export type OriginChanges =
  | { readonly custom: CustomFields; readonly s3?: never }
  | { readonly s3: S3Fields; readonly custom?: never }
  /** Left out: the request goes to the origin it had, with a warning (ORI-REMOVE). */
  | { readonly removed: true; readonly custom?: never; readonly s3?: never };

/** What a function does to the origin. */
export const originChanges = lazily(
  (): Arbitrary<OriginChanges> =>
    fc.oneof(
      { weight: 10, arbitrary: fc.record({ custom: customFields() }) },
      { weight: 10, arbitrary: fc.record({ s3: s3Fields() }) },
      { weight: 1, arbitrary: fc.constant({ removed: true as const }) },
    ),
);

/** An origin that a function could write down. */
export const newCustom: Readonly<EdgeCustomOrigin> = {
  customHeaders: {},
  domainName: 'www.example.com',
  keepaliveTimeout: 5,
  path: '',
  port: 443,
  protocol: 'https',
  readTimeout: 30,
  sslProtocols: ['TLSv1.2'],
};

/** An S3 origin that a function could write down. */
export const newS3 = {
  authMethod: 'none',
  customHeaders: {},
  domainName: 'bucket.s3.us-east-1.amazonaws.com',
  path: '',
  region: '',
} as unknown as Readonly<EdgeS3Origin>;

interface Timeouts {
  readTimeout?: number;
  responseCompletionTimeout?: number;
}

/** 0, or at least the readTimeout (ORI-RCT). */
function fixCompletion(origin: Timeouts, completion: 'no-limit' | number | undefined): void {
  const read = origin.readTimeout ?? 1;
  if (completion !== undefined) origin.responseCompletionTimeout = completion === 'no-limit' ? 0 : read + completion;
  const { responseCompletionTimeout: left } = origin;
  if (left !== undefined && left !== 0 && left < read) origin.responseCompletionTimeout = read;
}

function changeCustom(came: EdgeCustomOrigin | undefined, fields: CustomFields, headers: FunctionHeaders) {
  const { completion, protocol, customHeaders = came?.customHeaders ?? {}, ...rest } = fields;
  const origin = {
    ...(came ?? copyEvent(newCustom)),
    ...rest,
    ...protocol,
    customHeaders: without(customHeaders, headers),
  };
  fixCompletion(origin, completion);
  return origin as EdgeCustomOrigin;
}

function changeS3(came: EdgeS3Origin | undefined, fields: S3Fields, headers: FunctionHeaders) {
  const { completion, access, customHeaders = came?.customHeaders ?? {}, ...rest } = fields;
  const origin = { ...(came ?? copyEvent(newS3)), ...rest, ...access, customHeaders: without(customHeaders, headers) };
  // An origin that was a custom one has no identity (ORI-OAI-FROM-CUSTOM).
  if (came === undefined) origin.authMethod = 'none';
  fixCompletion(origin, completion);
  return origin as EdgeS3Origin;
}

/** The origin after the changes; `headers` are those of the request that goes to it. */
export function changeOrigin(
  came: EdgeOrigin,
  changes: OriginChanges,
  headers: FunctionHeaders,
): EdgeOrigin | undefined {
  if (changes.custom) return { custom: changeCustom(came.custom, changes.custom, headers) };
  return changes.s3 && { s3: changeS3(came.s3, changes.s3, headers) };
}
