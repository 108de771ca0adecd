import type { CloudFrontRequestHandler } from 'aws-lambda';

const ends = new Date('2026-03-01T06:00:00Z');

/** While the database moves. Generated at origin-request, so it is cached, and cached pages stay reachable. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  if (Date.now() >= ends.getTime()) return request;
  return {
    status: '503',
    statusDescription: 'Back Soon',
    headers: {
      'content-type': [{ key: 'Content-Type', value: 'text/html; charset=utf-8' }],
      'cache-control': [{ key: 'Cache-Control', value: 'public, max-age=60' }],
      'retry-after': [{ key: 'Retry-After', value: ends.toUTCString() }],
    },
    body: '<!doctype html><title>Back soon</title><h1>We are back at six.</h1>',
  };
};
