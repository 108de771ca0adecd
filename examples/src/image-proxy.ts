import type { CloudFrontRequestHandler } from 'aws-lambda';

/** An origin-request function may answer with 1 MB, headers included. */
const limit = 1_000_000;

/** Answers with the small version of a picture. One that doesn't fit, or doesn't exist, is left to the origin. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const thumbnail = await fetch(`https://thumbnails.example.net${request.uri}`);
  if (!thumbnail.ok) return request;
  const body = Buffer.from(await thumbnail.arrayBuffer()).toString('base64');
  if (body.length > limit) return request;
  return {
    status: '200',
    headers: {
      'content-type': [{ key: 'Content-Type', value: thumbnail.headers.get('content-type') ?? 'image/jpeg' }],
      'cache-control': [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    },
    body,
    bodyEncoding: 'base64',
  };
};
