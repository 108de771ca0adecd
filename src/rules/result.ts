import type { Trigger } from '../events/types.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import { allTriggers, isRequestTrigger, requestTriggers, responseTriggers } from './groups.js';
import { payloadLimit } from './limits.js';
import { viewerTexts } from './literals.js';
import { payloadSize } from './payload-size.js';
import { calledHere, foreignNames, requestNames } from './result-names.js';
import { defineRule, type Found, isObject, type JsonObject, type JudgeContext } from './rule.js';

const payload = defineRule<{ bytes: number }>({
  id: 'RET-PARSE',
  title: 'The result fits into the 6 MB that Lambda delivers; a longer one is cut and can no longer be parsed',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'observed',
  source: 'serverless-nextjs/serverless-next.js#525',
  covers: ['PM-JSON-TOO-BIG', 'Q-RESP-LAMBDA'],
  checks: {
    result(result, { kind, baseline }) {
      const bytes = payloadSize(result, kind === 'response' ? baseline?.response : baseline?.request);
      return bytes > payloadLimit ? { path: '', bytes } : undefined;
    },
  },
  says: ({ bytes }) =>
    `the result is ${formatNumber(bytes)} bytes of JSON; Lambda delivers at most ${formatNumber(payloadLimit)}. Serve large bodies from an origin.`,
  viewerMessage: () => viewerTexts.notParsable,
});

const forgotten = 'Return a value on every path, and make the handler async or use the callback.';

/** JSON knows no `undefined`. */
function isNothing({ value }: { readonly value: unknown }): boolean {
  return value === null;
}

const object = defineRule<{ value: unknown }>({
  id: 'RET-OBJECT',
  title: 'A function returns a JSON object',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'observed',
  source: 'aws-samples/react-ssr-lambda#28',
  covers: ['PM-UNDEFINED', 'PM-SYNC-22'],
  coveredWhen: { 'PM-UNDEFINED': isNothing, 'PM-SYNC-22': isNothing },
  checks: {
    unusable: (result) => (isObject(result) ? undefined : { path: '', value: result }),
  },
  says({ value }) {
    if (isNothing({ value })) return `the function returned nothing (${value}). ${forgotten}`;
    return `the function returned ${show(value)}. Return an object: the request to continue with, or a response.`;
  },
  viewerMessage: () => viewerTexts.notAnObject,
});

/** Whether an object looks like `cf.request` (RET-REQ-OR-RES). */
export function looksLikeRequest(result: JsonObject): boolean {
  return requestNames.some((name) => Object.hasOwn(result, name));
}

/** Whether an object looks like an event, or its record: what rule HMAP-SHAPE speaks of. */
export function looksLikeEvent(result: JsonObject): boolean {
  return Object.hasOwn(result, 'Records') || Object.hasOwn(result, 'cf');
}

function foreignHint(result: JsonObject): string {
  const found = foreignNames.filter((name) => Object.hasOwn(result, name));
  return found.length === 0 ? '' : ` ${found.map(calledHere).join('; ')}.`;
}

/** `{request}` or `{response}`, one level too high: the part that was meant. */
function wrapped({ request, response }: JsonObject, trigger: Trigger): string | undefined {
  if (!isRequestTrigger(trigger)) return isObject(response) ? 'response' : undefined;
  if (isObject(response) && Object.hasOwn(response, 'status')) return 'response';
  if (isObject(request)) return 'request';
  return isObject(response) ? 'response' : undefined;
}

interface Shapeless {
  readonly result: JsonObject;
  readonly inner: string | undefined;
}

function advise({ result, inner }: Shapeless): string {
  return inner === undefined ? foreignHint(result) : ` Return what is in ${inner}, not an object around it.`;
}

const eitherOne = ' Return the request to continue with, or a response with at least a status.';

function shapeless(result: unknown, { trigger }: JudgeContext): Found<Shapeless> | undefined {
  if (!isObject(result) || looksLikeEvent(result)) return undefined;
  return { path: '', result, inner: wrapped(result, trigger) };
}

const neither = defineRule<Shapeless>({
  id: 'RET-NEITHER',
  title: 'In a request trigger, a function returns a request (uri, method, headers …) or a response (status)',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-edge-testing-debugging',
  covers: ['RET-REQ-OR-RES', 'RES-STATUS-REQUIRED'],
  checks: { unusable: shapeless },
  says: (finding) =>
    `${show(finding.result)} is no request (it has no uri and no method) and no response (it has no status).${advise(finding) || eitherOne}`,
});

const responseOnly = defineRule<Shapeless>({
  id: 'RET-RES-ONLY',
  title: 'In a response trigger, a function returns a response, with a status',
  triggers: responseTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-edge-testing-debugging',
  covers: ['UPD-STATUS-ECHO'],
  coveredWhen: { 'UPD-STATUS-ECHO': ({ result, inner }) => inner === undefined && !looksLikeRequest(result) },
  checks: { unusable: shapeless },
  says(finding) {
    if (looksLikeRequest(finding.result))
      return 'the function returned a request; a response trigger must return the response. Return event.Records[0].cf.response.';
    const fix = finding.inner === undefined ? ' Return event.Records[0].cf.response, changed in place.' : '';
    return `${show(finding.result)} has no status.${fix}${advise(finding)}`;
  },
});

const both = defineRule<{ names: readonly string[] }>({
  id: 'RET-BOTH',
  title: 'An object with status and request fields is taken for a response',
  triggers: requestTriggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'deduced from lambda-generating-http-responses',
  assumption: 'bothShapes',
  checks: {
    response(response) {
      const names = requestNames.filter((name) => Object.hasOwn(response, name));
      return names.length === 0 ? undefined : { path: 'response', names };
    },
  },
  says({ names }, severity) {
    const effect = severity === 'warning' ? ': it is taken for a response, so the request goes no further' : '';
    return `it has a status and also ${names.join(', ')}${effect}. Return one or the other.`;
  },
});

/** The rules on what kind of result it is (§6). */
export const resultRules = [object, payload, neither, responseOnly, both] as const;

/** What CloudFront takes a result for: `status` tells a response (RET-REQ-OR-RES). */
export function classify(result: unknown, trigger: Trigger): 'request' | 'response' | 'none' {
  if (!isObject(result)) return 'none';
  if (Object.hasOwn(result, 'status')) return 'response';
  return isRequestTrigger(trigger) && looksLikeRequest(result) ? 'request' : 'none';
}
