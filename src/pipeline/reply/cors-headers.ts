import type { CorsSettings } from '../../distribution/types.js';
import { hasHeader, headerValue } from '../../message/headers.js';
import { show } from '../../message/show.js';
import type { HeaderMap } from '../../message/types.js';
import type { Trip } from '../trip/trip.js';

/** What the CORS part of a policy adds to a response, or why it adds nothing to the answer of a CORS request. */
export type CorsOutcome =
  | { readonly headers: readonly (readonly [key: string, value: string])[]; readonly reason?: never }
  | { readonly reason: string; readonly headers?: never };

const nothing: CorsOutcome = { headers: [] };

/** The CORS headers for one request (RHP-CORS-WHEN, RHP-CORS-OVR, RHP-ACAO). `headers` are the response's by now. */
export function corsHeaders(trip: Trip, cors: CorsSettings, headers: HeaderMap): CorsOutcome {
  const origin = headerValue(trip.headers, 'origin');
  if (origin === undefined && !isAddedToAll(trip, cors)) return nothing;
  if (!cors.override && hasCors(headers)) return { reason: 'the response has CORS headers of its own' };
  const allowed = allowedOrigin(cors, origin);
  if (allowed === undefined) return { reason: `the policy does not allow the origin ${show(origin)}` };
  return { headers: linesFor(trip, cors, allowed, headers) };
}

/** Assumption: without `Origin` nothing is added, even for `*` (OQ-CORS). */
function isAddedToAll({ world }: Trip, { allowsOrigin }: CorsSettings): boolean {
  return allowsOrigin === 'any' && world.assumptions.corsWithoutOrigin === 'added';
}

function hasCors(headers: HeaderMap): boolean {
  for (const name in headers) if (name.startsWith('access-control-')) return true;
  return false;
}

/** The value of `Access-Control-Allow-Origin`. */
function allowedOrigin({ allowsOrigin }: CorsSettings, origin: string | undefined): string | undefined {
  if (allowsOrigin === 'any') return '*';
  return origin !== undefined && allowsOrigin(origin) ? origin : undefined;
}

function linesFor(trip: Trip, cors: CorsSettings, allowed: string, headers: HeaderMap) {
  const lines: [string, string][] = [['Access-Control-Allow-Origin', allowed]];
  if (cors.credentials) lines.push(['Access-Control-Allow-Credentials', 'true']);
  if (isPreflight(trip)) lines.push(...preflightLines(trip, cors));
  if (cors.exposed !== '') lines.push(['Access-Control-Expose-Headers', cors.exposed]);
  const vary = allowed === '*' ? undefined : varyWithOrigin(trip, headerValue(headers, 'vary'));
  if (vary !== undefined) lines.push(['Vary', vary]);
  return lines;
}

/** Assumption: an OPTIONS that announces no method is none (RHP-CORS-WHEN). */
function isPreflight({ request, headers, world }: Trip): boolean {
  if (request.method !== 'OPTIONS') return false;
  return hasHeader(headers, 'access-control-request-method') || world.assumptions.preflightHeaders === 'every-options';
}

function preflightLines(trip: Trip, cors: CorsSettings): [string, string][] {
  const headers = allowedHeaders(trip, cors.headers);
  const lines: [string, string][] = [
    ['Access-Control-Allow-Methods', cors.methods],
    ['Access-Control-Allow-Headers', headers],
    ['Access-Control-Max-Age', cors.maxAge],
  ];
  return lines.filter(([, value]) => value !== '');
}

/** Names as listed; a name with a star in it gives those that are asked for and match, never `Authorization` (RHP-ACAH). */
function allowedHeaders({ headers }: Trip, listed: readonly string[]): string {
  const asked = (headerValue(headers, 'access-control-request-headers') ?? '').split(',').map((name) => name.trim());
  const names = listed.flatMap((name) => (name.length > 1 && name.includes('*') ? matching(name, asked) : name));
  return [...new Set(names)].join(', ');
}

function matching(pattern: string, asked: readonly string[]): string[] {
  const [start = '', ...rest] = pattern.toLowerCase().split('*');
  return asked.filter((name) => name !== '' && name.toLowerCase() !== 'authorization' && fits(name, start, rest));
}

/** Each piece is searched once, from the left; the last stands at the end. */
function fits(given: string, start: string, rest: readonly string[]): boolean {
  const name = given.toLowerCase();
  if (!name.startsWith(start)) return false;
  const end = rest.at(-1) ?? '';
  let from = start.length;
  for (const piece of rest.slice(0, -1)) {
    const at = name.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return name.length - end.length >= from && name.endsWith(end);
}

/** Assumption: caches behind CloudFront are told that another origin gets another answer (RHP-ACAO). */
function varyWithOrigin({ world }: Trip, vary: string | undefined): string | undefined {
  if (world.assumptions.varyOnAllowedOrigin === 'left-out') return undefined;
  if (vary === undefined || vary === '') return 'Origin';
  const members = vary.split(',').map((name) => name.trim().toLowerCase());
  return members.includes('*') || members.includes('origin') ? undefined : `${vary}, Origin`;
}
