import type { EdgeOrigin } from '../events/types.js';
import { show } from '../message/show.js';
import { originTriggers } from './origin-field.js';
import { returnedHeader } from './returned-header.js';
import { defineRule } from './rule.js';

function domainOf(origin: EdgeOrigin | undefined): string | undefined {
  return (origin?.s3 ?? origin?.custom)?.domainName;
}

const host = defineRule<{ value: string; domainName: string }>({
  id: 'ORI-HOST',
  title: 'When a function switches to an S3 origin, Host must be its domain name, or S3 refuses the request',
  triggers: originTriggers,
  severity: 'warning',
  advice: true,
  evidence: 'documented',
  source: 'lambda-examples; jealous.dev',
  checks: {
    originFields({ kind, fields, requestHeaders }, { baseline, assumptions }) {
      const { domainName } = fields;
      const before = domainOf(baseline?.request.origin);
      if (kind !== 's3' || typeof domainName !== 'string' || before === undefined || before === domainName) {
        return undefined;
      }
      const sent = returnedHeader(requestHeaders, 'host', assumptions);
      if (sent === undefined || sent.value.toLowerCase() === domainName.toLowerCase()) return undefined;
      return { path: `request.headers[${JSON.stringify(sent.mapKey)}]`, value: sent.value, domainName };
    },
  },
  says: ({ value, domainName }) =>
    `Host is still ${show(value)}, but the origin is now ${domainName}, which answers 403 or 404 to another name. Set headers.host = [{ key: "Host", value: ${show(domainName, 253)} }].`,
});

/** What is forgotten when the origin is switched (§9). */
export const originHostAdvice = [host] as const;
