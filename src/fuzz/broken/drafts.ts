import type { Arbitrary } from 'fast-check';
import type { EdgeRecord, RequestTrigger, Trigger } from '../../events/index.js';
import { changeRequest, requestChanges } from '../returned/request.js';
import { respond, responseChanges } from '../returned/response.js';
import type { Draft } from './breach.js';

export type MessageKind = 'request' | 'response';

/** Makes a valid result for an event. */
export type DraftFor = (record: EdgeRecord) => Draft;

function isFilled(plan: object | undefined): boolean {
  return plan !== undefined && 'fill' in plan;
}

/** Results that leave room up to every limit, so that nothing but the spoilt part breaks a rule. */
export function drafts(kind: MessageKind, trigger: Trigger): Arbitrary<DraftFor> {
  if (kind === 'response') {
    const changes = responseChanges[trigger]().filter(({ body }) => !isFilled(body));
    return changes.map(
      (some): DraftFor =>
        (record) => ({ headers: {}, ...respond(record, some) }),
    );
  }
  const changes = requestChanges[trigger as RequestTrigger]().filter(
    ({ body, target }) => !isFilled(body) && !isFilled(target),
  );
  return changes.map(
    (some): DraftFor =>
      (record) => ({ ...changeRequest(record, some) }),
  );
}
