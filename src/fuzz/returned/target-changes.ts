import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { joinTarget } from '../../message/target.js';
import { targetLimit } from '../../rules/limits.js';
import { querystring } from '../querystring.js';
import { uri } from '../uri.js';
import { text } from './sized.js';

/** A path and a query that a function sets. */
export interface TargetChanges {
  readonly uri?: string;
  readonly querystring?: string;
  /** Which of the two is filled up to the limit. */
  readonly fill?: 'uri' | 'querystring';
}

interface Target {
  readonly uri: string;
  readonly querystring: string;
}

/** Accepted, the last ones with a warning (REQ-URI-CHARS, REQ-URI-NOQUERY). */
const oddUri = lazily(() => fc.constantFrom("/-._~!$&'()*+,;=:@%41", '//', '/größe/😀', '/a|b', '/a?b'));

const newUri = lazily(() => fc.oneof({ weight: 9, arbitrary: uri() }, { weight: 1, arbitrary: oddUri() }));

/** What a function does to path and query. Shrinks to nothing. */
export const targetChanges = lazily(
  (): Arbitrary<TargetChanges> =>
    fc.oneof(
      {
        weight: 50,
        arbitrary: fc.record({ uri: newUri(), querystring: querystring() }, { requiredKeys: [] }),
      },
      { weight: 1, arbitrary: fc.record({ fill: fc.constantFrom('uri' as const, 'querystring' as const) }) },
    ),
);

/** Path and query after the changes: together below the limit (REQ-URI-LEN), if need be without what came. */
export function changeTarget(came: Target, { uri, querystring, fill }: TargetChanges): Target {
  if (fill === 'uri') return { uri: `/${text(targetLimit - 2)}`, querystring: '' };
  if (fill === 'querystring') return { uri: '/', querystring: text(targetLimit - 3) };
  const changed = { uri: uri ?? came.uri, querystring: querystring ?? came.querystring };
  if (joinTarget(changed).length < targetLimit) return changed;
  return { uri: uri ?? '/', querystring: querystring ?? '' };
}
