import type { CloudFrontResponseHandler } from 'aws-lambda';

/** Fails: the fresh object leaves out `transfer-encoding`, which no function may delete. */
export const handler: CloudFrontResponseHandler = async (event) => {
  const { response } = event.Records[0].cf;
  if (response.status !== '404') return response;
  return {
    status: '200',
    headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }] },
    body: '<h1>Not here</h1>',
  };
};
