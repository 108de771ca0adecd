import { EdgeproofError } from '../../errors.js';
import { chooseFrom } from '../../message/choose-from.js';
import { show } from '../../message/show.js';
import { originFailure } from '../../origins/origin-failure.js';
import { answererOf } from '../../origins/responder.js';
import type { Origin, OriginFailureKind } from '../../origins/types.js';
import type { Distribution } from '../../pipeline/distribution.js';
import { type Inside, insideOf } from '../../pipeline/inside.js';

/** How an origin fails: without an answer, or with a status of its own from 400 on. */
export type OriginBreakage = Exclude<OriginFailureKind, 'dns' | 'short-body'> | number;

/**
 * From now on an origin of this distribution fails, whatever answers in its place otherwise: with a status it answers
 * itself, so that origin-response runs. Other distributions with the same origin don't notice.
 *
 * @example
 * breakOrigin(cdn, 'api.example.com', 'timeout')
 * breakOrigin(cdn, 'api.example.com', 503)
 *
 * @param id its `originId`, or its domain name where it has none
 * @throws EdgeproofError when the distribution has no such origin, or nothing fails in this way.
 */
export function breakOrigin(cdn: Distribution, id: string, how: OriginBreakage): void {
  const { inside, origin } = find(cdn, id, 'break');
  inside.standIns.set(origin, Object.freeze({ ...origin, answer: answererFor(how, id) }));
}

/**
 * The origin answers again.
 *
 * @example mendOrigin(cdn, 'api.example.com')
 * @throws EdgeproofError when the distribution has no such origin.
 */
export function mendOrigin(cdn: Distribution, id: string): void {
  const { inside, origin } = find(cdn, id, 'mend');
  inside.standIns.delete(origin);
}

function answererFor(how: OriginBreakage, id: string): Origin['answer'] {
  if (typeof how === 'string') {
    const failure = originFailure(how as 'timeout');
    return answererOf(() => failure, id);
  }
  if (Number.isInteger(how) && how >= 400 && how <= 599) {
    const reply = { status: how, headers: { 'Content-Type': 'text/plain' }, body: 'broken' };
    return answererOf(() => reply, id);
  }
  const fix = "Give a status from 400 to 599, or a kind of originFailure such as 'timeout'.";
  throw misuse('break', `${show(how)} is no way to fail`, fix);
}

function find(cdn: Distribution, id: string, verb: string): { readonly inside: Inside; readonly origin: Origin } {
  const inside = insideOf(cdn);
  if (inside === undefined) {
    throw misuse(verb, `${show(cdn)} was not made by createDistribution`, 'Give the distribution itself.');
  }
  const { origins, otherOrigins } = inside.settings;
  const all = [...origins, ...otherOrigins];
  const origin = all.find((one) => one.id === id);
  if (origin !== undefined) return { inside, origin };
  const ids = all.map((one) => one.id);
  throw misuse(verb, `the distribution has no origin ${show(id)}`, chooseFrom(String(id), ids));
}

function misuse(verb: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo: `${verb} the origin`, because, fix });
}
