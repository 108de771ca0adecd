import type { EdgeRecord } from '../../events/types.js';
import type { Invocation } from '../../lambda/index.js';
import { headerValue } from '../../message/headers.js';
import { show } from '../../message/show.js';
import { literal } from '../code/literal.js';
import type { Fault } from '../run/fault.js';
import { leadsElsewhere } from './leads-elsewhere.js';
import { ownHosts } from './own-hosts.js';

/** Which redirects to other sites are meant. */
export interface OpenRedirectOptions {
  /** Hosts that a redirect may lead to beside the site's own: `login.example.com`, `*.example.com`. */
  readonly allow: readonly string[];
}

/** A function's redirect leads to another site: one whose name came with the request. */
export function openRedirect(invocation: Invocation, { allow }: OpenRedirectOptions): Fault | undefined {
  const location = ownLocation(invocation);
  if (location === undefined) return undefined;
  const host = leadsElsewhere(location, [...ownHosts(invocation.event), ...allow]);
  if (host === undefined) return undefined;
  return {
    kind: 'noOpenRedirect',
    title: 'no open redirect',
    blocks: [
      `The function redirects to another site, ${show(host)}:`,
      [
        {
          label: 'headers["location"]',
          text: `${show(location)} leads there. Build the address from a path that begins with one slash, or allow the host.`,
        },
      ],
    ],
    invocation,
    cause: undefined,
    expectation: `expect(invocation).not.toRedirectTo(${literal(location)})`,
  };
}

/** Where the function redirects to; what an origin said is not the function's. */
function ownLocation({ event, response }: Invocation): string | undefined {
  if (response === undefined || !/^30[12378]$/.test(response.status)) return undefined;
  const location = headerValue(response.headers, 'location');
  const { response: came } = event.Records[0].cf as EdgeRecord;
  return came !== undefined && headerValue(came.headers, 'location') === location ? undefined : location;
}
