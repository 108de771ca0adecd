import type { AnyOrigin } from '../src/origins/types.js';
import type { MatcherContext } from './context.js';
import { isAsymmetric, matchesText } from './expected.js';
import type { Forwarded } from './forwarded.js';
import { isRecord } from './is-record.js';

/** An origin as an event has it, in part. */
export interface PartialOrigin {
  readonly custom?: object | undefined;
  readonly s3?: object | undefined;
}

const originBrand = Symbol.for('edgeproof.origin');

/** What `httpOrigin`, `s3Origin` and `originGroup` give, in this or any other copy of the package. */
export function isOrigin(value: unknown): value is AnyOrigin {
  return isRecord(value) && originBrand in value;
}

/** Whether a request went to this origin, or to one of this group. */
export function isAskedOrigin(asked: { readonly id: string; readonly domainName: string }, origin: AnyOrigin): boolean {
  if (origin.kind === 'group') {
    return isAskedOrigin(asked, origin.primaryOrigin) || isAskedOrigin(asked, origin.fallbackOrigin);
  }
  return asked.id === origin.id && asked.domainName === origin.domainName;
}

/** Every field given is as expected, at any depth; `undefined`: absent. */
function matchesPart(context: MatcherContext, actual: unknown, expected: unknown): boolean {
  if (expected instanceof RegExp || isAsymmetric(expected)) return matchesText(context, actual, expected);
  if (!isRecord(expected) || Array.isArray(expected)) return context.equals(actual, expected);
  if (!isRecord(actual)) return false;
  return Object.entries(expected).every(([name, value]) =>
    matchesPart(context, Object.hasOwn(actual, name) ? actual[name] : undefined, value),
  );
}

/** The domain name in the origin object of an event. */
function domainIn(origin: unknown): unknown {
  if (!isRecord(origin)) return undefined;
  return [origin['custom'], origin['s3']].find(isRecord)?.['domainName'];
}

/** The names by which the origin of a request may be called. */
function namesOf({ origin, asked }: Forwarded): unknown[] {
  return asked ? [asked.id, asked.domainName] : [domainIn(origin)];
}

/** Whether a forwarded request goes to the origin expected: by id, domain, the origin object, or fields of the event's. */
export function matchesOrigin(context: MatcherContext, forwarded: Forwarded, expected: unknown): boolean {
  const { origin, asked } = forwarded;
  if (expected === undefined) return origin === undefined && asked === undefined;
  if (isOrigin(expected) && asked) return isAskedOrigin(asked, expected);
  if (isOrigin(expected)) return expected.kind !== 'group' && namesOf(forwarded).includes(expected.domainName);
  if (typeof expected === 'string' || expected instanceof RegExp) {
    return namesOf(forwarded).some((name) => matchesText(context, name, expected));
  }
  if (isAsymmetric(expected) && namesOf(forwarded).some((name) => context.equals(name, expected))) return true;
  return matchesPart(context, origin, expected);
}
