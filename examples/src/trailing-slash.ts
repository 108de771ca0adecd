import type { CloudFrontRequestHandler } from 'aws-lambda';

/** One address per page: `/docs` moves to `/docs/`. Files keep their names. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  if (request.uri.endsWith('/') || /\.[^/]+$/.test(request.uri)) return request;
  // `//evil.example` would lead to another site, and so would `/\evil.example`.
  const path = request.uri.replace(/^[/\\]+/, '/');
  const query = request.querystring && `?${request.querystring}`;
  return {
    status: '301',
    headers: { location: [{ key: 'Location', value: `${path}/${query}` }] },
  };
};
