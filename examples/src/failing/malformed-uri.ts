import type { CloudFrontRequestHandler } from 'aws-lambda';

/** Fails for `/100%`: CloudFront lets it through, `decodeURIComponent` throws. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const path = decodeURIComponent(request.uri);
  request.uri = encodeURI(path.replaceAll(' ', '-'));
  return request;
};
