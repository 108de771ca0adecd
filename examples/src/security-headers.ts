import type { CloudFrontResponseHandler } from 'aws-lambda';

const added = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** At origin-response rather than viewer-response: it runs once per cached page, and for error pages, too. */
export const handler: CloudFrontResponseHandler = async (event) => {
  const { response } = event.Records[0].cf;
  for (const [key, value] of Object.entries(added)) response.headers[key.toLowerCase()] = [{ key, value }];
  delete response.headers['x-powered-by'];
  return response;
};
