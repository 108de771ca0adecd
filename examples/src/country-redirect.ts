import type { CloudFrontRequestHandler } from 'aws-lambda';

const homes = new Map([
  ['AT', '/de/'],
  ['CH', '/de/'],
  ['DE', '/de/'],
  ['FR', '/fr/'],
]);

/** Sends the front page's visitors to their language. The cache policy must list CloudFront-Viewer-Country. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const country = request.headers['cloudfront-viewer-country']?.[0]?.value ?? '';
  const home = homes.get(country);
  if (request.uri !== '/' || home === undefined) return request;
  return {
    status: '302',
    headers: {
      location: [{ key: 'Location', value: home }],
      'cache-control': [{ key: 'Cache-Control', value: 'public, max-age=3600' }],
    },
  };
};
