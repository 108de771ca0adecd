import { URL } from 'node:url';
import type { Exchange } from '../../../pipeline/types/types.js';

/** The `Host` of a request, which CloudFront has taken for one of its own. */
export function hostOf({ request }: Exchange): string {
  return request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
}

/** The URL of a request, as its viewer has it in the address bar. */
export function urlOf({ request }: Exchange, host: string): string {
  const { protocol, uri, querystring } = request;
  return `${protocol}://${host}${uri}${querystring === '' ? '' : `?${querystring}`}`;
}

/** Where a browser would go; `undefined` where it goes nowhere. */
export function resolveLocation(location: string, base: string): URL | undefined {
  return URL.canParse(location, base) ? new URL(location, base) : undefined;
}

/** Whether a host is one of these names, of which those that begin with `*.` stand for all their subdomains. */
export function isOneOf(host: string, names: readonly string[]): boolean {
  const asked = host.toLowerCase();
  return names.some((given) => {
    const name = given.toLowerCase();
    return name.startsWith('*.') ? asked.endsWith(name.slice(1)) : asked === name;
  });
}
