const identifier = /^[A-Za-z_$][\w$]*$/;
const longest = 64;
const lineLength = 96;

/** A value as JavaScript would write it; long texts and lists are cut, and say how long they are. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = shortened(membersOf(value, inner));
  if (parts.length === 0) return `${open}${close}`;
  const flat = Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (flat.length + indent.length <= lineLength && !flat.includes('\n')) return flat;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

function membersOf(value: object, indent: string): string[] {
  if (Array.isArray(value)) return value.map((element) => literal(element, indent));
  const known = Object.entries(value).filter(([, member]) => member !== undefined);
  return known.map(([name, member]) => `${property(name)}: ${literal(member, indent)}`);
}

function property(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : text(name);
}

function shortened(parts: string[]): string[] {
  return parts.length <= 8 ? parts : [...parts.slice(0, 2), `/* … ${parts.length} in all */`];
}

function text(value: string): string {
  const { length } = value;
  if (length <= longest) return quoted(value);
  const [first = ''] = value;
  if (value === first.repeat(length)) return `${quoted(first)}.repeat(${length})`;
  if (value === value[0] + (value[1] ?? '').repeat(length - 1)) {
    return `${quoted(value[0] ?? '')} + ${quoted(value[1] ?? '')}.repeat(${length - 1})`;
  }
  return `${quoted(value.slice(0, 12))} /* … ${length.toLocaleString('en-US')} characters */`;
}

function quoted(value: string): string {
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replace(/[\u007f-\u009f]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`)}'`;
}

/** A member of an object, as JavaScript would name it. */
export function member(path: string, name: string): string {
  return identifier.test(name) ? `${path}.${name}` : `${path}[${quoted(name)}]`;
}
