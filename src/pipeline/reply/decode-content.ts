import type { Body } from '../../message/bytes.js';

type Decode = (bytes: Body) => Promise<Body>;

/** zlib is loaded when the first encoded body arrives, not before. */
const decoders: Readonly<Record<string, Decode>> = {
  gzip: async (bytes) => (await import('node:zlib')).gunzipSync(bytes),
  'x-gzip': async (bytes) => (await import('node:zlib')).gunzipSync(bytes),
  deflate: async (bytes) => (await import('node:zlib')).inflateSync(bytes),
  br: async (bytes) => (await import('node:zlib')).brotliDecompressSync(bytes),
};

/** The body with its Content-Encoding undone, as a browser would; untouched when the encoding is none we know or a lie. */
export async function decodeContent(encoding: string | undefined, body: Body): Promise<Body> {
  if (encoding === undefined || body.length === 0 || !Object.hasOwn(decoders, encoding)) return body;
  try {
    return await (decoders[encoding] as Decode)(body);
  } catch {
    return body;
  }
}
