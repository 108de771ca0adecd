import { statusText } from '../src/message/status-text.js';
import { readContent } from './content.js';
import type { MatcherContext } from './context.js';
import type { Finding } from './define-matcher.js';
import { failsAsExpected } from './expected-failure.js';
import type { On } from './on.js';
import { allWarnings, answered, onBehalf, refusal } from './reasons.js';
import type { Received } from './received.js';
import type { Block } from './report.js';
import { type Answer, answer, type Verdict } from './verdict.js';

/** The question of a matcher about failures: which status, why, and at which trigger. */
export interface FailureQuestion {
  readonly matcher: string;
  readonly status: 502 | 503;
  readonly expected: unknown;
  readonly on: On | undefined;
}

function ownStatus(received: Received, status: number): string | undefined {
  const has = `${status} ${statusText(status)}`;
  if (received.kind === 'exchange') {
    if (received.exchange.response.status !== status) return undefined;
    return `The viewer got ${has} all the same, but not because a function failed: an origin's own ${status} never counts.`;
  }
  return readContent(received).status === String(status)
    ? `Its own status is ${status}, and a function may answer that: nothing failed.`
    : undefined;
}

function whyAccepted(received: Received, { case: verdicts }: Answer): string {
  const [first] = verdicts;
  if (!first) return 'No function ran.';
  if (received.kind !== 'exchange') return `CloudFront would accept this as a ${first.kind}.`;
  return `No function failed. Those that ran: ${verdicts.map(({ trigger }) => trigger).join(', ')}.`;
}

/** It failed, but not like that. */
function otherFailure(verdict: Verdict, status: number, says: string): Block[] {
  return refusal(verdict, `${says}, ${verdict.error?.status === status ? 'but not as expected' : `not ${status}`}`);
}

function report(received: Received, found: Answer, question: FailureQuestion): Block[] {
  const failed = found.case.find(({ error }) => error !== undefined);
  if (!failed) {
    return [
      whyAccepted(received, found),
      ownStatus(received, question.status),
      ...allWarnings(found.case),
      onBehalf(found),
    ];
  }
  const says = answered(failed, received.kind === 'exchange');
  const blocks = found.pass ? refusal(failed, says) : otherFailure(failed, question.status, says);
  return [...blocks, onBehalf(found)];
}

/** Answers whether a function failed with a status, for the reason expected. */
export function findFailure(received: Received, context: MatcherContext, question: FailureQuestion): Finding {
  const { matcher, status, expected, on } = question;
  const found = answer(matcher, received, on, (verdicts) =>
    verdicts.some((verdict) => verdict.error?.status === status && failsAsExpected(context, verdict, expected)),
  );
  return { pass: found.pass, report: () => report(received, found, question) };
}
