import type { Assumptions } from '../assumptions/index.js';
import type { EdgeEvent, EdgeRecord, Trigger } from '../events/types.js';
import { fromBase64, textOf, utf8 } from '../message/bytes.js';
import type { Judgement, Violation } from '../rules/types.js';
import { acceptRequest, acceptResponse } from './accept.js';
import { requestChanges, responseChanges } from './changes.js';
import { invocationBrand } from './invocation-brand.js';
import type { LogLine } from './log-lines.js';
import type { AcceptedRequest, AcceptedResponse, Change, EdgeError, Invocation } from './types.js';

const noLines: readonly LogLine[] = Object.freeze([]);

/** Whether a value is what `invoke` gives, from this or any other copy of the package. */
export function isInvocation(value: unknown): value is Invocation {
  return typeof value === 'object' && value !== null && invocationBrand in value;
}

/** What the lazy parts are made from, and the parts once they are made. */
interface Lazy {
  readonly record: EdgeRecord;
  /** The result as CloudFront reads it: a private copy. */
  readonly json: unknown;
  readonly assumptions: Assumptions;
  request: AcceptedRequest | undefined;
  response: AcceptedResponse | undefined;
  changes: readonly Change[] | undefined;
}

/** Most tests read one or two of its fields: what is accepted and what was changed is worked out when it is read. */
class EdgeInvocation {
  readonly outcome: Invocation['outcome'];
  readonly trigger: Trigger;
  readonly event: EdgeEvent;
  readonly result: unknown;
  readonly violations: readonly Violation[];
  readonly error: EdgeError | undefined;
  // One, since each private field is paid for on every invocation.
  readonly #lazy: Lazy | undefined;

  constructor(
    outcome: Invocation['outcome'],
    trigger: Trigger,
    event: EdgeEvent,
    result: unknown,
    violations: readonly Violation[],
    error: EdgeError | undefined,
    lazy: Lazy | undefined,
  ) {
    this.outcome = outcome;
    this.trigger = trigger;
    this.event = event;
    this.result = result;
    this.violations = violations;
    this.error = error;
    this.#lazy = lazy;
  }

  get [invocationBrand](): true {
    return true;
  }

  /** Those that had to wait for their module have a field of their own. */
  get coldStart(): boolean {
    return false;
  }

  /** Those whose console is captured have a field of their own. */
  get logs(): readonly LogLine[] {
    return noLines;
  }

  get request(): AcceptedRequest | undefined {
    if (this.outcome !== 'request') return undefined;
    const lazy = this.#lazy as Lazy;
    lazy.request ??= acceptRequest(lazy.json, lazy.record, lazy.assumptions);
    return lazy.request;
  }

  get response(): AcceptedResponse | undefined {
    if (this.outcome !== 'response') return undefined;
    const lazy = this.#lazy as Lazy;
    lazy.response ??= acceptResponse(lazy.json, lazy.record, lazy.assumptions);
    return lazy.response;
  }

  get changes(): readonly Change[] {
    if (this.#lazy === undefined) return [];
    this.#lazy.changes ??= this.#compare(this.#lazy.record);
    return this.#lazy.changes;
  }

  #compare(came: EdgeRecord): readonly Change[] {
    const { request, response } = this;
    if (request) return requestChanges(came.request, request);
    // A generated answer changes nothing: it ends the request, and is in `response`.
    return came.response && response ? responseChanges(came.response, response) : [];
  }

  bytes(): Uint8Array {
    const { body, isBase64 } = bodyOf(this.request, this.response);
    return isBase64 ? fromBase64(body) : utf8(body);
  }

  text(): string {
    const { body, isBase64 } = bodyOf(this.request, this.response);
    return isBase64 ? textOf(fromBase64(body)) : body;
  }

  json(): unknown {
    return JSON.parse(this.text());
  }
}

interface BodyText {
  readonly body: string;
  readonly isBase64: boolean;
}

function bodyOf(request: AcceptedRequest | undefined, response: AcceptedResponse | undefined): BodyText {
  if (response) return { body: response.body ?? '', isBase64: response.bodyEncoding === 'base64' };
  return { body: request?.body?.data ?? '', isBase64: request?.body?.encoding === 'base64' };
}

export function acceptedInvocation(
  { kind, violations }: Judgement,
  event: EdgeEvent,
  record: EdgeRecord,
  result: unknown,
  json: unknown,
  assumptions: Assumptions,
): Invocation {
  const lazy = { record, json, assumptions, request: undefined, response: undefined, changes: undefined };
  const outcome = kind === 'request' ? 'request' : 'response';
  return view(new EdgeInvocation(outcome, record.config.eventType, event, result, violations, undefined, lazy));
}

export function failedInvocation(
  event: EdgeEvent,
  record: EdgeRecord,
  result: unknown,
  violations: readonly Violation[],
  error: EdgeError,
): Invocation {
  return view(new EdgeInvocation('error', record.config.eventType, event, result, violations, error, undefined));
}

/** Gives an invocation what it logged. */
export function withLogs(invocation: Invocation, logs: readonly LogLine[]): Invocation {
  return Object.defineProperty(invocation, 'logs', { value: logs, enumerable: true, configurable: true });
}

/** Marks an invocation that had to wait for its module. */
export function asColdStart(invocation: Invocation): Invocation {
  return Object.defineProperty(invocation, 'coldStart', { value: true, enumerable: true });
}

/** The class has every field of every outcome; the union tells which go together. */
function view(invocation: EdgeInvocation): Invocation {
  return invocation as unknown as Invocation;
}
