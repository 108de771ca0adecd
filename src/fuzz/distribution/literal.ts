const identifier = /^[A-Za-z_$][\w$]*$/;
const repeated = /(.)\1{19,}/su;

/** A string as code, long runs of one character shortened. */
export function stringLiteral(text: string): string {
  const run = repeated.exec(text);
  if (run === null) return quoted(text);
  const [all, character = ''] = run;
  const parts = [text.slice(0, run.index), text.slice(run.index + all.length)];
  const [before = '', after = ''] = parts.map((part) => (part === '' ? '' : stringLiteral(part)));
  const repeat = `${quoted(character)}.repeat(${[...all].length})`;
  return [before, repeat, after].filter((part) => part !== '').join(' + ');
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** Plain data as JavaScript, in one line. What is `undefined` is left out. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (value instanceof Uint8Array) return bytesLiteral(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return objectLiteral(value);
  return String(value);
}

function bytesLiteral(bytes: Uint8Array): string {
  const [first] = bytes;
  if (bytes.length > 20 && bytes.every((byte) => byte === first))
    return `new Uint8Array(${bytes.length}).fill(${first})`;
  return `new Uint8Array([${bytes.join(', ')}])`;
}

function objectLiteral(value: object): string {
  const lines =
    Symbol.iterator in value ? Object.entries(Array.from(value as Iterable<unknown>)) : Object.entries(value);
  if (Symbol.iterator in value) return literal(lines.map(([, line]) => line));
  const fields = lines.filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([name, field]) => `${key(name)}: ${literal(field)}`).join(', ')} }`;
}

function key(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : quoted(name);
}
