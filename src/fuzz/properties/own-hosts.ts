import type { EdgeEvent } from '../../events/index.js';
import type { EdgeRecord } from '../../events/types.js';
import { headerValue } from '../../message/headers.js';

/** The names under which the site of an event is known, without ports. */
export function ownHosts(event: EdgeEvent): string[] {
  const { config, request } = event.Records[0].cf as EdgeRecord;
  const host = headerValue(request.headers, 'host')?.replace(/:\d*$/, '').toLowerCase();
  return host === undefined ? [config.distributionDomainName] : [config.distributionDomainName, host];
}
