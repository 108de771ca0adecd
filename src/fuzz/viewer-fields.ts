import fc, { type Arbitrary } from 'fast-check';
import type { BodyFields, ViewerRequestFields } from '../events/index.js';
import { askedBody, noBody, type SentBody } from './body.js';
import { clientIp } from './client-ip.js';
import { arbitraryOf, type Constraint, narrowed } from './constraint.js';
import type { HeaderConstraints } from './header-constraints.js';
import { drawHeaders, writeHeaders } from './header-parts.js';
import type { Subject } from './lines.js';
import { head, type MethodConstraints, takesBody } from './method.js';
import { type TargetConstraints, target } from './target.js';
import { viewerSubjects } from './viewer-subjects.js';

/** What narrows a request. A field given as `undefined` stays at its default. */
export interface RequestConstraints extends TargetConstraints, MethodConstraints {
  readonly headers?: HeaderConstraints;
  readonly clientIp?: Constraint<string | undefined>;
}

/** What narrows the body of a request. */
export interface BodyConstraints {
  readonly body?: Constraint<BodyFields['body'] | undefined>;
}

/** The body that was asked for, or else what viewers send. */
export function bodyOf(given: BodyConstraints, usual: () => Arbitrary<SentBody>): Arbitrary<SentBody> {
  return Object.hasOwn(given, 'body') ? arbitraryOf(given.body).map(askedBody) : usual();
}

/** Whether the constraints ask for a body, perhaps for one at times. */
export function asksBody({ body }: BodyConstraints): boolean {
  return body !== undefined;
}

/** The body of a request: what the method has room for, or what was asked for whatever the method. */
export function fittingBody(body: SentBody, method: string | undefined, isAsked: boolean): SentBody {
  return isAsked || takesBody(method) ? body : noBody;
}

/** The request of a viewer, as a factory takes it. Shrinks to nothing but what was asked for. */
export function viewerFields(
  given: RequestConstraints & BodyConstraints,
  bodies: Arbitrary<SentBody>,
  subjects: readonly Subject[] = viewerSubjects(),
): Arbitrary<ViewerRequestFields & BodyFields> {
  const isAsked = asksBody(given);
  const { taken, parts } = drawHeaders(given.headers, subjects);
  return fc
    .tuple(head(given, isAsked), target(given), parts, narrowed(given, 'clientIp', clientIp), bodies)
    .map(([{ method, lines }, { uri, querystring }, drawn, ip, sent]) => {
      const body = fittingBody(sent, method, isAsked);
      const headers = writeHeaders(drawn, taken, [lines, body.lines]);
      return { method, uri, querystring, headers, clientIp: ip, body: body.input() } as ViewerRequestFields;
    });
}
