import type { Invocation } from '../../lambda/types.js';
import { traceText } from '../../pipeline/record/trace-text.js';
import type { Exchange, OriginExchange, TraceStep } from '../../pipeline/types/types.js';
import { type Fields, wireFields } from './fields.js';
import { laneOf, toneOf } from './place-of.js';
import { functionParts } from './record-function.js';
import { compared, shown } from './rows.js';
import type { Secrets } from './secrets.js';
import type { Block, StepRecord } from './types.js';

type Parts = Pick<StepRecord, 'trigger' | 'blocks' | 'violations' | 'error'>;

/** The trace's steps, each with the messages that belong to it. */
export function recordSteps(exchange: Exchange, secrets: Secrets): StepRecord[] {
  const partsOf = partsInTurn(exchange, secrets);
  return Array.from(exchange.trace, (step) => {
    const parts = partsOf(step);
    return {
      kind: step.step,
      lane: laneOf(step),
      tone: worse(toneOf(step), parts),
      line: lineOf(step, secrets),
      ...parts,
    };
  });
}

function worse(tone: StepRecord['tone'], { violations }: Parts): StepRecord['tone'] {
  return violations !== undefined && tone !== 'error' ? 'warning' : tone;
}

/** Functions and origins have left their messages in the order of their steps. */
function partsInTurn(exchange: Exchange, secrets: Secrets): (step: TraceStep) => Parts {
  const invocations = [...exchange.invocations];
  const asked = [...exchange.originRequests];
  const came = askedFields(exchange.request, secrets);
  return (step) => {
    if (step.step === 'request') return { blocks: [shown('The viewer’s request', came)] };
    if (step.step === 'response') return { blocks: [shown('What the viewer gets', sentFields(exchange, secrets))] };
    if (step.step === 'function') return functionOf(takeFirst(invocations, ofStep(step)), secrets);
    if (step.step === 'origin') return originParts(takeFirst(asked, answering(step)), came, secrets);
    return step.step === 'cache' ? cacheParts(exchange, secrets) : {};
  };
}

function ofStep(step: Extract<TraceStep, { step: 'function' }>): (invocation: Invocation) => boolean {
  return ({ trigger }) => trigger === step.trigger;
}

/** A name that doesn't resolve has a step, and no request. */
function answering(step: Extract<TraceStep, { step: 'origin' }>): (asked: OriginExchange) => boolean {
  return (asked) => asked.domainName === step.domainName && asked.status === step.status;
}

function takeFirst<T>(list: T[], isIt: (item: T) => boolean): T | undefined {
  const index = list.findIndex(isIt);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

function functionOf(invocation: Invocation | undefined, secrets: Secrets): Parts {
  return invocation === undefined ? {} : functionParts(invocation, secrets);
}

function originParts(asked: OriginExchange | undefined, came: Fields, secrets: Secrets): Parts {
  if (asked === undefined) return {};
  const { domainName, status, failure } = asked;
  const sent = askedFields(asked, secrets);
  const answer: Block = {
    title: 'Its answer',
    rows: [['=', failure === undefined ? 'status' : 'failure', String(failure ?? status)]],
  };
  return {
    blocks: [compared(`Request to ${domainName}`, ['Viewer’s request', 'As sent to the origin'], came, sent), answer],
  };
}

function cacheParts({ cache }: Exchange, secrets: Secrets): Parts {
  if (cache.key === undefined) return {};
  return { blocks: [{ title: 'Cache key', rows: [['=', 'key', secrets.cacheKey(cache.key)]] }] };
}

/** A request as a viewer sent it, or as it reached an origin. */
function askedFields(request: Exchange['request'] | OriginExchange, secrets: Secrets): Fields {
  const { method, protocol, uri, querystring, headers, body } = request;
  const lines = [
    ['method', method],
    ['protocol', protocol],
    ['uri', uri],
    ['querystring', querystring],
  ] as const;
  return wireFields({ lines, headers, body }, secrets);
}

function sentFields({ response }: Exchange, secrets: Secrets): Fields {
  const { status, statusText, headers, body } = response;
  return wireFields({ lines: [['status', `${status} ${statusText}`.trim()]], headers, body }, secrets);
}

/** Of what a trace says, only changes can hold a secret: an origin's custom headers are shown with their values. */
function lineOf(step: TraceStep, secrets: Secrets): string {
  if (step.step !== 'function') return traceText([step]);
  const { trigger, did, status, error } = step;
  const changes = step.changes.map((change) => {
    const name = /eaders\["(.*)"\]$/.exec(change.path)?.[1];
    const { path, before, after } = change;
    return name !== undefined && typeof after === 'string'
      ? { path, before, after: secrets.header(name, after) }
      : change;
  });
  return traceText([{ step: 'function', trigger, did, changes, status, error }]);
}
