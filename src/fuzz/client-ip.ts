import fc from 'fast-check';

/** The address of a viewer, of either family. */
export const clientIp = fc.oneof(fc.ipV4(), fc.ipV6());
