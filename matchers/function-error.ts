import { outcome } from '../src/lambda/reasons.js';
import type { EdgeError } from '../src/lambda/types.js';
import type { Received } from './received.js';
import type { Block } from './report.js';
import { thrownAt } from './thrown-at.js';

function errorOf(received: Received): EdgeError | undefined {
  if (received.kind === 'exchange') return received.exchange.error;
  return received.kind === 'invocation' ? received.invocation.error : undefined;
}

/** Which function failed, as far as the exchange knows. */
function cause(received: Received, error: EdgeError): string {
  const failed =
    received.kind === 'exchange' && received.exchange.invocations.find((invocation) => invocation.error === error);
  return failed ? ` because of ${failed.trigger}` : '';
}

/**
 * Whatever was expected, a function that failed is mostly the reason: its error, and where it threw. Each is left out
 * where the message says it already.
 */
export function functionError(received: Received, said: string): Block[] {
  const error = errorOf(received);
  if (!error) return [];
  const where = thrownAt(error);
  if (said.includes(error.message))
    return where === undefined ? [] : [{ spans: [{ tone: 'dim', text: `Thrown ${where}` }] }];
  const answered = received.kind === 'exchange' ? 'CloudFront answered' : 'CloudFront would answer';
  return [
    `${answered} ${outcome(error)}${cause(received, error)}:`,
    [{ label: error.cause, text: error.message, tone: 'received', note: where }],
  ];
}
