import type { EdgeConfig, Trigger } from './types.js';

/** `cf.config` of an event whose builder names nothing else. The request id has 56 characters, as real ones have. */
export const defaultConfig: Readonly<Omit<EdgeConfig, 'eventType'>> = Object.freeze({
  distributionDomainName: 'd111111abcdef8.cloudfront.net',
  distributionId: 'E1A2B3C4D5E6F7',
  requestId: 'edgeproof-00000000000000000000000000000000000000000000==',
});

/** The host that CloudFront's hop names in `Via` (REQ-VIA). */
export const viaHost = '7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net';

/** `Via` of an origin request from a viewer of the given HTTP version, e.g. `2.0`. */
export function viaValue(httpVersion = '2.0'): string {
  return `${httpVersion} ${viaHost} (CloudFront)`;
}

/** What CloudFront calls itself at the origin, unless the viewer's own name is forwarded (CFH-UA). */
export const edgeUserAgent = 'Amazon CloudFront';

/** The viewer's address where nobody gives one; of a range reserved for documentation. */
export const defaultClientIp = '203.0.113.9';

/** The date of every default answer: the same call gives the same event. */
export const defaultDate = 'Wed, 01 Jan 2025 00:00:00 GMT';

/** `cf.config` of a trigger with the defaults. */
export function configFor<T extends Trigger>(eventType: T): EdgeConfig<T> {
  const { distributionDomainName, distributionId, requestId } = defaultConfig;
  return { distributionDomainName, distributionId, eventType, requestId };
}
