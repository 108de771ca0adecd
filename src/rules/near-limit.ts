import type { RequestTrigger, Trigger } from '../events/types.js';
import { formatNumber } from '../message/size.js';
import { decodedSize } from './base64.js';
import { customHeadersLength } from './custom-headers.js';
import { allTriggers } from './groups.js';
import { encodedBodyLimit, originLimits, requestBodyLimit, responseLimit, targetLimit } from './limits.js';
import { replacement } from './request-body.js';
import { defineRule, type Found, type JsonObject, type JudgeContext } from './rule.js';
import { isWellBelow, responseSize, textSize } from './sizes.js';
import { targetLength } from './uri.js';

interface Near {
  readonly size: number;
  readonly limit: number;
  readonly what: string;
}

/** The part of a limit from which its last 5 % begin. */
const nearly = 0.95;

function near(path: string, what: string, size: number, limit: number): Found<Near> | undefined {
  return size > limit * nearly && size <= limit ? { path, what, size, limit } : undefined;
}

function nearResponse(response: JsonObject, { trigger, assumptions }: JudgeContext): Found<Near> | undefined {
  const limit = responseLimit[trigger];
  if (isWellBelow(response, limit * nearly)) return undefined;
  // What is over the limit in its encoded form is RES-SIZE-COUNT's.
  if (response['bodyEncoding'] === 'base64' && responseSize(response, 'encoded') > limit) return undefined;
  const path = typeof response['body'] === 'string' ? 'response.body' : 'response.headers';
  return near(path, 'bytes with the headers', responseSize(response, assumptions.base64Size), limit);
}

function nearRequestBody(body: unknown, trigger: Trigger): Found<Near> | undefined {
  const limit = requestBodyLimit[trigger as RequestTrigger];
  const path = 'request.body.data';
  const text = replacement(body, 'text');
  if (text !== undefined) return near(path, 'bytes', textSize(text), limit);
  const encoded = replacement(body, 'base64');
  // What is over the limit as the documents print it is BODY-LIMIT-B64's.
  if (encoded === undefined || encoded.length > encodedBodyLimit[trigger as RequestTrigger]) return undefined;
  return near(path, 'bytes', decodedSize(encoded), limit);
}

const nearLimit = defineRule<Near>({
  id: 'SIZE-UNIT-KB',
  title: 'A size within 5 % of a limit may be over it, as AWS counts and as the next viewer has it',
  triggers: allTriggers,
  severity: 'warning',
  advice: true,
  evidence: 'inferred',
  source: 'cloudfront-limits',
  covers: ['SIZE-UNIT-MB'],
  checks: {
    response: nearResponse,
    requestBody: (body, { trigger }) => nearRequestBody(body, trigger),
    target(target) {
      const path = target.uriChanged ? 'request.uri' : 'request.querystring';
      return near(path, 'characters of uri and querystring', targetLength(target), targetLimit - 1);
    },
    customHeaders: ({ map, path }) =>
      near(path, 'characters of custom headers', customHeadersLength(map), originLimits.customHeaders.total),
  },
  says: ({ size, limit, what }) =>
    `${formatNumber(size)} ${what}, within 5 % of the limit of ${formatNumber(limit)}: how AWS counts is not known to the byte. Keep more distance.`,
});

/** What is nearly too large (§0.5). */
export const nearLimitAdvice = [nearLimit] as const;
