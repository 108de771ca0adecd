import type { CloudFrontRequestHandler } from 'aws-lambda';

const bucket = 'archive.s3.eu-central-1.amazonaws.com';

/** What is older than the shop's relaunch comes from a bucket; everything else from the shop. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  if (!request.uri.startsWith('/2019/')) return request;
  request.origin = {
    s3: {
      authMethod: 'none',
      customHeaders: {},
      domainName: bucket,
      path: '/shop',
    },
  };
  // S3 finds the bucket by Host.
  request.headers.host = [{ key: 'Host', value: bucket }];
  return request;
};
