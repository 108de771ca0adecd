import type { Trigger } from '../events/types.js';
import { formatBytes, formatNumber } from '../message/size.js';
import { allTriggers } from './groups.js';
import { responseLimit } from './limits.js';
import { logLines, viewerTexts } from './literals.js';
import { defineRule, type Found, type JsonObject, type JudgeContext } from './rule.js';
import { isWellBelow, responseSize } from './sizes.js';

const path = 'response.body';

interface Oversize {
  readonly bytes: number;
  readonly trigger: Trigger;
}

function sizePath({ body }: JsonObject): string {
  return typeof body === 'string' ? path : 'response.headers';
}

function oversize(response: JsonObject, { trigger, assumptions }: JudgeContext): Found<Oversize> | undefined {
  const limit = responseLimit[trigger];
  if (isWellBelow(response, limit)) return undefined;
  const bytes = responseSize(response, assumptions.base64Size);
  return bytes > limit ? { path: sizePath(response), bytes, trigger } : undefined;
}

function saysOversize({ bytes, trigger }: Oversize): string {
  const limit = formatNumber(responseLimit[trigger]);
  return `${formatBytes(bytes)} with the headers; ${trigger} may generate at most ${limit}.`;
}

const viewerSize = defineRule<Oversize>({
  id: 'RES-SIZE-VIEWER',
  title: 'What a viewer-side function generates has at most 40,960 bytes, headers and body together',
  triggers: ['viewer-request', 'viewer-response'],
  severity: 'error',
  evidence: 'documented',
  source: 'cloudfront-limits',
  covers: ['Q-RESP-V', 'UPD-VRES-SIZE'],
  coveredWhen: { 'UPD-VRES-SIZE': ({ trigger }) => trigger === 'viewer-response' },
  checks: { response: oversize },
  says(finding) {
    const fix =
      finding.trigger === 'viewer-request' ? 'Make it at origin-request, or serve it from an origin.' : 'Shorten it.';
    return `${saysOversize(finding)} ${fix}`;
  },
  viewerMessage: () => viewerTexts.body,
});

const originSize = defineRule<Oversize>({
  id: 'RES-SIZE-ORIGIN',
  title: 'What an origin-side function generates has at most 1,048,576 bytes, headers and body together',
  triggers: ['origin-request', 'origin-response'],
  severity: 'error',
  evidence: 'documented',
  source: 'cloudfront-limits',
  covers: ['Q-RESP-O', 'UPD-ORES-SIZE'],
  coveredWhen: { 'UPD-ORES-SIZE': ({ trigger }) => trigger === 'origin-response' },
  checks: { response: oversize },
  says: (finding) => `${saysOversize(finding)} Serve it from an origin.`,
  // Nobody quoted the page together with this log line.
  viewerMessage: () => undefined,
  logMessage: ({ bytes }) => logLines.tooLarge(bytes),
});

const encodedSize = defineRule<Oversize>({
  id: 'RES-SIZE-COUNT',
  title: 'A base64 body that is over the limit only in its encoded form is taken',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'handlers of images in production',
  assumption: 'base64Size',
  checks: {
    response(response, { trigger, assumptions }) {
      const limit = responseLimit[trigger];
      // Where encoded bytes count, there is nothing to doubt.
      if (assumptions.base64Size === 'encoded' || response['bodyEncoding'] !== 'base64' || isWellBelow(response, limit))
        return undefined;
      const bytes = responseSize(response, 'encoded');
      return bytes > limit && responseSize(response) <= limit ? { path, bytes, trigger } : undefined;
    },
  },
  says: ({ bytes, trigger }) =>
    `${formatBytes(bytes)} with the headers as base64, over the ${formatNumber(responseLimit[trigger])} of ${trigger}; it fits only decoded, and AWS doesn't say which counts. Keep below it encoded.`,
});

/** The rules on the size of a response (§10, §11, §16). */
export const responseSizeRules = [viewerSize, originSize] as const;
export const responseSizeAdvice = [encodedSize] as const;
