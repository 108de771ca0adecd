import { maskSecrets } from '../src/message/mask-secrets.js';

type Fields = { readonly [name: string]: unknown };

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with one field made anew. */
function withField(fields: Fields, name: string, make: (value: unknown) => unknown): Fields {
  return Object.hasOwn(fields, name) ? { ...fields, [name]: make(fields[name]) } : fields;
}

function maskedLine(header: string, line: unknown): unknown {
  if (!isRecord(line)) return line;
  return withField(line, 'value', (value) => (typeof value === 'string' ? maskSecrets(header, value) : value));
}

function maskedHeaders(headers: unknown): unknown {
  if (!isRecord(headers)) return headers;
  return Object.fromEntries(
    Object.entries(headers).map(([name, lines]) => [
      name,
      Array.isArray(lines) ? lines.map((line) => maskedLine(name, line)) : lines,
    ]),
  );
}

function maskedKind(kind: unknown): unknown {
  return isRecord(kind) ? withField(kind, 'customHeaders', maskedHeaders) : kind;
}

/** The origin of an event with what is secret in its custom headers hidden. */
export function withoutSecrets(origin: unknown): unknown {
  return isRecord(origin) ? withField(withField(origin, 'custom', maskedKind), 's3', maskedKind) : origin;
}

/** Whether an expectation names custom headers: then it wants to see them. */
export function asksForHeaders(expected: object): boolean {
  return Object.values(expected).some((kind) => isRecord(kind) && 'customHeaders' in kind);
}
