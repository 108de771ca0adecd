import type { CloudFrontResponseHandler } from 'aws-lambda';

/** Fails: `keep-alive` belongs to the connection, and that is CloudFront's. */
export const handler: CloudFrontResponseHandler = async (event) => {
  const { response } = event.Records[0].cf;
  response.headers['keep-alive'] = [{ key: 'Keep-Alive', value: 'timeout=5' }];
  return response;
};
