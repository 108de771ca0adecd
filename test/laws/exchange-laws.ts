import { expect } from 'vitest';
import type { Distribution, Exchange, ExchangeRequest } from '../../src/index.js';

const named = (exchange: Exchange, name: string) =>
  exchange.response.headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);

/** True of every exchange, whatever the distribution, the functions and the origins. */
export function expectExchangeLaws(exchange: Exchange): void {
  const { response, xCache, trace, invocations, originRequests } = exchange;
  expect(named(exchange, 'x-cache')).toEqual([`${xCache} from cloudfront`]);
  expect(named(exchange, 'via').at(-1)).toMatch(/1\.1 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/);
  const [id = ''] = named(exchange, 'x-amz-cf-id');
  expect(id).toMatch(/^[\w-]{54}==$/);
  for (const { event } of invocations) expect(event.Records[0].cf.config.requestId).toBe(id);
  for (const { headers } of originRequests) expect(Object.fromEntries(headers)['X-Amz-Cf-Id']).toBe(id);
  expect(trace.at(0)?.step).toBe('request');
  expect(trace.at(-1)).toEqual({ step: 'response', status: response.status, xCache });
  expect(trace.filter(({ step }) => step === 'function')).toHaveLength(invocations.length);
  const isHttp1 = exchange.request.httpVersion.startsWith('1.');
  if (!isHttp1) expect(response.headers.filter(([key]) => key !== key.toLowerCase())).toEqual([]);
  const length = named(exchange, 'content-length');
  const hasBody = exchange.request.method !== 'HEAD' && response.status !== 304;
  // Only a body that broke off is an error of the log and none of X-Cache.
  const isCut = xCache === 'Miss' && exchange.resultType === 'Error';
  if (isCut) for (const announced of length) expect(Number(announced)).toBeGreaterThan(response.body.length);
  else if (hasBody && length.length > 0) expect(length).toEqual([String(response.body.length)]);
}

/** True where no function and no origin does anything unusual: what is asked twice comes from the cache, the same. */
export async function expectCacheLaws(cdn: Distribution, request: ExchangeRequest): Promise<void> {
  const first = await cdn.handle(request);
  const second = await cdn.handle(request);
  for (const exchange of [first, second]) {
    expectExchangeLaws(exchange);
    expect(exchange.violations).toEqual([]);
  }
  expect([first.response.status, first.xCache, second.xCache]).toEqual([200, 'Miss', 'Hit']);
  expect(second.response.body).toEqual(first.response.body);
  expect(second.originRequests).toEqual([]);
}
