import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Turns a posted form into the JSON its API wants. Of a longer one only 40 KB can be seen here: it goes on whole. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const { body } = request;
  if (request.method !== 'POST' || body === undefined || body.inputTruncated) return request;
  const fields = new URLSearchParams(Buffer.from(body.data, 'base64').toString());
  if (!fields.get('email')?.includes('@')) {
    return { status: '422', statusDescription: 'Unprocessable Content', body: 'Please give your e-mail address.' };
  }
  body.action = 'replace';
  body.encoding = 'text';
  body.data = JSON.stringify(Object.fromEntries(fields));
  request.headers['content-type'] = [{ key: 'Content-Type', value: 'application/json' }];
  return request;
};
