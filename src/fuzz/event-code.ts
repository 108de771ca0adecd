import type { EdgeEvent } from '../events/index.js';
import { type Draft, factoryOf } from './code/draft.js';
import { draftOf } from './code/draft-of.js';
import { literal } from './code/literal.js';

/** A draft as the code that makes its event. */
export function draftCode({ trigger, init }: Draft): string {
  return `${factoryOf(trigger)}(${Object.keys(init).length === 0 ? '' : literal(init)})`;
}

/**
 * An event as one line of factory code that makes it, naming nothing that has its default value.
 *
 * @example eventCode(viewerRequest({ uri: '/%' })) // "viewerRequest({ uri: '/%' })"
 */
export function eventCode(event: EdgeEvent): string {
  const draft = draftOf(event);
  return draft === undefined ? `edgeEvent(${literal(event)}, { unchecked: true })` : draftCode(draft);
}
