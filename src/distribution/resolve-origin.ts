import { show } from '../message/show.js';
import type { AnyOrigin, Origin } from '../origins/types.js';
import { type Path, refuse } from './refuse.js';

/** What `httpOrigin`, `s3Origin` and `originGroup` put on what they make, in any copy of the package. */
const brand = Symbol.for('edgeproof.origin');

/** The value, if it is an origin or an origin group. */
export function resolveOrigin(value: unknown, path: Path): AnyOrigin {
  if (isBranded(value)) return value;
  const because = value === undefined ? 'it is missing' : `${describe(value)} is not an origin`;
  throw refuse(path, because, `Make it with ${howToMake(value)}.`);
}

/** The value, if it is a single origin. */
export function resolveSingleOrigin(value: unknown, path: Path): Origin {
  const origin = resolveOrigin(value, path);
  if (origin.kind !== 'group') return origin;
  throw refuse(path, 'an origin group answers for no domain of its own', 'List its two origins in its place.');
}

/** The single origins an origin stands for. */
export function membersOf(origin: AnyOrigin): readonly Origin[] {
  return origin.kind === 'group' ? [origin.primaryOrigin, origin.fallbackOrigin] : [origin];
}

function isBranded(value: unknown): value is AnyOrigin {
  return typeof value === 'object' && value !== null && brand in value;
}

function describe(value: unknown): string {
  return value instanceof Promise ? 'a promise' : show(value);
}

function howToMake(value: unknown): string {
  if (typeof value === 'string' && /^[\w.-]+$/.test(value)) {
    const name = JSON.stringify(value);
    return `httpOrigin(${name}, (request) => new Response('…')) or s3Origin(${name}, { objects })`;
  }
  return 'httpOrigin, s3Origin or originGroup';
}
