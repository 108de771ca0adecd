/** Any object, whatever its fields hold. */
export type Fields = { readonly [field: string | symbol]: unknown };

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
