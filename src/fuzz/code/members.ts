import type { Init } from './draft.js';

/** Where a member stands: `['headers', 'Cookie']`. */
export type Path = readonly string[];

function isRecord(value: unknown): value is Init {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** Every member of an init and of the objects in it, outer ones before those inside. */
export function memberPaths(init: Init): Path[] {
  const names = Object.keys(init);
  const inner = names.flatMap((name) => {
    const value = init[name];
    return isRecord(value) ? memberPaths(value).map((path) => [name, ...path]) : [];
  });
  return [...names.map((name) => [name]), ...inner];
}

export function memberAt(init: Init, path: Path): unknown {
  return path.reduce<unknown>(
    (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    init,
  );
}

/** A copy with another value there. */
export function withMember(init: Init, [name = '', ...rest]: Path, value: unknown): Init {
  const entries = Object.entries(init).map(([key, member]): [string, unknown] => {
    if (key !== name) return [key, member];
    return [key, rest.length === 0 ? value : withMember(member as Init, rest, value)];
  });
  return Object.fromEntries(entries);
}

/** A copy without what stands there, and without objects that thereby hold nothing. */
export function withoutMember(init: Init, path: Path): Init {
  return tidy(remove(init, path));
}

function remove(init: Init, [name = '', ...rest]: Path): Init {
  const entries = Object.entries(init).flatMap(([key, member]): [string, unknown][] => {
    if (key !== name) return [[key, member]];
    return rest.length === 0 ? [] : [[key, remove(member as Init, rest)]];
  });
  return Object.fromEntries(entries);
}

/** An S3 origin with all defaults is `'s3'`; any other empty object says nothing. */
function tidy(init: Init): Init {
  const entries = Object.entries(init).flatMap(([name, member]): [string, unknown][] => {
    if (!isRecord(member)) return [[name, member]];
    const inner = tidy(member);
    if (name === 's3' || Object.keys(inner).length > 0) return [[name, inner]];
    return [];
  });
  const tidied = Object.fromEntries(entries);
  const { origin } = tidied;
  return isRecord(origin) && isRecord(origin['s3']) && Object.keys(origin['s3']).length === 0
    ? { ...tidied, origin: 's3' }
    : tidied;
}
