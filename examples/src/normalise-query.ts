import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Path, `?` and query together must be shorter. */
const limit = 8_192;

/** Before the cache is asked: tracking parameters go, the others are sorted, so that one page is one entry. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const query = new URLSearchParams(request.querystring);
  for (const name of [...query.keys()]) {
    if (name.startsWith('utm_') || name === 'gclid') query.delete(name);
  }
  query.sort();
  const sorted = query.toString();
  // Written out, `a` is `a=`: a query that would grow past the limit stays as it came.
  if (request.uri.length + sorted.length + 1 < limit) request.querystring = sorted;
  return request;
};
