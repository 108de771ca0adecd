import type { Arbitrary } from 'fast-check';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { arbitraryOf, type Constraint } from './constraint.js';
import { type Lines, nothing } from './lines.js';

/** A method, and the headers that only come with it. */
export interface Head {
  readonly method: string | undefined;
  readonly lines: Lines;
}

function plain(method: string | undefined): Head {
  return { method, lines: nothing };
}

/** What a browser asks before a request to another site. */
const preflight: Head = {
  method: 'OPTIONS',
  lines: {
    origin: 'https://www.example.com',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  },
};

/** Any of the seven (EVT-REQ-METHOD). */
const any = lazily(() =>
  choose<Head>(
    [14, plain('GET')],
    [10, plain('POST')],
    [2, plain('HEAD'), plain('PUT'), plain('DELETE'), plain('OPTIONS'), preflight],
    [1, plain('PATCH')],
  ),
);

/** Those that a body may come with (BODY-METHODS). */
const writing = lazily(() => choose<Head>([10, plain('POST')], [2, plain('PUT'), plain('DELETE'), plain('PATCH')]));

/** What narrows the method. */
export interface MethodConstraints {
  readonly method?: Constraint<string | undefined>;
}

/** The method of a request; with a body that was asked for, one that has it. Shrinks to `GET`. */
export function head(given: MethodConstraints, hasBody: boolean): Arbitrary<Head> {
  if (Object.hasOwn(given, 'method')) return arbitraryOf(given.method).map(plain);
  return hasBody ? writing() : any();
}

/** GET, the default, and HEAD never come with a body (LIMIT-GET-BODY). */
export function takesBody(method: string | undefined): boolean {
  return method !== undefined && method !== 'GET' && method !== 'HEAD';
}
