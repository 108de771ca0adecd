/**
 * A value in a message: strings quoted and cut, objects by their kind, never more than one short line.
 * A value that throws when it is looked at, such as a revoked proxy, is shown as that.
 */
export function show(value: unknown, limit = 60): string {
  try {
    return showAny(value, limit);
  } catch {
    return "an object that can't be read";
  }
}

function showAny(value: unknown, limit: number): string {
  if (typeof value === 'string') return JSON.stringify(cut(value, limit));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return value.name ? `the function ${value.name}` : 'a function';
  if (typeof value === 'symbol') return String(value);
  if (typeof value === 'object' && value !== null) return showObject(value, limit);
  return String(value);
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`;
}

function showObject(value: object, limit: number): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  const kind = className(value);
  // Of those with a U, URL and Uint8Array begin with the sound of another letter.
  if (kind !== 'Object') return /^[AEIO]/.test(kind) ? `an ${kind}` : `a ${kind}`;
  const names = Object.keys(value);
  return names.length === 0 ? 'an empty object' : `an object with ${cut(names.join(', '), limit)}`;
}

function className(value: object): string {
  try {
    const name: unknown = value.constructor?.name;
    return typeof name === 'string' && name !== '' ? name : 'Object';
  } catch {
    return 'Object';
  }
}
