import type { CloudFrontRequestHandler } from 'aws-lambda';

/** The addresses of a static site: `/docs` and `/docs/` are `/docs/index.html` in the bucket. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!/\.[^/]+$/.test(request.uri)) request.uri += '/index.html';
  return request;
};
