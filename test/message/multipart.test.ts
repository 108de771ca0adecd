import { expect, it } from 'vitest';
import { utf8 } from '../../src/message/bytes.js';
import { multipartBody } from '../../src/message/multipart.js';

it('joins parts as RFC 9110 §14.6 has them', () => {
  const parts = [
    {
      headers: [
        ['Content-Type', 'text/plain'],
        ['Content-Range', 'bytes 0-1/9'],
      ] as const,
      body: utf8('ab'),
    },
    { headers: [['Content-Range', 'bytes 8-8/9']] as const, body: new Uint8Array([255]) },
  ];
  const body = multipartBody(
    'b',
    parts.map(({ headers, body }) => ({ headers: [...headers], body })),
  );
  expect(Buffer.from(body).toString('latin1')).toBe(
    '--b\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-1/9\r\n\r\nab' +
      '\r\n--b\r\nContent-Range: bytes 8-8/9\r\n\r\n\u00ff\r\n--b--\r\n',
  );
});
