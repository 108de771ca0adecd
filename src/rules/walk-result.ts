import type { JsonObject } from './rule.js';
import { sameJson } from './same-json.js';
import type { Walk } from './walk.js';
import { walkHeaders } from './walk-headers.js';
import { walkOrigin, walkTwice } from './walk-origin.js';

/** Goes through a result once and shows each part to the rules that look at it. */
export function walkResult(walk: Walk, result: unknown): void {
  const { steps, kind } = walk;
  walk.visit(steps.result, result);
  if (kind === 'none') walk.visit(steps.unusable, result);
  else if (kind === 'request') walkRequest(walk, result as JsonObject);
  else walkResponse(walk, result as JsonObject);
}

/** Shows the name of each environment variable that the function read. */
export function walkEnvironment(walk: Walk, names: Iterable<string>): void {
  for (const name of names) walk.visit(walk.steps.environment, name);
}

function walkRequest(walk: Walk, request: JsonObject): void {
  const before = walk.baseline?.request as JsonObject | undefined;
  walk.visit(walk.steps.request, request);
  walkTarget(walk, request, before);
  // Without headers there is one fault, RET-REQUEST-FIELDS, not a deletion of each.
  if (request['headers'] !== undefined) walkHeaders(walk, request['headers'], before?.['headers']);
  walkRequestBody(walk, request['body'], before?.['body']);
  if (walk.trigger !== 'origin-request') return;
  walkOrigin(walk, request, before?.['origin']);
  walkTwice(walk, request, before);
}

function walkResponse(walk: Walk, response: JsonObject): void {
  walk.visit(walk.steps.response, response);
  const { headers = noHeaders } = response;
  walkHeaders(walk, headers, walk.baseline?.response?.headers);
  if (Object.hasOwn(response, 'body')) walk.visit(walk.steps.responseBody, response);
}

const noHeaders: JsonObject = Object.freeze({});

function walkTarget(walk: Walk, request: JsonObject, before: JsonObject | undefined): void {
  const { uri, querystring = before?.['querystring'] } = request;
  if (before !== undefined && uri === before['uri'] && querystring === before['querystring']) return;
  walk.visit(walk.steps.target, {
    uri: typeof uri === 'string' ? uri : '',
    querystring: typeof querystring === 'string' ? querystring : '',
    uriChanged: typeof uri === 'string' && uri !== before?.['uri'],
    querystringChanged: querystring !== before?.['querystring'],
  });
}

function walkRequestBody(walk: Walk, body: unknown, before: unknown): void {
  if (body === undefined || (before !== undefined && sameJson(body, before))) return;
  walk.visit(walk.steps.requestBody, body);
}
