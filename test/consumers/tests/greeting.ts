import type { CloudFrontRequestHandler } from 'aws-lambda';

// Outlives a request, as it does in an environment of Lambda.
let name: string | undefined;

/** Greets everybody by the name of the first. */
export const handler: CloudFrontRequestHandler = async (event) => {
  name ??= event.Records[0]?.cf.request.querystring ?? '';
  return { status: '200', body: `Hello ${name}` };
};
