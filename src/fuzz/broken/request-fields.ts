import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { type Breaches, type Spoil, setField } from './breach.js';
import { oneOf } from './one-of.js';
import { notText } from './values.js';

const needed = ['method', 'uri', 'headers'] as const;

function leaveOut(...names: readonly string[]): Spoil {
  return (draft) => {
    for (const name of names) delete draft[name];
    return draft;
  };
}

const fields = lazily(
  (): Arbitrary<Spoil> =>
    oneOf(
      // One that CloudFront still knows for a request: the query string is left.
      fc.subarray([...needed], { minLength: 1 }).map((names) => leaveOut(...names)),
      setField('method', notText()),
      setField('uri', notText()),
      setField('querystring', notText()),
    ),
);

/** How to break the rules on the fields of a request. */
export const requestFieldBreaches = { 'RET-REQUEST-FIELDS': { spoils: fields } } satisfies Breaches;
