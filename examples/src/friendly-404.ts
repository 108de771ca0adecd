import type { CloudFrontResponseHandler } from 'aws-lambda';

const page = '<!doctype html><title>Not here</title><h1>We looked everywhere.</h1>';

/** A missing page becomes a friendly one. The given response is changed, never replaced: some headers must stay. */
export const handler: CloudFrontResponseHandler = async (event) => {
  const { response } = event.Records[0].cf;
  if (response.status !== '404') return response;
  delete response.headers['content-length'];
  delete response.headers['content-encoding'];
  response.headers['content-type'] = [{ key: 'Content-Type', value: 'text/html; charset=utf-8' }];
  return { ...response, status: '200', statusDescription: 'OK', body: page };
};
