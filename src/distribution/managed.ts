/** Marks CloudFront's own policies, in any copy of the package; not enumerable, so that a spread makes an own policy. */
const brand = Symbol.for('edgeproof.managedPolicy');

/** A policy as CloudFront itself offers it. */
export function managed<T extends object>(policy: T): Readonly<T> {
  return Object.freeze(Object.defineProperty(policy, brand, { value: true }));
}

/** CloudFront's own policies are not subject to the quotas and refusals for one's own. */
export function isManaged(policy: object): boolean {
  return brand in policy;
}
