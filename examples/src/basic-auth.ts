import { createHash, timingSafeEqual } from 'node:crypto';
import type { CloudFrontRequestHandler } from 'aws-lambda';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Edge functions have no environment variables: a deployment writes the password's digest in here. */
const expected = digest(`Basic ${Buffer.from('staging:only for us').toString('base64')}`);

/** Keeps a staging site to those who know the password. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const given = request.headers.authorization?.[0]?.value ?? '';
  if (timingSafeEqual(digest(given), expected)) return request;
  return {
    status: '401',
    headers: { 'www-authenticate': [{ key: 'WWW-Authenticate', value: 'Basic realm="Staging"' }] },
  };
};
