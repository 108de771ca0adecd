import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Fails for whoever sends `?next=%0d%0a…`: decoding puts a line break into a header. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const next = new URLSearchParams(request.querystring).get('next');
  if (!next?.startsWith('/')) return request;
  return {
    status: '302',
    headers: { location: [{ key: 'Location', value: next }] },
  };
};
