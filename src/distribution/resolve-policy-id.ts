import { show } from '../message/show.js';
import type { CachePolicyConfig, OriginRequestPolicyConfig } from './config.js';
import { cachePolicies, type Managed, originRequestPolicies } from './managed-ids.js';
import { type Path, refuse } from './refuse.js';

interface Policies {
  readonly cachePolicy: CachePolicyConfig;
  readonly originRequestPolicy: OriginRequestPolicyConfig;
}

type Tables = { readonly [Kind in keyof Policies]: () => ReadonlyMap<string, Managed<Policies[Kind]>> };

const tables: Tables = {
  cachePolicy: cachePolicies,
  originRequestPolicy: originRequestPolicies,
};

/** The policy that an id stands for, or the one given (rulebook: pipeline §16). */
export function resolvePolicyId<Kind extends keyof Policies>(
  kind: Kind,
  given: Policies[Kind] | string,
  path: Path,
): Policies[Kind] {
  if (typeof given !== 'string') return given;
  const table = tables[kind]();
  const found = table.get(given.toLowerCase());
  if (found === undefined) throw unknownId(given, [...table.entries()], [...path, kind]);
  if (found.policy !== undefined) return found.policy;
  throw refuse(
    [...path, kind],
    `${show(given)} is ${found.name}: its settings are not published`,
    'Write as an object what it is to do.',
  );
}

/** The id of one's own policy says nothing here: only CloudFront's own are the same in every account. */
function unknownId(id: string, known: readonly (readonly [id: string, of: Managed<object>])[], path: Path) {
  const because = `${show(id)} is not the id of a managed policy`;
  const usable = known.filter(([, { policy }]) => policy !== undefined);
  const names = usable.map(([each, { name }]) => `${each} (${name})`).join(', ');
  return refuse(path, because, `Give an object with the settings of your own policy, or one of: ${names}.`);
}
