import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Fails behind an S3 origin: there is no `origin.custom`. The `!` made the compiler silent. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  request.origin!.custom!.domainName = 'beta.example.com';
  request.headers.host = [{ key: 'Host', value: 'beta.example.com' }];
  return request;
};
