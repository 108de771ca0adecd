import type { EdgeEvent } from '../../src/events/types.js';
import type { Invocation } from '../../src/lambda/types.js';
import { throughJson } from '../../src/message/json.js';
import type { Exchange } from '../../src/pipeline/types/types.js';
import { print } from '../print.js';
import { shownPath } from '../reasons.js';
import { requestLine, requestLines, responseLines, wireLines } from './parts.js';
import type { Printable } from './recognise.js';

/** What stands before the braces, and what within. */
export interface Printed {
  readonly title: string;
  readonly lines: readonly string[];
}

function printEvent({ Records: [{ cf }] }: EdgeEvent): Printed {
  const response = 'response' in cf && cf.response ? ['', ...responseLines({ ...cf.response })] : [];
  return { title: `${cf.config.eventType} event`, lines: [...requestLines({ ...cf.request }), ...response] };
}

function violationLines({ violations }: Pick<Invocation, 'violations'>): string[] {
  return violations.map(({ rule, severity, path, message }) => `${severity} ${rule} ${shownPath(path)}: ${message}`);
}

function outcomeLines({ request, response, error, violations }: Invocation): string[] {
  if (request) return requestLines({ ...request });
  if (response) return responseLines({ ...response });
  const { status, type, cause, message } = error;
  return [`${status} ${type}`, ...(violations.length === 0 ? [`${cause}: ${message}`] : [])];
}

function printInvocation(invocation: Invocation): Printed {
  const violations = violationLines(invocation);
  const lines = outcomeLines(invocation);
  const isFailed = invocation.outcome === 'error';
  return {
    title: `${invocation.trigger} invocation`,
    lines: [...lines, ...(violations.length === 0 || isFailed ? [] : ['']), ...violations],
  };
}

function sentLines({ response: { status, statusText, headers, body } }: Exchange): string[] {
  return wireLines(`${status} ${statusText}`.trimEnd(), headers, body);
}

/** Without the lines of the request and of the response, which stand above it. */
function stepLines({ trace }: Exchange): string[] {
  const lines = String(trace).split('\n');
  return lines.filter((line) => line.startsWith('  '));
}

function printExchange(exchange: Exchange): Printed {
  const { request } = exchange;
  const steps = stepLines(exchange);
  return {
    title: 'exchange',
    lines: [
      ...wireLines(requestLine({ ...request }), request.headers, request.body),
      '',
      ...sentLines(exchange),
      ...(steps.length === 0 ? [] : ['', ...steps]),
    ],
  };
}

/** What a handler returned, as the JSON that Lambda sends. */
function printResult(result: unknown): Printed {
  const json = throughJson(result);
  const value = json.ok ? json.value : undefined;
  const fields = typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {};
  if (fields['status'] !== undefined) return { title: 'result', lines: responseLines(fields) };
  const isRequest = fields['uri'] !== undefined || fields['method'] !== undefined;
  return { title: 'result', lines: isRequest ? requestLines(fields) : [print(result)] };
}

/** A value of edgeproof's, in lines that are the same in each run. */
export function printEdge(printable: Printable): Printed {
  switch (printable.kind) {
    case 'event':
      return printEvent(printable.event);
    case 'invocation':
      return printInvocation(printable.invocation);
    case 'exchange':
      return printExchange(printable.exchange);
    case 'response':
      return { title: 'response', lines: sentLines(printable.exchange) };
    case 'result':
      return printResult(printable.result);
  }
}
