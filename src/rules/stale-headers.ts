import type { Trigger } from '../events/types.js';
import { show } from '../message/show.js';
import { type ReturnedHeader, returnedHeader } from './returned-header.js';
import { defineRule, type JsonObject } from './rule.js';
import { bodySize } from './sizes.js';

const triggers: readonly Trigger[] = ['origin-response'];

function pathOf({ mapKey }: ReturnedHeader): string {
  return `response.headers[${JSON.stringify(mapKey)}]`;
}

const length = defineRule<{ value: string; bytes: number }>({
  id: 'UPD-ORES-CL',
  title: "A Content-Length that doesn't fit a replaced body is corrected",
  triggers,
  severity: 'warning',
  evidence: 'observed',
  source: 'measured on live distributions',
  checks: {
    responseBody({ headers, body, bodyEncoding }, { assumptions }) {
      const length = returnedHeader(headers, 'content-length', assumptions);
      if (length === undefined || typeof body !== 'string') return undefined;
      const bytes = bodySize(body, bodyEncoding);
      return Number(length.value) === bytes ? undefined : { path: pathOf(length), value: length.value, bytes };
    },
  },
  says: ({ value, bytes }) =>
    `Content-Length says ${show(value)}, but the new body has ${bytes} bytes. Delete the header: CloudFront computes it.`,
});

/** Codings whose result is never text. */
const coding = /^\s*(gzip|x-gzip|deflate|br|zstd|compress)\s*$/i;
const gzip = /gzip/i;
/** How base64 of anything gzipped begins: the bytes 1f 8b 08. */
const gzipped = 'H4sI';

function isUndecodable(value: string, { body, bodyEncoding }: JsonObject): boolean {
  if (typeof body !== 'string' || body === '' || !coding.test(value)) return false;
  return bodyEncoding !== 'base64' || (gzip.test(value) && !body.startsWith(gzipped));
}

const encoding = defineRule<{ value: string; binary: boolean }>({
  id: 'UPD-ORES-CE',
  title: "A Content-Encoding beside a replaced body that isn't so encoded: nobody can decode it",
  triggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  checks: {
    responseBody(response, { assumptions }) {
      const coded = returnedHeader(response['headers'], 'content-encoding', assumptions);
      if (coded === undefined || !isUndecodable(coded.value, response)) return undefined;
      return { path: pathOf(coded), value: coded.value, binary: response['bodyEncoding'] === 'base64' };
    },
  },
  says: ({ value, binary }) =>
    `Content-Encoding says ${show(value)}, but the new body ${binary ? "isn't gzipped" : 'is plain text'}, so the viewer can't decode it. Delete the header, or encode the body.`,
});

/** What a replaced body leaves behind (§11). */
export const staleHeaderAdvice = [length, encoding] as const;
