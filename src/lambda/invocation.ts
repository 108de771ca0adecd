import type { Assumptions } from '../assumptions/index.js';
import type { EdgeEvent, EdgeRecord, Trigger } from '../events/types.js';
import { fromBase64, textOf, utf8 } from '../message/bytes.js';
import type { Judgement, Violation } from '../rules/types.js';
import { acceptRequest, acceptResponse } from './accept.js';
import { requestChanges, responseChanges } from './changes.js';
import type { AcceptedRequest, AcceptedResponse, Change, EdgeError, Invocation } from './types.js';

const brand = Symbol.for('edgeproof.invocation');

/** Whether a value is what `invoke` gives, from this or any other copy of the package. */
export function isInvocation(value: unknown): value is Invocation {
  return typeof value === 'object' && value !== null && brand in value;
}

/** What the lazy parts are made from. */
interface Sources {
  readonly record: EdgeRecord;
  /** The result as CloudFront reads it: a private copy. */
  readonly json: unknown;
  readonly assumptions: Assumptions;
}

/** Most tests read one or two of its fields: what is accepted and what was changed is worked out when it is read. */
class EdgeInvocation {
  readonly outcome: Invocation['outcome'];
  readonly trigger: Trigger;
  readonly event: EdgeEvent;
  readonly result: unknown;
  readonly violations: readonly Violation[];
  readonly error: EdgeError | undefined;
  readonly #sources: Sources | undefined;
  #request: AcceptedRequest | undefined;
  #response: AcceptedResponse | undefined;
  #changes: readonly Change[] | undefined;

  constructor(
    outcome: Invocation['outcome'],
    trigger: Trigger,
    event: EdgeEvent,
    result: unknown,
    violations: readonly Violation[],
    error: EdgeError | undefined,
    sources: Sources | undefined,
  ) {
    this.outcome = outcome;
    this.trigger = trigger;
    this.event = event;
    this.result = result;
    this.violations = violations;
    this.error = error;
    this.#sources = sources;
  }

  get [brand](): true {
    return true;
  }

  get request(): AcceptedRequest | undefined {
    if (this.outcome !== 'request') return undefined;
    const { json, record, assumptions } = this.#sources as Sources;
    this.#request ??= acceptRequest(json, record, assumptions);
    return this.#request;
  }

  get response(): AcceptedResponse | undefined {
    if (this.outcome !== 'response') return undefined;
    const { json, record, assumptions } = this.#sources as Sources;
    this.#response ??= acceptResponse(json, record, assumptions);
    return this.#response;
  }

  get changes(): readonly Change[] {
    this.#changes ??= this.#compare();
    return this.#changes;
  }

  #compare(): readonly Change[] {
    const { request, response } = this;
    const record = this.#sources?.record;
    if (record && request) return requestChanges(record.request, request);
    // A generated answer changes nothing: it ends the request, and is in `response`.
    if (record?.response && response) return responseChanges(record.response, response);
    return [];
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
  const sources = { record, json, assumptions };
  const outcome = kind === 'request' ? 'request' : 'response';
  return view(new EdgeInvocation(outcome, record.config.eventType, event, result, violations, undefined, sources));
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

/** The class has every field of every outcome; the union tells which go together. */
function view(invocation: EdgeInvocation): Invocation {
  return invocation as unknown as Invocation;
}
