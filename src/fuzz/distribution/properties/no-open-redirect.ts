import type { Invocation } from '../../../lambda/types.js';
import { headerLines } from '../../../message/headers.js';
import type { Exchange } from '../../../pipeline/types/types.js';
import { literal, stringLiteral } from '../../code/literal.js';
import type { Finding } from '../finding.js';
import { hostOf, isOneOf, resolveLocation, urlOf } from './own-hosts.js';
import type { Property } from './property.js';

/** No function sends a viewer to a host that is neither the distribution's own nor allowed. */
export function noOpenRedirect(hosts: readonly string[], allowed: readonly string[]): Property {
  const own = [...hosts, ...allowed];
  return (exchange) => {
    for (const [index, invocation] of exchange.invocations.entries()) {
      const location = locationBy(invocation);
      const finding = location === undefined ? undefined : judge(exchange, index, location, own);
      if (finding !== undefined) return finding;
    }
    return undefined;
  };
}

/** Where the function itself sends the viewer: what the origin said is the origin's business. */
function locationBy({ response, event, changes }: Invocation): string | undefined {
  if (response === undefined || !/^30[12378]$/.test(response.status)) return undefined;
  const isPassedOn = 'response' in event.Records[0].cf;
  const isChanged = changes.some(({ path }) => path === 'response.headers["location"]' || path === 'response.status');
  return isPassedOn && !isChanged ? undefined : headerLines(response.headers, 'location')?.[0]?.value;
}

function judge(exchange: Exchange, index: number, location: string, own: readonly string[]): Finding | undefined {
  const host = hostOf(exchange);
  const base = urlOf(exchange, host);
  const url = resolveLocation(location, base);
  // A browser stays where it is at an address that it can't read.
  if (url === undefined || isOneOf(url.host, [host, ...own]) || isOneOf(url.hostname, own)) return undefined;
  const { trigger } = exchange.invocations[index] as Invocation;
  return {
    property: 'noOpenRedirect',
    headline: `${trigger} sends the viewer to another host (noOpenRedirect)`,
    details: [
      ['location', `${JSON.stringify(location)}: a browser goes to ${url.href}`],
      ['its hosts', [host, ...own].filter((name, at, all) => all.indexOf(name) === at).join(', ')],
    ],
    exchange,
    code: [
      `const location = exchange.invocations[${index}]?.response?.headers['location']?.[0]?.value ?? '';`,
      `const { host } = new URL(location, ${stringLiteral(`${url.protocol === 'http:' ? 'http' : 'https'}://${host}/`)});`,
      `expect(${literal([...new Set([host, ...own])])}).toContain(host);`,
    ],
  };
}
