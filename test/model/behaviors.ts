/** The distribution as the model knows it: what is in which key, how long things live, which page stands for which error. */

/** TTLs in seconds. */
export interface BehaviorModel {
  readonly prefix: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
  readonly headers: readonly string[];
  readonly cookies: readonly string[];
  readonly queries: readonly string[];
  /** Whether both encodings are in the key. */
  readonly encodings: boolean;
  readonly origins: readonly string[];
}

export const behaviors: readonly BehaviorModel[] = [
  {
    ...behavior('/page/', { min: 0, default: 20, max: 100 }),
    headers: ['accept-language'],
    cookies: ['ab'],
    queries: ['w'],
  },
  behavior('/kept/', { min: 5, default: 20, max: 60 }),
  behavior('/checked/', { min: 0, default: 20, max: 100 }),
  behavior('/live/', { min: 0, default: 0, max: 0 }),
  { ...behavior('/zip/', { min: 0, default: 20, max: 100 }), encodings: true },
  {
    ...behavior('/group/', { min: 0, default: 20, max: 100 }),
    queries: ['w'],
    origins: ['primary.example.com', 'fallback.example.com'],
  },
  behavior('/errors/', { min: 0, default: 20, max: 100 }),
];

function behavior(prefix: string, ttls: { min: number; default: number; max: number }): BehaviorModel {
  const origins = [`${prefix.slice(1, -1)}.example.com`];
  return { prefix, ...ttls, headers: [], cookies: [], queries: [], encodings: false, origins };
}

export function behaviorOf(path: string): BehaviorModel {
  const found = behaviors.find(({ prefix }) => path.startsWith(prefix));
  if (found === undefined) throw new Error(`The model has no behavior for ${path}.`);
  return found;
}

/** A custom error response. `ttl` in seconds. */
export interface ErrorModel {
  readonly ttl?: number;
  readonly page?: string;
  readonly sentAs?: number;
}

export const errors: { readonly [status: number]: ErrorModel } = {
  404: { ttl: 30, page: '/errors/missing', sentAs: 200 },
  500: { ttl: 5 },
  503: { ttl: 0, page: '/errors/down', sentAs: 503 },
  504: { page: '/errors/down', sentAs: 500 },
};

export const errorTtl = (status: number): number => errors[status]?.ttl ?? 10;

/** A request as a viewer sends it, or as an origin gets it. Header names are in lower case. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** The request for an error page, whoever's error it is. */
export function pageRequest(path: string): Asked {
  return { method: 'GET', path, query: '', headers: new Map() };
}

/** What two requests must have in common to be given one answer, but for the encoding. */
export function keyOf({ path, query, headers }: Asked): string {
  const { headers: names, cookies } = behaviorOf(path);
  const parts = [targetOf({ path, query })];
  for (const name of names) parts.push(`${name}=${headers.get(name) ?? '(none)'}`);
  const sent = (headers.get('cookie') ?? '').split(/;\s*/).filter((pair) => cookies.includes(pair.split('=')[0] ?? ''));
  return [...parts, ...sent.sort()].join(' | ');
}

/** With the part of the query that is in the key. */
export function targetOf({ path, query }: Pick<Asked, 'path' | 'query'>): string {
  const { queries } = behaviorOf(path);
  const kept = query.split('&').filter((pair) => queries.includes(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** `br`, `gzip`, both, or nothing: sorted, so that they can be compared. */
function encodingOf({ path, headers }: Asked): string {
  if (!behaviorOf(path).encodings) return '';
  const taken = (headers.get('accept-encoding') ?? '').split(/,\s*/).filter((name) => name === 'br' || name === 'gzip');
  return taken.sort().join(',');
}

export function fullKey(asked: Asked): string {
  const encoding = encodingOf(asked);
  return encoding === '' ? keyOf(asked) : `${keyOf(asked)} | ${encoding}`;
}

/** A viewer that takes both encodings may be given what was fetched for one that takes one of them; no one else may. */
export function mayTake(viewer: Asked, fetched: Asked): boolean {
  const [wanted, given] = [encodingOf(viewer), encodingOf(fetched)];
  const fits = wanted === given || (wanted === 'br,gzip' && (given === 'br' || given === 'gzip'));
  return fits && keyOf(viewer) === keyOf(fetched);
}
