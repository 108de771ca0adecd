import { copyEvent, type EdgeEvent } from '../../events/index.js';
import type { EdgeRecord } from '../../events/types.js';
import type { AcceptedRequest, Invocation } from '../../lambda/index.js';
import { show } from '../../message/show.js';
import { joinTarget, type Target } from '../../message/target.js';
import { literal } from '../code/literal.js';
import type { Fault } from '../run/fault.js';

/** Runs the function on another event. */
export type Again = (event: EdgeEvent) => Promise<Invocation>;

/** A request that the function rewrote is rewritten once more, or refused, when it is sent again. */
export async function repeatedRewrite(invocation: Invocation, again: Again): Promise<Fault | undefined> {
  const { request: first } = invocation;
  const { request: came } = invocation.event.Records[0].cf as EdgeRecord;
  if (first === undefined || sameTarget(first, came)) return undefined;
  const event = sentAgain(invocation.event, first);
  const { request: second, response, error } = await again(event);
  if (second !== undefined && sameTarget(first, second)) return undefined;
  const then = second === undefined ? `a response with status ${response?.status ?? error?.status}` : target(second);
  return {
    kind: 'idempotentRewrite',
    title: 'a rewritten request stays as it is',
    blocks: [
      'The function rewrites its own rewritten request:',
      [
        { label: 'came', text: target(came) },
        { label: 'rewritten', text: target(first) },
        { label: 'sent again', text: then },
      ],
    ],
    invocation,
    cause: undefined,
    expectation: `expect(invocation).toForward(${literal({ uri: first.uri, querystring: first.querystring })})`,
    testEvent: event,
  };
}

function target(request: Target): string {
  return show(joinTarget(request), 120);
}

function sameTarget(a: Target, b: Target): boolean {
  return a.uri === b.uri && a.querystring === b.querystring;
}

/** The event of the rewritten request, had a viewer sent it. */
function sentAgain(event: EdgeEvent, { uri, querystring, headers }: AcceptedRequest): EdgeEvent {
  const copy = copyEvent(event);
  const { request } = copy.Records[0].cf;
  Object.assign(request, { uri, querystring, headers: copyEvent(headers) });
  return copy;
}
