import { defineMatcher, type Finding, type Matcher } from './define-matcher.js';
import type { On } from './on.js';
import { allWarnings, answered, onBehalf, refusal } from './reasons.js';
import type { Received } from './received.js';
import type { Block } from './report.js';
import { type Answer, answer, type Case } from './verdict.js';

/** What a matcher asks CloudFront to take a result for. */
type Shape = 'request' | 'response' | 'result';

/** Verdicts that bear on the question: those on this shape, and those on functions that failed. */
function bearing(verdicts: Case, shape: Shape): Case {
  return shape === 'result' ? verdicts : verdicts.filter(({ kind, error }) => error || kind === shape);
}

/** Everything in question was accepted; and for one shape, something of it was returned. */
function isAccepted(verdicts: Case, shape: Shape): boolean {
  const meant = bearing(verdicts, shape);
  return (shape === 'result' || meant.length > 0) && meant.every(({ error }) => !error);
}

const otherShape: Record<'request' | 'response', string> = {
  request: 'CloudFront would accept this, but as a response that ends the journey, not as a request to continue with.',
  response: 'CloudFront would accept this, but as a request to continue with, not as a response.',
};

function whyNone(shape: Shape, verdicts: Case, inExchange: boolean): string {
  if (!inExchange && shape !== 'result') return otherShape[shape];
  const returned = verdicts.map(({ trigger, kind }) => `${trigger} returned a ${kind}`);
  const instead = returned.length === 0 ? 'none ran' : returned.join(', ');
  return `No function returned a ${shape} in this exchange: ${instead}.`;
}

function whyAccepted(verdicts: Case, shape: Shape, inExchange: boolean): Block[] {
  const meant = bearing(verdicts, shape);
  const where = meant.map(({ trigger }) => trigger).join(', ');
  if (inExchange && meant.length === 0) return ['No function ran, so nothing was refused.'];
  if (inExchange) return [`CloudFront accepted what the functions returned: ${where}.`, ...allWarnings(meant)];
  const kind = meant[0]?.kind === 'request' ? 'a request to continue with' : 'a response';
  return [`CloudFront would accept this as ${kind}, returned by ${where}.`, ...allWarnings(meant)];
}

function whyRefused(found: Answer, shape: Shape, inExchange: boolean): Block[] {
  const refused = found.case.find(({ error }) => error !== undefined);
  if (!refused) return [whyNone(shape, found.case, inExchange)];
  return [...refusal(refused, answered(refused, inExchange)), onBehalf(found)];
}

function findingOn(name: string, shape: Shape, received: Received, on: On | undefined): Finding {
  const found = answer(name, received, on, (verdicts) => isAccepted(verdicts, shape));
  const inExchange = received.kind === 'exchange';
  return {
    pass: found.pass,
    report: () => (found.pass ? whyAccepted(found.case, shape, inExchange) : whyRefused(found, shape, inExchange)),
  };
}

/** The three matchers that ask whether CloudFront would accept something are one, asked about another shape. */
export function validityMatcher(name: string, shape: Shape): Matcher<[on?: On]> {
  return defineMatcher<[on?: On]>(name, (received, _context, on) => findingOn(name, shape, received, on));
}
