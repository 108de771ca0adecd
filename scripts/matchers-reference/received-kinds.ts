import { edgeMatchers } from '../../matchers/index.js';
import { EdgeproofError } from '../../src/errors.js';
import { createDistribution, httpOrigin, invoke, viewerRequest } from '../../src/index.js';
import { usualArguments } from '../../test/matchers/usual-arguments.js';
import type { MatcherName } from './example.js';

/** What can be given to `expect`. */
interface Kind {
  readonly name: string;
  make(): unknown;
}

/** What a matcher does with values of a kind. */
export interface Taken {
  readonly kind: string;
  /** What it throws; `undefined`: it judges them. */
  readonly refusal: string | undefined;
}

const answering = async () => ({ status: '200' });

function distribution() {
  const origin = httpOrigin('www.example.com', () => new Response('hello'));
  return createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': answering } } });
}

const kinds: readonly Kind[] = [
  { name: "a handler's raw result", make: answering },
  { name: 'an `Invocation`, from `invoke`', make: () => invoke(answering, viewerRequest()) },
  { name: 'an `EdgeResponse`, from `cdn.fetch`', make: () => distribution().fetch('/') },
  { name: 'an `Exchange`, from `cdn.handle`', make: () => distribution().handle({ uri: '/' }) },
];

/** What a matcher does with each kind of value, as it does it. */
export function kindsTaken(name: MatcherName): Promise<Taken[]> {
  return Promise.all(kinds.map(async ({ name: kind, make }) => ({ kind, refusal: refusalOf(name, await make()) })));
}

function refusalOf(name: MatcherName, received: unknown): string | undefined {
  try {
    const args = usualArguments[name] as [never];
    edgeMatchers[name].call({ isNot: false, promise: '', equals: Object.is }, received, ...args);
    return undefined;
  } catch (error) {
    if (!EdgeproofError.is(error)) throw error;
    return error.message;
  }
}
