const identifier = /^[A-Za-z_$][\w$]*$/;

/** Plain data as JavaScript would write it, on one line; long parts as `'a'.repeat(n)`. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (value instanceof Uint8Array) return bytes(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return object(value);
  return typeof value === 'function' ? value.name || '() => {}' : String(value);
}

function object(value: object): string {
  if (Symbol.iterator in value) return literal(Array.from(value as Iterable<unknown>));
  const members = Object.entries(value).map(([name, member]) => `${property(name)}: ${literal(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A bare `__proto__` would set the prototype. */
function property(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : quoted(name);
}

/** Of the same character, and long enough for `.repeat` to be shorter. */
const run = /(.)\1{15,}/gsu;

export function stringLiteral(value: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: repeated, 1: character = '', index } of value.matchAll(run)) {
    if (index > end) parts.push(quoted(value.slice(end, index)));
    parts.push(`${quoted(character)}.repeat(${repeated.length / character.length})`);
    end = index + repeated.length;
  }
  if (end < value.length || parts.length === 0) parts.push(quoted(value.slice(end)));
  return parts.join(' + ');
}

function quoted(value: string): string {
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}'`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function bytes(value: Uint8Array): string {
  const [first = 0] = value;
  if (value.length > 8 && value.every((byte) => byte === first)) {
    return `new Uint8Array(${value.length})${first === 0 ? '' : `.fill(${first})`}`;
  }
  if (value.length <= 16) return `Uint8Array.of(${[...value].join(', ')})`;
  return `Buffer.from('${Buffer.from(value).toString('base64')}', 'base64')`;
}
