/** What marks an invocation, of this or any other copy of the package. */
export const invocationBrand: unique symbol = Symbol.for('edgeproof.invocation') as never;
