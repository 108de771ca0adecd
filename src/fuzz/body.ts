import fc, { type Arbitrary } from 'fast-check';
import { bodyLimits } from '../events/expose-body.js';
import type { RequestTrigger } from '../events/index.js';
import { lazily } from '../message/lazily.js';

/** Around the size at which the trigger cuts. */
function nearLimit(trigger: RequestTrigger): Arbitrary<Uint8Array> {
  return fc.integer({ min: -1, max: 1 }).map((more) => new Uint8Array(bodyLimits[trigger] + more).fill(0x78));
}

const usual = lazily(() =>
  fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('a=1&b=2', '{"a":1}', '{', 'ü', '%'),
    fc.uint8Array({ maxLength: 40 }),
  ),
);

const methods = lazily(() => fc.constantFrom('POST' as const, 'PUT' as const, 'PATCH' as const, 'DELETE' as const));

/** The method, with a body where the method has one. Shrinks to `GET`. */
export function methodAndBody(trigger: RequestTrigger) {
  const body = fc.oneof({ weight: 30, arbitrary: usual() }, { weight: 1, arbitrary: nearLimit(trigger) });
  return fc.oneof({ withCrossShrink: true }, bodyless(), fc.record({ method: methods(), body }));
}

/** A method without a body: what a response event shows. */
export const bodyless = lazily(() =>
  fc.record({
    method: fc.constantFrom('GET' as const, 'HEAD' as const, 'OPTIONS' as const, 'POST' as const, 'DELETE' as const),
  }),
);
