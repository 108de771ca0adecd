import { headerLines } from '../message/headers.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import { statusNumber } from './response.js';
import { returnedHeader } from './returned-header.js';
import { defineRule, type Found, type JsonObject, type JudgeContext } from './rule.js';

const forbidding = /(^|,)\s*(no-store|no-cache|private)\s*(=|,|$)/i;
const lifetimes = [/(^|,)\s*s-maxage\s*=\s*"?(\d+)/i, /(^|,)\s*max-age\s*=\s*"?(\d+)/i];

/** The seconds that the answer's own headers ask for: 0 where they forbid keeping it, `undefined` where they don't say. */
function askedLifetime({ headers }: JsonObject, { assumptions }: JudgeContext): number | undefined {
  const control = returnedHeader(headers, 'cache-control', assumptions)?.value ?? '';
  if (forbidding.test(control)) return 0;
  for (const lifetime of lifetimes) {
    const seconds = lifetime.exec(control)?.[2];
    if (seconds !== undefined) return Number(seconds);
  }
  const expires = returnedHeader(headers, 'expires', assumptions);
  // A date that can't be read counts as past (RFC 9111, 5.3).
  return expires && Math.max(0, (Date.parse(expires.value) - Date.now()) / 1000 || 0);
}

/** Errors are mostly stored for seconds, or not at all, unless their headers say otherwise (CACHE-ERR-COND). */
function isKept({ status }: JsonObject, seconds: number | undefined, { assumptions }: JudgeContext): boolean {
  return seconds === undefined ? (statusNumber(status, assumptions) ?? 0) < 400 : seconds > 0;
}

function isCached({ baseline, cache }: JudgeContext): boolean {
  const method = baseline?.request.method ?? 'GET';
  return cache?.stores !== false && (method === 'GET' || method === 'HEAD');
}

interface Shared {
  readonly name: 'Set-Cookie' | 'Authorization' | 'Cookie';
  /** The header that lets it be stored. */
  readonly value: string;
}

/** What of the viewer's own the request carries and the key doesn't, as far as anybody knows. */
function privateInput({ baseline, cache }: JudgeContext): 'Authorization' | 'Cookie' | undefined {
  const headers = baseline?.request.headers ?? {};
  const counts = (name: 'authorization' | 'cookie') =>
    headerLines(headers, name) !== undefined && !cache?.keyed.includes(name);
  if (counts('authorization')) return 'Authorization';
  return counts('cookie') ? 'Cookie' : undefined;
}

function cookieForAll(
  response: JsonObject,
  seconds: number | undefined,
  context: JudgeContext,
): Found<Shared> | undefined {
  const cookie = returnedHeader(response['headers'], 'set-cookie', context.assumptions);
  if (cookie === undefined || !isKept(response, seconds, context)) return undefined;
  return { path: `response.headers[${JSON.stringify(cookie.mapKey)}]`, name: 'Set-Cookie', value: cookie.value };
}

function answerForAll(
  { headers }: JsonObject,
  seconds: number | undefined,
  context: JudgeContext,
): Found<Shared> | undefined {
  const { assumptions } = context;
  const name = privateInput(context);
  if (name === undefined || seconds === undefined || seconds === 0) return undefined;
  const stored =
    returnedHeader(headers, 'cache-control', assumptions) ?? returnedHeader(headers, 'expires', assumptions);
  return stored && { path: `response.headers[${JSON.stringify(stored.mapKey)}]`, name, value: stored.value };
}

const sharedAnswer = defineRule<Shared>({
  id: 'RES-OREQ-MATCH',
  title: "An answer of origin-request that is one viewer's own must not be stored, since others get it too",
  triggers: ['origin-request'],
  severity: 'warning',
  advice: true,
  evidence: 'documented',
  source: 'lambda-generating-http-responses; Expiration',
  checks: {
    response(response, context) {
      if (!isCached(context)) return undefined;
      const seconds = askedLifetime(response, context);
      return cookieForAll(response, seconds, context) ?? answerForAll(response, seconds, context);
    },
  },
  says({ name, value }) {
    if (name === 'Set-Cookie')
      return `Set-Cookie ${showHeader('set-cookie', value, 24)} is stored with the answer, and whoever asks for the same gets it. Add Cache-Control: no-store, or set the cookie at viewer-response.`;
    return `${show(value, 40)} lets the answer be stored, though the request carries ${name}: if it depends on that, others get it too. Add Cache-Control: no-store, or put ${name} into the cache key.`;
  },
});

/** What one viewer's answer does in the cache of all (§10). */
export const sharedAnswerAdvice = [sharedAnswer] as const;
