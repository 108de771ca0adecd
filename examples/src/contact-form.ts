import type { CloudFrontRequestHandler } from 'aws-lambda';

/** A viewer-request function may send on a body of this size. */
const limit = 40_960;

/** Turns a posted form into the JSON its API wants. One that is longer than 40 KB, or would be, goes on as it is. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const { body } = request;
  if (request.method !== 'POST' || body === undefined || body.inputTruncated) return request;
  const fields = new URLSearchParams(Buffer.from(body.data, 'base64').toString());
  if (!fields.get('email')?.includes('@')) {
    return { status: '422', statusDescription: 'Unprocessable Content', body: 'Please give your e-mail address.' };
  }
  const json = JSON.stringify(Object.fromEntries(fields));
  if (Buffer.byteLength(json) > limit) return request;
  body.action = 'replace';
  body.encoding = 'text';
  body.data = json;
  request.headers['content-type'] = [{ key: 'Content-Type', value: 'application/json' }];
  return request;
};
