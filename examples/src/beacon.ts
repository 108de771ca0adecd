import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Takes what `navigator.sendBeacon` posts, logs it, and answers with nothing: no origin is needed. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const measured = Buffer.from(request.body?.data ?? '', 'base64').toString();
  console.log(JSON.stringify({ beacon: request.uri, measured }));
  return {
    status: '204',
    headers: { 'cache-control': [{ key: 'Cache-Control', value: 'no-store' }] },
  };
};
