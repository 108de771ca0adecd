import fc, { type Arbitrary } from 'fast-check';
import type { Trigger } from '../../events/index.js';
import { toBase64 } from '../../message/bytes.js';
import { lazily } from '../../message/lazily.js';
import { base64, text, wideText } from './sized.js';

/** The body of a response as a function returns it. */
export interface FunctionBody {
  body?: string;
  bodyEncoding?: 'text' | 'base64';
}

/** A body that fills the limit, up to a few bytes. */
interface Fill {
  readonly fill: 'text' | 'wide' | 'base64';
  readonly left: number;
}

export type BodyPlan = FunctionBody | Fill;

const textBody = lazily(() =>
  fc.record(
    {
      body: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', '<h1>Hi</h1>', '{"a":1}')),
      bodyEncoding: fc.constant('text' as const),
    },
    { requiredKeys: ['body'] },
  ),
);

const binaryBody = lazily(
  (): Arbitrary<FunctionBody> =>
    fc.uint8Array().map((bytes) => ({ body: toBase64(bytes), bodyEncoding: 'base64' as const })),
);

const usual = lazily(() =>
  fc.oneof<Arbitrary<BodyPlan>[]>(
    fc.constant({}),
    textBody(),
    binaryBody(),
    // Without a body it means nothing (RES-BODYENC-VALUES).
    fc.record({ bodyEncoding: fc.constantFrom('text' as const, 'base64' as const) }),
  ),
);

const full = lazily(
  (): Arbitrary<Fill> => fc.record({ fill: fc.constantFrom('text', 'wide', 'base64'), left: fc.nat(2) }),
);

/** Filling 1 MB takes as long as all else together. */
const timesFull: Readonly<Record<Trigger, number>> = {
  'viewer-request': 2,
  'origin-request': 1,
  'origin-response': 1,
  'viewer-response': 1,
};

/** A body, sometimes as large as it may be. Shrinks to none. */
export function bodyPlan(trigger: Trigger): Arbitrary<BodyPlan> {
  const some = fc.oneof({ weight: 100, arbitrary: usual() }, { weight: timesFull[trigger], arbitrary: full() });
  // A body of viewer-response is ignored, with a warning (UPD-VRES-BODY).
  return trigger === 'viewer-response' ? fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, some) : some;
}

const fillers = { text, wide: wideText } as const;

/** The body; `room` is what the headers leave. Units: bytes. */
export function bodyOf(plan: BodyPlan, room: number): FunctionBody {
  if (!('fill' in plan)) return plan;
  const bytes = Math.max(0, room - plan.left);
  if (plan.fill === 'base64') return { body: base64(bytes), bodyEncoding: 'base64' };
  return { body: fillers[plan.fill](bytes) };
}
