import type { CloudFrontRequest, CloudFrontRequestEvent } from 'aws-lambda';

/** Fails: without `async` Lambda waits for the callback, and throws away what is returned. */
export const handler = (event: CloudFrontRequestEvent): CloudFrontRequest => {
  const { request } = event.Records[0].cf;
  request.uri = request.uri.toLowerCase();
  return request;
};
