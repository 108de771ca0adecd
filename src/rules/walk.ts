import type { Assumptions } from '../assumptions/index.js';
import type { EdgeBody, EdgeOrigin, Trigger } from '../events/types.js';
import { headerLines } from '../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import type { Step, Steps } from './compile.js';
import { isHeaderMap } from './custom-headers.js';
import { readOnlyList } from './limits.js';
import { type AnyFacts, type Found, type HeaderPart, isObject, type JsonObject, type JudgeContext } from './rule.js';
import { sameJson } from './same-json.js';
import type { Baseline, CacheFacts, Judgement, RuleSettings } from './types.js';

/** A fault and the check that found it. */
export interface Fault {
  readonly step: Step<never>;
  readonly finding: Found<AnyFacts>;
}

/** One walk through one result. */
export class Walk implements JudgeContext {
  faults: Fault[] | undefined;
  readonly assumptions: Assumptions;
  readonly cache: CacheFacts | undefined;

  constructor(
    readonly trigger: Trigger,
    readonly kind: Judgement['kind'],
    readonly baseline: Baseline | undefined,
    settings: RuleSettings,
    readonly steps: Steps,
  ) {
    this.assumptions = settings.assumptions;
    this.cache = settings.cache;
  }

  /** Shows a part to every check that looks at it. */
  visit<Part>(steps: readonly Step<Part>[], part: Part): void {
    for (const step of steps) {
      const outcome = step.check(part, this);
      if (outcome !== undefined) this.note(step, outcome);
    }
  }

  private note(step: Step<never>, outcome: Found<AnyFacts> | readonly Found<AnyFacts>[]): void {
    this.faults ??= [];
    for (const finding of Array.isArray(outcome) ? outcome : [outcome]) this.faults.push({ step, finding });
  }
}

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
  const before = walk.baseline?.request;
  walk.visit(walk.steps.request, request);
  walkTarget(walk, request);
  // Without headers there is one fault, RET-REQUEST-FIELDS, not a deletion of each.
  if (request['headers'] !== undefined) walkHeaders(walk, request['headers'], before?.headers);
  walkRequestBody(walk, request, before?.body);
  if (walk.trigger === 'origin-request') walkOrigin(walk, request, before?.origin);
}

function walkResponse(walk: Walk, response: JsonObject): void {
  walk.visit(walk.steps.response, response);
  const { headers = noHeaders } = response;
  walkHeaders(walk, headers, walk.baseline?.response?.headers);
  if (Object.hasOwn(response, 'body')) walk.visit(walk.steps.responseBody, response);
}

const noHeaders: JsonObject = Object.freeze({});

function walkTarget(walk: Walk, request: JsonObject): void {
  const before = walk.baseline?.request;
  const { uri, querystring = before?.querystring } = request;
  if (before !== undefined && uri === before.uri && querystring === before.querystring) return;
  walk.visit(walk.steps.target, {
    uri: typeof uri === 'string' ? uri : '',
    querystring: typeof querystring === 'string' ? querystring : '',
    uriChanged: typeof uri === 'string' && uri !== before?.uri,
    querystringChanged: querystring !== before?.querystring,
  });
}

function walkHeaders(walk: Walk, map: unknown, before: HeaderMap | undefined): void {
  // The very headers that CloudFront sent: an unchanged part of a result is passed on as it came.
  if (map === before && before !== undefined) return;
  walk.visit(walk.steps.headers, map);
  if (!isObject(map)) return;
  let isTouched = false;
  for (const mapKey in map) {
    if (before !== undefined && Object.hasOwn(before, mapKey) && sameLines(map[mapKey], before[mapKey])) continue;
    isTouched = true;
    walkHeader(walk, map, mapKey);
  }
  walkReadOnly(walk, map, before, isTouched);
}

function sameLines(lines: unknown, before: HeaderEntry[] | undefined): boolean {
  if (before === undefined || !Array.isArray(lines) || lines.length !== before.length) return false;
  for (let index = 0; index < before.length; index++) {
    const line: Partial<HeaderEntry> | null | undefined = lines[index];
    const was = before[index] as HeaderEntry;
    if (line?.value !== was.value || line.key !== was.key) return false;
  }
  return true;
}

function walkHeader(walk: Walk, map: JsonObject, mapKey: string): void {
  const lines = map[mapKey];
  // An empty array is how a function deletes a header (HMAP-EMPTY-ARRAY).
  if (Array.isArray(lines) && lines.length === 0) return;
  const header = { path: `${walk.kind}.headers`, mapKey, name: mapKey.toLowerCase(), map, lines };
  walk.visit(walk.steps.header, header);
  if (Array.isArray(lines)) walkLines(walk, header, lines);
}

function walkLines(walk: Walk, header: HeaderPart, lines: readonly unknown[]): void {
  lines.forEach((line, index) => {
    walk.visit(walk.steps.line, { header, index, line });
    if (!isObject(line)) return;
    const { key, value } = line;
    if (key === undefined || typeof key === 'string') walk.visit(walk.steps.entry, { header, index, key, value });
  });
}

/** Response triggers without the event: nobody knows what was there, so nothing is said. */
function isComparable(walk: Walk, before: HeaderMap | undefined): boolean {
  return before !== undefined || (walk.kind === 'response' && walk.trigger.endsWith('request'));
}

function walkReadOnly(walk: Walk, map: JsonObject, before: HeaderMap | undefined, isTouched: boolean): void {
  if (!isComparable(walk, before)) return;
  for (const name of readOnlyList(walk.trigger, walk.kind, walk.assumptions)) {
    const was = before && headerLines(before, name);
    // Where every line stands as the event had it, only a deletion can be left.
    if (!isTouched && Object.hasOwn(map, name) === (was !== undefined)) continue;
    compareReadOnly(walk, map, name, was ?? []);
  }
}

function compareReadOnly(walk: Walk, map: JsonObject, name: string, was: readonly HeaderEntry[]): void {
  const mapKey = keyFor(map, name);
  if (mapKey === undefined && was.length === 0) return;
  const before = was.map((line) => line.value);
  const after = mapKey === undefined ? [] : valuesOf(map, name);
  if (after === undefined || sameJson(before, after)) return;
  const path = `${walk.kind}.headers[${JSON.stringify(mapKey ?? name)}]`;
  walk.visit(walk.steps.readOnlyHeader, { path, name, key: was[0]?.key ?? name, before, after });
}

/** The name as the map has it, in whatever case. */
function keyFor(map: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(map, name)) return name;
  for (const mapKey in map) if (mapKey.length === name.length && mapKey.toLowerCase() === name) return mapKey;
  return undefined;
}

/** All values of a name, in any case; `undefined` where something else is wrong with it, which has its own rule. */
function valuesOf(map: JsonObject, name: string): string[] | undefined {
  const values: string[] = [];
  for (const mapKey in map) {
    if (mapKey.toLowerCase() !== name) continue;
    const lines = map[mapKey];
    if (!Array.isArray(lines)) return undefined;
    for (const line of lines) {
      if (!isObject(line) || typeof line['value'] !== 'string') return undefined;
      values.push(line['value']);
    }
  }
  return values;
}

function walkRequestBody(walk: Walk, request: JsonObject, before: EdgeBody | undefined): void {
  const { body } = request;
  if (body === undefined || (before !== undefined && sameJson(body, before))) return;
  walk.visit(walk.steps.requestBody, body);
}

function walkOrigin(walk: Walk, request: JsonObject, before: EdgeOrigin | undefined): void {
  const { origin } = request;
  if (origin === undefined || (before !== undefined && sameJson(origin, before))) return;
  walk.visit(walk.steps.origin, origin);
  if (!isObject(origin)) return;
  for (const kind of ['custom', 's3'] as const) {
    const fields = origin[kind];
    if (isObject(fields)) walkOriginFields(walk, kind, fields, request['headers']);
  }
}

function walkOriginFields(walk: Walk, kind: 'custom' | 's3', fields: JsonObject, requestHeaders: unknown): void {
  const path = `request.origin.${kind}`;
  walk.visit(walk.steps.originFields, { path, kind, fields, requestHeaders });
  if (fields['customHeaders'] !== undefined) {
    walkCustomHeaders(walk, fields['customHeaders'], `${path}.customHeaders`, requestHeaders);
  }
}

function walkCustomHeaders(walk: Walk, map: unknown, path: string, requestHeaders: unknown): void {
  walk.visit(walk.steps.customHeaders, { path, map, requestHeaders });
  if (!isHeaderMap(map)) return;
  for (const mapKey in map) {
    const lines = map[mapKey] as readonly HeaderEntry[];
    const header = { path, mapKey, name: mapKey.toLowerCase(), map, lines, requestHeaders };
    if (lines.length > 0) walk.visit(walk.steps.customHeader, header);
    lines.forEach(({ key, value }, index) => {
      walk.visit(walk.steps.customEntry, { header, index, key, value });
    });
  }
}
