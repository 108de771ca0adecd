import { maskSecrets } from '../src/message/mask-secrets.js';
import { type Fields, isRecord } from './is-record.js';

/** A copy with one field made anew. */
function withField(fields: Fields, name: string, make: (value: unknown) => unknown): Fields {
  return Object.hasOwn(fields, name) ? { ...fields, [name]: make(fields[name]) } : fields;
}

/** What stands under a header's name, if a message shows it: of lines it says only how many there are. */
function masked(header: string, value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = maskSecrets(header, String(value));
  return text === String(value) ? value : text;
}

function maskedHeaders(headers: unknown): unknown {
  if (!isRecord(headers) || Array.isArray(headers)) return headers;
  return Object.fromEntries(Object.entries(headers).map(([name, lines]) => [name, masked(name, lines)]));
}

function maskedKind(kind: unknown): unknown {
  return isRecord(kind) ? withField(kind, 'customHeaders', maskedHeaders) : kind;
}

/** The origin of an event with what is secret in its custom headers hidden. */
export function withoutSecrets(origin: unknown): unknown {
  return isRecord(origin) ? withField(withField(origin, 'custom', maskedKind), 's3', maskedKind) : origin;
}

/** Whether an expectation names custom headers of an event's origin: then it wants to see them. */
export function asksForHeaders(expected: unknown): boolean {
  if (!isRecord(expected)) return false;
  return [expected['custom'], expected['s3']].some((kind) => isRecord(kind) && 'customHeaders' in kind);
}
