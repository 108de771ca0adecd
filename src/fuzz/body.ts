import type { Arbitrary } from 'fast-check';
import { bodyLimits } from '../events/expose-body.js';
import type { BodyInput, RequestTrigger } from '../events/index.js';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { type Lines, nothing } from './lines.js';

/** A body that a viewer sends, and the headers that come with it, but its length. */
export interface SentBody {
  /** Made once for all events: nobody changes it. */
  readonly input: () => BodyInput | undefined;
  readonly lines: Lines;
}

const text = 'text/plain;charset=UTF-8';
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** None at all. */
export const noBody: SentBody = { input: () => undefined, lines: nothing };

function sent(input: BodyInput, type: string | undefined, lines: Lines = nothing): SentBody {
  return { input: () => input, lines: type === undefined ? lines : { 'content-type': type, ...lines } };
}

/** So many bytes of text: `x`, or a JSON object that is whole only with the last of them. */
function sized(bytes: number, isJson: boolean): SentBody {
  const input = lazily(() => {
    const body = new Uint8Array(bytes).fill(0x61);
    if (!isJson) return body;
    body.set(Buffer.from('{"a":"'));
    body.set(Buffer.from('"}'), bytes - 2);
    return body;
  });
  return { input, lines: { 'content-type': isJson ? json : text } };
}

const texts = ['', 'a', 'ü', '%', 'null', '\0'].map((one) => sent(one, undefined));
const objects = ['{"a":1}', '{}', '[]', 'null', '0', '""', '{', '{"a":', '', '{"__proto__":{"a":1}}', '\ufeff{}'].map(
  (one) => sent(one, json),
);
const forms = ['a=1&b=2', 'a=1&a=2', 'a', 'a=', '=b', '', 'a=%zz', 'a=%ff', 'a=b+c', '__proto__=1'].map((one) =>
  sent(one, form),
);
const others = lazily(() => [
  sent(Uint8Array.of(0xff, 0x00, 0x80), 'application/octet-stream'),
  sent(Uint8Array.of(0x1f, 0x8b, 0x08), json, { 'content-encoding': 'gzip' }),
  sent('a', text, { 'transfer-encoding': 'chunked' }),
  sent('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n', 'multipart/form-data; boundary=b'),
]);

function bodies(limit: number): Arbitrary<SentBody> {
  return choose<SentBody>(
    [42, noBody],
    [3, ...texts],
    [2, ...objects, ...forms],
    [3, ...others()],
    [1, sized(limit - 1, false), sized(limit, false), sized(limit + 1, false), sized(2 * limit, false)],
    [1, sized(limit, true)],
    [3, sized(limit + 1, true)],
  );
}

const byTrigger: Readonly<Record<RequestTrigger, () => Arbitrary<SentBody>>> = {
  'viewer-request': lazily(() => bodies(bodyLimits['viewer-request'])),
  'origin-request': lazily(() => bodies(bodyLimits['origin-request'])),
};

/** What a viewer sends, now and then about as much as the trigger exposes. Shrinks to no body. */
export function sentBody(trigger: RequestTrigger): Arbitrary<SentBody> {
  return byTrigger[trigger]();
}

/** A body that was asked for. */
export function askedBody(input: BodyInput | undefined): SentBody {
  return input === undefined ? noBody : { input: () => input, lines: nothing };
}
