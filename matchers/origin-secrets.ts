import { maskSecrets } from '../src/message/mask-secrets.js';

type Fields = { readonly [name: string]: unknown };

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with one field made anew. */
function withField(fields: Fields, name: string, make: (value: unknown) => unknown): Fields {
  return Object.hasOwn(fields, name) ? { ...fields, [name]: make(fields[name]) } : fields;
}

/** Whatever stands under a header's name, right or wrong: a text, a line, or a list of them. */
function masked(header: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(header, one));
  if (isRecord(value)) return withField(value, 'value', (inner) => masked(header, inner));
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = maskSecrets(header, String(value));
  return text === String(value) ? value : text;
}

function maskedHeaders(headers: unknown): unknown {
  if (!isRecord(headers)) return headers;
  return Object.fromEntries(Object.entries(headers).map(([name, lines]) => [name, masked(name, lines)]));
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
