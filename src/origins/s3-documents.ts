import type { S3Object } from './s3-object.js';

/** What S3 says in its error documents. */
export const s3Errors = {
  AccessDenied: { status: 403, message: 'Access Denied' },
  InvalidURI: { status: 400, message: "Couldn't parse the specified URI." },
  MethodNotAllowed: { status: 405, message: 'The specified method is not allowed against this resource.' },
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

/** What a bucket answers at its root to those who may list it (DRO-NONE). */
export function listDocument(bucket: string, objects: readonly (readonly [key: string, object: S3Object])[]): string {
  const contents = objects.slice(0, 1_000).map(([key, object]) => contentsOf(key, object));
  const head = `${element('Name', bucket)}<Prefix></Prefix><Marker></Marker><MaxKeys>1000</MaxKeys>`;
  const truncated = element('IsTruncated', String(objects.length > 1_000));
  return `${declaration}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head}${truncated}${contents.join('')}</ListBucketResult>`;
}

function contentsOf(key: string, { etag, lastModified, body }: S3Object): string {
  const fields = [
    element('Key', key),
    element('LastModified', new Date(lastModified).toISOString()),
    element('ETag', etag),
    element('Size', String(body.length)),
    element('StorageClass', 'STANDARD'),
  ];
  return `<Contents>${fields.join('')}</Contents>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function element(name: string, text: string): string {
  return `<${name}>${text.replace(/[&<>"]/g, (character) => entities[character] as string)}</${name}>`;
}
