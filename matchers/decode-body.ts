import { asText, type Line, valuesOf } from './lines.js';

type Zlib = typeof import('node:zlib');
type Decode = (bytes: Uint8Array) => Uint8Array;

/** Loaded when the first compressed body is looked at, and synchronously, as matchers are. */
function zlib(): Zlib {
  return process.getBuiltinModule('node:zlib');
}

/** `deflate` means the zlib format; some senders leave its wrapper out. */
function inflate(bytes: Uint8Array): Uint8Array {
  const looksWrapped = ((bytes[0] ?? 0) & 0x0f) === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0;
  return looksWrapped ? zlib().inflateSync(bytes) : zlib().inflateRawSync(bytes);
}

const decoders = new Map<string, Decode>([
  ['gzip', (bytes) => zlib().gunzipSync(bytes)],
  ['x-gzip', (bytes) => zlib().gunzipSync(bytes)],
  ['br', (bytes) => zlib().brotliDecompressSync(bytes)],
  ['deflate', inflate],
  ['identity', (bytes) => bytes],
]);

function codings(lines: readonly Line[]): string[] {
  const listed = valuesOf(lines, 'content-encoding').map(asText).join(',').toLowerCase().split(',');
  return listed.map((coding) => coding.trim()).filter((coding) => coding !== '');
}

/** A body without its content encodings, or why they could not be taken off. */
export type Decoded = { readonly bytes: Uint8Array; readonly problem?: undefined } | { readonly problem: string };

function undo(coding: string, bytes: Uint8Array): Decoded {
  const decoder = decoders.get(coding);
  if (!decoder) return { problem: `Content-Encoding is ${coding}, which can't be decoded here.` };
  try {
    return { bytes: decoder(bytes) };
  } catch (error) {
    return { problem: `Content-Encoding is ${coding}, and the body isn't: ${(error as Error).message}.` };
  }
}

/** Takes the content encodings off, the last applied first. An empty body has none. */
export function decodeBody(bytes: Uint8Array, lines: readonly Line[]): Decoded {
  let decoded: Decoded = { bytes };
  if (bytes.byteLength === 0) return decoded;
  for (const coding of codings(lines).reverse()) {
    if (decoded.problem !== undefined) return decoded;
    decoded = undo(coding, decoded.bytes);
  }
  return decoded;
}
