import fc, { type Arbitrary } from 'fast-check';
import { EdgeproofError } from '../../errors.js';
import type { EdgeEvent, EdgeRecord, Trigger } from '../../events/index.js';
import type { RuleId } from '../../rules/index.js';
import { type Given, givenRecord, recordOfEvent } from '../returned/given.js';
import type { Broken, Need } from './breach.js';
import { drafts, type MessageKind } from './drafts.js';
import { breachesAt, findBreaches, type NamedBreach, unbreakable } from './find-breaches.js';
import { goingBy } from './going-by.js';
import { oneOf } from './one-of.js';
import { usualEvents } from './usual-events.js';

function unfit({ rule }: NamedBreach, kind: MessageKind, { what }: Need): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: `generate a broken ${kind}`,
    path: 'event',
    because: `to break ${rule}, the event must have ${what}`,
    fix: 'Give another event, or the trigger alone for events that have it.',
  });
}

/** One place to break results at. */
interface Place {
  readonly kind: MessageKind;
  readonly trigger: Trigger;
  readonly given: Given;
  readonly record: EdgeRecord;
}

function fits({ breach: { needs } }: NamedBreach, { given, record }: Place): boolean {
  return given.event === undefined || needs === undefined || needs.isIn(record);
}

function eventsFor({ breach: { needs } }: NamedBreach, { given, trigger }: Place): Arbitrary<EdgeEvent> {
  if (given.event !== undefined) return fc.constant(given.event);
  const usual = usualEvents[trigger]();
  return needs === undefined ? usual : usual.filter((event) => needs.isIn(recordOfEvent(event)));
}

function broken(named: NamedBreach, place: Place): Arbitrary<Broken> {
  const { rule, breach } = named;
  const { kind, trigger } = place;
  return fc
    .tuple(eventsFor(named, place), drafts(kind, trigger), breach.spoils(trigger))
    .map(([event, draftFor, spoil]) => {
      const record = recordOfEvent(event);
      return { event, result: spoil(draftFor(record), record), rule };
    });
}

function fitting(found: readonly NamedBreach[], place: Place): readonly NamedBreach[] {
  const left = found.filter((named) => fits(named, place));
  const first = found[0] as NamedBreach;
  if (left.length === 0) throw unfit(first, place.kind, first.breach.needs as Need);
  return left;
}

function anyOf(found: readonly NamedBreach[], place: Place): Arbitrary<Broken> {
  return oneOf(...found.map((named) => broken(named, place)));
}

/**
 * Results that break one rule of severity error, the one named or any, and nothing else: a valid one with one part spoilt.
 *
 * @throws EdgeproofError for a rule that can't be broken there.
 */
export function brokenResult(
  kind: MessageKind,
  given: Given & { readonly rule?: RuleId | undefined },
  allowed: readonly Trigger[],
): Arbitrary<Broken> {
  const record = givenRecord(given, `generate a broken ${kind}`, allowed);
  const trigger = record.config.eventType;
  const place: Place = { kind, trigger, given, record };
  const { rule } = given;
  if (rule === undefined) return anyOf(fitting(breachesAt(kind, trigger), place), place);
  const found = fitting(findBreaches(kind, rule, trigger), place);
  const results = anyOf(found, place);
  if (found.some((named) => named.rule === rule)) return results;
  const narrowed = goingBy(rule, results);
  if (narrowed === undefined) throw unbreakable(kind, rule, trigger);
  return narrowed;
}
