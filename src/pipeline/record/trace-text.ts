import { changeVerb } from '../../lambda/change-verb.js';
import type { Change } from '../../lambda/types.js';
import { cut, listed } from '../../message/cut.js';
import { formatNumber } from '../../message/size.js';
import type { OriginAttempt, SkippableStage, TraceStep } from '../types/trace-types.js';

const labelWidth = 15;
const headWidth = 46;
const longest = 200;

type Say<Kind extends TraceStep['step']> = (step: Extract<TraceStep, { step: Kind }>) => string;

const stageLabels: { readonly [Stage in SkippableStage]: string } = {
  revalidation: 'revalidation',
  failover: 'failover',
  'error-page': 'error page',
  'policy-headers': 'headers policy',
};

/** One sentence per kind of step: the only place where a trace becomes text. */
const say: { readonly [Kind in TraceStep['step']]: Say<Kind> } = {
  request: ({ method, target, clientIp, httpVersion }) =>
    `${cut(`${method} ${target}`, longest).padEnd(headWidth)}  ${clientIp} · HTTP/${httpVersion.replace(/\.0$/, '')}`,
  refused: ({ status, reason }) => line('refused', `${status}: ${reason}`),
  redirected: ({ status, location }) => line('redirected', `${status} to ${location}`),
  'default-root-object': ({ uri }) => line('root object', uri),
  behavior: ({ pathPattern, position, of }) => line('behavior', `${pathPattern} (${position} of ${of})`),
  function: (step) => line(step.trigger, `${step.coldStart ? 'cold start, ' : ''}${functionText(step)}`),
  'function-skipped': ({ trigger, reason }) => line(trigger, `skipped: ${reason}`),
  cache: ({ status, reason }) => line('cache', reason === undefined ? status : `${status}: ${reason}`),
  origin: (step) => line('origin', originText(step)),
  failover: ({ reason, to }) => line('failover', `→ ${to} (${reason})`),
  stored: ({ ttlSeconds, reason }) => line('cache', `stored for ${formatNumber(ttlSeconds)} s (${reason})`),
  'not-stored': ({ reason }) => line('cache', `not stored: ${reason}`),
  skipped: ({ stage, reason }) => line(stageLabels[stage], `skipped: ${reason}`),
  waited: (step) =>
    line('cache', `waited for ${step.for === 'fetch' ? 'the fetch' : 'the refresh'} by another request`),
  stale: ({ reason, ageSeconds }) => line('cache', `stale copy, ${formatNumber(ageSeconds)} s old: ${reason}`),
  background: ({ refresh }) =>
    line('background', refresh === 'started' ? 'a refresh is started' : 'a refresh is under way'),
  vary: ({ kept, dropped }) => line('vary', changed({ kept, dropped })),
  compressed: ({ encoding }) => line('compression', encoding),
  'not-compressed': ({ reason }) => line('compression', `skipped: ${reason}`),
  range: ({ status, reason }) => line('range', `${status}: ${reason}`),
  'not-modified': ({ by }) => line('conditions', `304: ${by} says that the viewer has it`),
  'policy-headers': ({ removed, added }) => line('headers policy', changed({ removed, added })),
  'error-page': ({ from, path }) => line('error page', `${path} is fetched for ${from}`),
  'error-page-sent': ({ status, failed }) =>
    line('error page', failed ? `could not be had: its own ${status} is sent` : `sent as ${status}`),
  'header-removed': ({ name, reason }) => line('headers', `${name} removed: ${reason}`),
  'viewer-left': ({ detailedResultType }) => `→ nothing: the viewer has left (${detailedResultType})`,
  response: ({ status, xCache }) => `→ ${status}, X-Cache: ${xCache} from cloudfront`,
};

/** One line for each step, whatever it holds. What is secret in headers is not shown, and what is long is cut. */
export function traceText(steps: Iterable<TraceStep>): string {
  return Array.from(steps, (step) => (say[step.step] as (step: TraceStep) => string)(step)).join('\n');
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(labelWidth)}  ${onOneLine(cut(text, longest))}`;
}

/** What would end a line or move the cursor. */
const control = /\p{Cc}/gu;

function onOneLine(text: string): string {
  return text.replace(control, escaped);
}

function escaped(character: string): string {
  return character === '\n' ? '\\n' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function functionText(step: Extract<TraceStep, { step: 'function' }>): string {
  const { trigger, did, changes, status, error } = step;
  if (did === 'failed') return `failed: ${error?.type} (${error?.cause})`;
  if (did === 'answered') return `answered ${status}`;
  const texts = [...changes.filter((change) => headerOf(change) === undefined).map(fieldText), ...headerTexts(changes)];
  // A response is not passed on to somebody who may still refuse it: what changed says enough.
  if (texts.length > 0 && trigger.endsWith('-response')) return texts.join(', ');
  return ['passed on', ...texts].join(', ');
}

/** A header by its name, one of an origin's with where it stands: both may hold what only the origin should know. */
function headerOf({ path }: Change): string | undefined {
  const [, where, name] = /^\w+\.(headers|origin\.\w+\.customHeaders)\["(.*)"\]$/s.exec(path) ?? [];
  return where === 'headers' || where === undefined ? name : `${name} (${where})`;
}

/** `header x-a added`, `headers x-a, x-b added`: one text per verb. */
function headerTexts(changes: readonly Change[]): string[] {
  const byVerb = new Map<string, string[]>();
  for (const change of changes) {
    const name = headerOf(change);
    if (name === undefined) continue;
    const names = byVerb.get(changeVerb(change)) ?? [];
    byVerb.set(changeVerb(change), [...names, name]);
  }
  return Array.from(byVerb, ([done, names]) => `${names.length > 1 ? 'headers' : 'header'} ${listed(names)} ${done}`);
}

function fieldText(change: Change): string {
  const short = change.path.replace(/^(request|response)\.?/, '');
  const { after } = change;
  const isShort = typeof after === 'string' && after.length <= 80 && short !== 'body';
  return `${short} ${isShort ? after : changeVerb(change)}`;
}

function originText(step: Extract<TraceStep, { step: 'origin' }>): string {
  const who = step.role === 'origin' ? step.domainName : `${step.role} ${step.domainName}`;
  const outcome = step.failure === undefined ? String(step.status) : `failed: ${step.failure}`;
  const tries = step.attempts === undefined ? '' : `, ${attemptsText(step.attempts)}`;
  return `${who} → ${outcome}${tries}${step.note === undefined ? '' : ` (${step.note})`}`;
}

/** `after 3 attempts: connect 10 s, connect 10 s, 200` */
function attemptsText(attempts: readonly OriginAttempt[]): string {
  const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`;
  return `after ${count}: ${attempts.map(attemptText).join(', ')}`;
}

function attemptText({ status, failure, waitedMs }: OriginAttempt): string {
  return `${failure ?? status}${waitedMs === 0 ? '' : ` ${formatNumber(waitedMs / 1000)} s`}`;
}

/** `kept a, b; dropped c`, without what nothing happened to. */
function changed(byVerb: { readonly [verb: string]: readonly string[] }): string {
  const texts = Object.entries(byVerb).map(([done, names]) => (names.length > 0 ? [`${done} ${listed(names)}`] : []));
  return texts.flat().join('; ') || 'nothing changed';
}
