import type { CloudFrontRequestHandler } from 'aws-lambda';

const keys = new Map([
  ['api.example.com', 'key-of-the-primary'],
  ['api-backup.example.net', 'key-of-the-backup'],
]);

/** Each origin of the failover group has its own key. The function runs again for the second one. */
export const handler: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const key = keys.get(request.origin?.custom?.domainName ?? '');
  if (key !== undefined) request.headers['x-api-key'] = [{ key: 'X-Api-Key', value: key }];
  return request;
};
