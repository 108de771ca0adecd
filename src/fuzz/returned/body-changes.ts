import fc, { type Arbitrary } from 'fast-check';
import type { EdgeBody, RequestTrigger } from '../../events/index.js';
import { toBase64 } from '../../message/bytes.js';
import { lazily } from '../../message/lazily.js';
import { requestBodyLimit } from '../../rules/limits.js';
import { base64, text, wideText } from './sized.js';

type Data = Pick<EdgeBody, 'encoding' | 'data'>;

/** What a function does to the body of a request. */
export type BodyChanges =
  /** What goes on is the original, whatever stands in the copy (BODY-RO). */
  | ({ readonly action: 'read-only' } & Data)
  | ({ readonly action: 'replace' } & Data)
  | { readonly action: 'replace'; readonly fill: 'text' | 'wide' | 'base64'; readonly left: number }
  /** Leaving it out leaves it as it is (BODY-DELETE-KEY). */
  | { readonly action: 'delete' };

const data = lazily(() =>
  fc.oneof<Arbitrary<Data>[]>(
    fc.record({ encoding: fc.constant('text'), data: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })) }),
    fc.record({ encoding: fc.constant('base64'), data: fc.uint8Array().map(toBase64) }),
  ),
);

const usual = lazily(() =>
  fc.oneof<Arbitrary<BodyChanges>[]>(
    fc.record({ action: fc.constant('delete') }),
    data().map((fields) => ({ action: 'replace', ...fields })),
    data().map((fields) => ({ action: 'read-only', ...fields })),
  ),
);

const full = lazily(
  (): Arbitrary<BodyChanges> =>
    fc.record({
      action: fc.constant('replace'),
      fill: fc.constantFrom('text', 'wide', 'base64'),
      left: fc.nat(2),
    }),
);

/** What a function does to the body of a request, sometimes with one as large as it may be. */
export const bodyChanges = lazily(() =>
  fc.oneof({ weight: 100, arbitrary: usual() }, { weight: 1, arbitrary: full() }),
);

const fillers = { text, wide: wideText, base64 } as const;

/** The body after the changes; `undefined` for none. */
export function changeBody(
  came: EdgeBody | undefined,
  changes: BodyChanges | undefined,
  trigger: RequestTrigger,
): EdgeBody | undefined {
  if (changes === undefined) return came && { ...came };
  if (changes.action === 'delete') return undefined;
  const { action } = changes;
  const inputTruncated = came?.inputTruncated ?? false;
  if (!('fill' in changes)) return { inputTruncated, action, encoding: changes.encoding, data: changes.data };
  const encoding = changes.fill === 'base64' ? 'base64' : 'text';
  return { inputTruncated, action, encoding, data: fillers[changes.fill](requestBodyLimit[trigger] - changes.left) };
}
