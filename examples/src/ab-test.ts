import { createHash } from 'node:crypto';
import type { CloudFrontHeaders, CloudFrontRequestHandler, CloudFrontResponseHandler } from 'aws-lambda';

function variantOfCookie(headers: CloudFrontHeaders): string | undefined {
  const cookies = (headers.cookie ?? []).map(({ value }) => value).join('; ');
  return /(?:^|; )variant=([ab])(?:;|$)/.exec(cookies)?.[1];
}

function variantOfAddress(clientIp: string): string {
  return createHash('sha256').update(clientIp).digest()[0] % 2 === 0 ? 'a' : 'b';
}

/** Viewer-request: a visitor keeps the variant of the cookie, a new one is given one. The header is in the cache key. */
export const assign: CloudFrontRequestHandler = async (event) => {
  const { request } = event.Records[0].cf;
  const variant = variantOfCookie(request.headers) ?? variantOfAddress(request.clientIp);
  request.headers['x-variant'] = [{ key: 'X-Variant', value: variant }];
  return request;
};

/** Viewer-response: a new visitor gets the cookie. */
export const remember: CloudFrontResponseHandler = async (event) => {
  const { request, response } = event.Records[0].cf;
  const variant = request.headers['x-variant']?.[0]?.value;
  if (variant === undefined || variantOfCookie(request.headers) !== undefined) return response;
  const cookie = `variant=${variant}; Path=/; Max-Age=2592000; Secure; SameSite=Lax`;
  response.headers['set-cookie'] = [...(response.headers['set-cookie'] ?? []), { key: 'Set-Cookie', value: cookie }];
  return response;
};
