import { isJoined, saysJoined } from '../message/joined-cookies.js';
import { allTriggers, requestTriggers } from './groups.js';
import { headerPath } from './header-part.js';
import { defineRule } from './rule.js';

const onRequest = defineRule({
  id: 'REQ-SETCOOKIE',
  title: 'Set-Cookie on a request goes to the origin, never to the viewer',
  triggers: requestTriggers,
  severity: 'warning',
  advice: true,
  evidence: 'observed',
  source: 'nitinjain999/platform-skills#50',
  checks: {
    header: (header, { kind }) =>
      kind === 'request' && header.name === 'set-cookie' ? { path: headerPath(header) } : undefined,
  },
  says(_finding, severity) {
    const effect =
      severity === 'warning' ? 'goes to the origin, and the viewer never sees it' : 'is nothing that a viewer sees';
    return `Set-Cookie on a request ${effect}. Set it on the response, in a viewer-response function.`;
  },
});

const joined = defineRule<{ value: string }>({
  id: 'HMAP-MULTI-OUT',
  title: 'Each cookie is a Set-Cookie line of its own: joined with a comma they are one',
  triggers: allTriggers,
  severity: 'warning',
  advice: true,
  evidence: 'documented',
  source: 'lambda-generating-http-responses; opennextjs/opennextjs-aws#386',
  checks: {
    entry({ header, index, value }, { kind }) {
      if (header.name !== 'set-cookie' || kind !== 'response' || typeof value !== 'string') return undefined;
      return isJoined(value) ? { path: `${headerPath(header)}[${index}].value`, value } : undefined;
    },
  },
  says: ({ value }) => saysJoined(value),
});

/** What becomes of cookies that are put where they don't work (§4, §7). */
export const cookieAdvice = [onRequest, joined] as const;
