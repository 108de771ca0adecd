import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Path, `?` and query together must be shorter. */
const limit = 8_192;

function fileOf(uri: string): string {
  if (uri.endsWith('/')) return `${uri}index.html`;
  return /\.[^/]+$/.test(uri) ? uri : `${uri}/index.html`;
}

/** The addresses of a static site: `/docs` and `/docs/` are `/docs/index.html` in the bucket. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const file = fileOf(request.uri);
  // No file has a name of that length, so the bucket may say so.
  if (file.length + request.querystring.length + 1 < limit) request.uri = file;
  return request;
};
