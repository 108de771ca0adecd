import type { CloudFrontResponseHandler } from 'aws-lambda';

const features = JSON.parse('{ "checkout": "new", "search": "old" }');

/** Fails: the value is the object itself. `JSON.parse` gives `any`, so the compiler is silent. */
export const handler: CloudFrontResponseHandler = async (event) => {
  const { response } = event.Records[0].cf;
  response.headers['x-features'] = [{ key: 'X-Features', value: features }];
  return response;
};
