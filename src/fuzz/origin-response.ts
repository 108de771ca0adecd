import fc, { type Arbitrary } from 'fast-check';
import {
  originResponse as build,
  type OriginRequestFields,
  type OriginResponseEvent,
  type OriginResponseInit,
} from '../events/index.js';
import { noBody } from './body.js';
import { constraintsOf, plainMessages } from './check-constraints.js';
import { type ConfigConstraints, configOf } from './config.js';
import { isArbitrary } from './constraint.js';
import { type AssociationConstraints, originFields } from './origin-fields.js';
import { customStatus, type ResponseConstraints, responseFields, s3Status } from './response-fields.js';
import { customSubjects, s3Subjects } from './response-subjects.js';
import type { RequestConstraints } from './viewer-fields.js';

/** What narrows origin-response events: of both messages, and of the association. */
export interface OriginResponseConstraints extends AssociationConstraints, ConfigConstraints {
  readonly request?: RequestConstraints | undefined;
  readonly response?: ResponseConstraints | undefined;
}

const names = ['origin', 'forwarded', 'request', 'response', 'config'];
const place = constraintsOf('origin-response');

function check(given: OriginResponseConstraints): void {
  const { own, request, response } = plainMessages(given, names, place);
  const { origin, config } = own as Pick<OriginResponseInit, 'config'> & Pick<OriginRequestFields, 'origin'>;
  const asked = origin === undefined ? request : { ...request, origin };
  build({ request: asked, response, ...(config !== undefined && { config }) });
}

function isS3(origin: AssociationConstraints['origin']): boolean {
  return origin === 's3' || (typeof origin === 'object' && !isArbitrary(origin) && origin.s3 !== undefined);
}

/**
 * Origin-response events that CloudFront could make, narrowed by what is given: whatever an origin of the kind may
 * answer. They shrink to `originResponse({ request: { origin } })`.
 *
 * @example fc.property(edge.originResponse({ origin: 's3', response: { status: 404 } }), async (event) => …)
 * @throws EdgeproofError `ERR_EVENT` for a constraint that there isn't, and for a value that no such event can hold.
 */
export function originResponse(constraints: OriginResponseConstraints = {}): Arbitrary<OriginResponseEvent> {
  check(constraints);
  const { request = {}, response = {}, origin } = constraints;
  const asked = originFields(request, constraints, fc.constant(noBody), place);
  const answered = isS3(origin)
    ? responseFields(response, s3Status, s3Subjects())
    : responseFields(response, () => customStatus(600), customSubjects());
  return fc.tuple(asked, answered, configOf(constraints)).map(([{ body: _, ...shown }, answer, config]) => {
    return build({ request: shown, response: answer, ...config });
  });
}
