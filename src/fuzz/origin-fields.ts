import fc, { type Arbitrary } from 'fast-check';
import { type BodyFields, defaultClientIp, type OriginRequestFields } from '../events/index.js';
import { type Place, within } from '../events/misuse.js';
import { lazily } from '../message/lazily.js';
import type { SentBody } from './body.js';
import { choose } from './choice.js';
import { clientIp } from './client-ip.js';
import { narrowed } from './constraint.js';
import { forwardedSubjects } from './forwarded.js';
import { drawHeaders, writeHeaders } from './header-parts.js';
import { header, type Lines, nothing, type Subject } from './lines.js';
import { head, takesBody } from './method.js';
import { type OriginConstraint, originInit } from './origin-init.js';
import { target } from './target.js';
import { asksBody, type BodyConstraints, fittingBody, type RequestConstraints } from './viewer-fields.js';
import { authorization, conditions, range } from './viewer-subjects.js';

/** What is known of the association of a function at the origin's side. */
export interface AssociationConstraints {
  /** The kind of the origin, with every field it can have, or an origin as `originRequest()` takes it; default `custom`. */
  readonly origin?: OriginConstraint;
  /**
   * Names of the headers that the behavior's policies forward, of the viewer's or of CloudFront's own; default none, so
   * that only those come that come always. The query is shown as with a policy that forwards all of it.
   */
  readonly forwarded?: readonly string[] | undefined;
}

/** As the cache policy writes it for the viewer (CFH-AE). */
const encodings = lazily(() => header('accept-encoding', 4, [1, 'br,gzip', 'gzip', 'br', 'identity']));

/** Proxies that the viewer came through: CloudFront adds who asked it (CFH-XFF). */
const proxies = lazily(() => choose<string | undefined>([8, undefined], [1, '198.51.100.7', '198.51.100.7, 10.0.0.1']));

const own = lazily((): readonly Subject[] => [encodings(), conditions(), range()]);

/** With these it goes on unasked; of the others it doesn't (pipeline §5.2). */
function sendsAuthorization(method: string | undefined): boolean {
  return takesBody(method) && method !== 'OPTIONS';
}

function forwardedFor(proxy: string | undefined, clientIp: string | undefined): Lines {
  return proxy === undefined ? nothing : { 'x-forwarded-for': `${proxy},${clientIp ?? defaultClientIp}` };
}

function namesIn(subjects: readonly Subject[], asked: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...asked, ...subjects.flatMap(({ names }) => names)]);
}

/** S3 gets its own name, whatever is forwarded (pipeline §5.2). */
function subjectsFor({ origin, forwarded }: AssociationConstraints, place: Place): readonly Subject[] {
  const subjects = forwardedSubjects(forwarded, within(place, 'forwarded'));
  const isS3 = origin === 's3' || (typeof origin === 'object' && 's3' in origin);
  return [...own(), ...(isS3 ? subjects.filter(({ names }) => !names.includes('host')) : subjects)];
}

/** The request as an origin gets it, as a factory takes it. Shrinks to nothing but what was asked for. */
export function originFields(
  given: RequestConstraints & BodyConstraints,
  association: AssociationConstraints,
  bodies: Arbitrary<SentBody>,
  place: Place,
): Arbitrary<OriginRequestFields & BodyFields> {
  const isAsked = asksBody(given);
  const subjects = subjectsFor(association, place);
  const { taken, parts } = drawHeaders(given.headers, subjects);
  const request = fc.tuple(head(given, isAsked), target(given), narrowed(given, 'clientIp', clientIp), bodies);
  const headers = fc.tuple(parts, proxies(), authorization().lines);
  const origin = originInit(association.origin, namesIn(subjects, taken));
  return fc.tuple(request, headers, origin).map(([asked, [drawn, proxy, credentials], to]) => {
    const [{ method }, { uri, querystring }, ip, sent] = asked;
    const body = fittingBody(sent, method, isAsked);
    const late = sendsAuthorization(method) ? credentials : nothing;
    const lines = writeHeaders(drawn, taken, [body.lines, forwardedFor(proxy, ip), late]);
    const fields = { method, uri, querystring, headers: lines, clientIp: ip, body: body.input(), origin: to };
    return fields as OriginRequestFields;
  });
}
