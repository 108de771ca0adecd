import type { Body } from '../../message/bytes.js';
import type { HeaderList } from '../../message/types.js';

type Zlib = typeof import('node:zlib');

/** A picture shows the beginning: what would unfold to more isn't unfolded. */
const most = 10_000_000;

const decoders: { readonly [coding: string]: (zlib: Zlib, body: Body) => Body } = {
  gzip: (zlib, body) => zlib.gunzipSync(body, { maxOutputLength: most }),
  br: (zlib, body) => zlib.brotliDecompressSync(body, { maxOutputLength: most }),
};

/** The body without its Content-Encoding, or as it is where that can't be taken off. */
export function decoded(body: Body, headers: HeaderList): Body {
  const coding = headers
    .find(([name]) => name.toLowerCase() === 'content-encoding')?.[1]
    .trim()
    .toLowerCase();
  if (coding === undefined || body.byteLength === 0 || !Object.hasOwn(decoders, coding)) return body;
  try {
    return decoders[coding]?.(process.getBuiltinModule('node:zlib'), body) ?? body;
  } catch {
    return body;
  }
}
