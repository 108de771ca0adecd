import type { AnyOrigin, Origin, OriginGroup } from './types.js';

/** What marks an origin or an origin group, of this or any other copy of the package. */
export const originBrand: unique symbol = Symbol.for('edgeproof.origin') as never;

/** Whether a value was made by `httpOrigin` or `s3Origin`. */
export function isOrigin(value: unknown): value is Origin {
  return isBranded(value) && value.kind !== 'group';
}

/** Whether a value was made by `originGroup`. */
export function isOriginGroup(value: unknown): value is OriginGroup {
  return isBranded(value) && value.kind === 'group';
}

function isBranded(value: unknown): value is AnyOrigin {
  return typeof value === 'object' && value !== null && originBrand in value;
}

/** Marks and freezes an origin that was just made. */
export function branded<T extends AnyOrigin>(origin: T): T {
  return Object.freeze(Object.assign(origin, { [originBrand]: true }));
}
