import type { Assumptions } from '../../assumptions/index.js';
import { conditionalHeaders } from '../../message/conditional-headers.js';

/** Decided by rules of their own, never by a policy's list. */
const ownRules = new Set([
  'host',
  'user-agent',
  'accept-encoding',
  'cookie',
  'via',
  'x-forwarded-for',
  'content-length',
]);

/** Never sent on, whatever the policies say (rulebook: pipeline §5.2). */
const removed = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'x-forwarded-proto',
  'x-real-ip',
]);

/** Sent on though no policy names them. Assumption: `policyHeaders` (OQ-POLICYHDR). */
const framingAndConditional: ReadonlySet<string> = new Set([
  'transfer-encoding',
  'content-type',
  'range',
  ...conditionalHeaders,
]);

export function isNeverSent(name: string): boolean {
  return removed.has(name) || name.startsWith('x-edge-');
}

/** What the policies of a behavior say. Names are lower-case. */
interface Forwarding {
  readonly forwards: (name: string) => boolean;
  readonly cloudFrontHeaders: ReadonlySet<string>;
}

/** Which of a viewer's headers go on by their names alone. Names are lower-case; the answer for each is remembered. */
export function sendsOn(forwarding: Forwarding, assumptions: Pick<Assumptions, 'policyHeaders'>) {
  const known = new Map<string, boolean>();
  return (name: string): boolean => known.get(name) ?? learn(known, name, decide(forwarding, assumptions, name));
}

/** More names than any test sends: hostile ones can't fill the memory. */
const most = 1_000;

function learn(known: Map<string, boolean>, name: string, goesOn: boolean): boolean {
  if (known.size < most) known.set(name, goesOn);
  return goesOn;
}

function decide(
  { forwards, cloudFrontHeaders }: Forwarding,
  { policyHeaders }: Pick<Assumptions, 'policyHeaders'>,
  name: string,
): boolean {
  if (ownRules.has(name) || isNeverSent(name)) return false;
  if (cloudFrontHeaders.has(name) || forwards(name)) return true;
  return framingAndConditional.has(name) && policyHeaders === 'framing-and-conditional';
}
