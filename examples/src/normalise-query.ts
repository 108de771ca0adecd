import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Before the cache is asked: tracking parameters go, the others are sorted, so that one page is one entry. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const query = new URLSearchParams(request.querystring);
  for (const name of [...query.keys()]) {
    if (name.startsWith('utm_') || name === 'gclid') query.delete(name);
  }
  query.sort();
  request.querystring = query.toString();
  return request;
};
