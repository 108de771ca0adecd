import { URL } from 'node:url';

/** Stands for the site itself; `.invalid` is nobody's. */
const here = 'site.invalid';

/**
 * The host of another site that a browser would go to for a `Location`; `undefined` while it stays with `hosts`.
 * Browsers take `//host`, `/\host` and `https:host` for other sites, and so does their URL parser, which Node has.
 *
 * @example leadsElsewhere('//evil.example/', ['www.example.com']) // 'evil.example'
 */
export function leadsElsewhere(location: string, hosts: readonly string[]): string | undefined {
  // What no browser can read it stays away from.
  if (!URL.canParse(location, `https://${here}/`)) return undefined;
  const { protocol, hostname } = new URL(location, `https://${here}/`);
  if (protocol !== 'https:' && protocol !== 'http:') return protocol;
  return hostname === here || hosts.some((host) => matches(hostname, host)) ? undefined : hostname;
}

/** `*.example.com` is every name below `example.com`. */
function matches(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
