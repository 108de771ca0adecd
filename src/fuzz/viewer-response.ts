import fc, { type Arbitrary } from 'fast-check';
import { viewerResponse as build, type ViewerResponseEvent } from '../events/index.js';
import { misuse, within } from '../events/misuse.js';
import { show } from '../message/show.js';
import { noBody } from './body.js';
import { constraintsOf, plainMessages } from './check-constraints.js';
import { type ConfigConstraints, configOf } from './config.js';
import { customStatus, type ResponseConstraints, responseFields } from './response-fields.js';
import { age, customSubjects } from './response-subjects.js';
import { type RequestConstraints, viewerFields } from './viewer-fields.js';

/** What narrows viewer-response events: of both messages. */
export interface ViewerResponseConstraints extends ConfigConstraints {
  readonly request?: RequestConstraints | undefined;
  readonly response?: ResponseConstraints | undefined;
}

const names = ['request', 'response', 'config'];
const place = constraintsOf('viewer-response');

/** From this status on no viewer-response function runs (LIFE-VRES-SKIP-ERR). */
const skipped = 400;

function checkStatus(status: unknown): void {
  if (!(Number(status) >= skipped)) return;
  throw misuse(
    within(within(place, 'response'), 'status'),
    `from 400 up CloudFront runs no viewer-response function, and this is ${show(status)}`,
    'Give a status from 200 to 399.',
  );
}

function check(given: ViewerResponseConstraints): void {
  const { own, request, response } = plainMessages(given, names, place);
  checkStatus(response['status']);
  build({ ...own, request, response });
}

/**
 * Viewer-response events that CloudFront could make, narrowed by what is given: their status is below 400, since from
 * there on the trigger is skipped. They shrink to `viewerResponse()`.
 *
 * @example fc.property(edge.viewerResponse({ request: { uri: '/' } }), async (event) => …)
 * @throws EdgeproofError `ERR_EVENT` for a constraint that there isn't, and for a value that no such event can hold.
 */
export function viewerResponse(constraints: ViewerResponseConstraints = {}): Arbitrary<ViewerResponseEvent> {
  check(constraints);
  const { request = {}, response = {} } = constraints;
  const asked = viewerFields(request, fc.constant(noBody));
  const answered = responseFields(response, () => customStatus(skipped), [...customSubjects(), age()]);
  return fc.tuple(asked, answered, configOf(constraints)).map(([{ body: _, ...shown }, answer, config]) => {
    checkStatus(answer.status);
    return build({ request: shown, response: answer, ...config });
  });
}
