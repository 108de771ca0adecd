import { statusText } from '../message/status-text.js';
import type { S3Contents } from './s3-bucket.js';
import type { S3Object } from './s3-object.js';

/** What S3 says in its error documents. */
export const s3Errors = {
  AccessDenied: { status: 403, message: 'Access Denied' },
  InvalidRange: { status: 416, message: 'The requested range is not satisfiable' },
  InvalidURI: { status: 400, message: "Couldn't parse the specified URI." },
  MethodNotAllowed: { status: 405, message: 'The specified method is not allowed against this resource.' },
  NoSuchBucket: { status: 404, message: 'The specified bucket does not exist' },
  NoSuchKey: { status: 404, message: 'The specified key does not exist.' },
  PreconditionFailed: {
    status: 412,
    message: 'At least one of the pre-conditions you specified did not hold',
  },
} as const;

export type S3ErrorCode = keyof typeof s3Errors;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function errorDocument(code: S3ErrorCode, details: Readonly<Record<string, string>>): string {
  const fields = { Code: code, Message: s3Errors[code].message, ...details };
  const inner = Object.entries(fields).map(([name, text]) => element(name, text));
  return `${declaration}<Error>${inner.join('')}</Error>`;
}

/** The page of a website endpoint that has no error document: Amazon S3 user guide, "Configuring a custom error document". */
export function errorPage(code: S3ErrorCode, details: Readonly<Record<string, string>>): string {
  const { status, message } = s3Errors[code];
  return page(`${status} ${statusText(status)}`, { Code: code, Message: message, ...details });
}

/** The page that goes with the redirect to a folder. */
export function redirectPage(status: number, details: Readonly<Record<string, string>>): string {
  return page(`${status} ${statusText(status)}`, details);
}

function page(title: string, fields: Readonly<Record<string, string>>): string {
  const items = Object.entries(fields).map(([name, text]) => `<li>${name}: ${escaped(text)}</li>\n`);
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<ul>\n${items.join('')}</ul>\n<hr/>\n</body>\n</html>\n`;
}

const listed = 1_000;

/** What a bucket answers at its root to those who may list it (DRO-NONE). */
export function listDocument(bucket: string, contents: S3Contents): string {
  const keys = contents.keys();
  const entries = keys.slice(0, listed).map((key) => contentsOf(key, contents.find(key)));
  const head = `${element('Name', bucket)}<Prefix></Prefix><Marker></Marker><MaxKeys>${listed}</MaxKeys>`;
  const truncated = element('IsTruncated', String(keys.length > listed));
  return `${declaration}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head}${truncated}${entries.join('')}</ListBucketResult>`;
}

/** Empty for a file that has gone since its folder was read. */
function contentsOf(key: string, object: S3Object | undefined): string {
  if (object === undefined) return '';
  const { etag, lastModified, size } = object;
  const fields = [
    element('Key', key),
    element('LastModified', new Date(lastModified).toISOString()),
    element('ETag', etag),
    element('Size', String(size)),
    element('StorageClass', 'STANDARD'),
  ];
  return `<Contents>${fields.join('')}</Contents>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] as string);
}
