import { expect, it } from 'vitest';
import { utf8 } from '../../src/message/bytes.js';
import { multipartBody } from '../../src/message/multipart.js';

const parts = [
  { contentRange: 'bytes 0-1/9', body: utf8('ab') },
  { contentRange: 'bytes 8-8/9', body: new Uint8Array([255]) },
];

it('joins parts as RFC 9110 §14.6 has them', () => {
  const body = multipartBody('b', [['Content-Type', 'text/plain; title=é']], parts);
  expect(Buffer.from(body).toString('latin1')).toBe(
    '--b\r\nContent-Type: text/plain; title=Ã©\r\nContent-Range: bytes 0-1/9\r\n\r\nab' +
      '\r\n--b\r\nContent-Type: text/plain; title=Ã©\r\nContent-Range: bytes 8-8/9\r\n\r\n\u00ff\r\n--b--\r\n',
  );
});

it('shares no header where there is none to share', () => {
  expect(Buffer.from(multipartBody('b', [], parts.slice(0, 1))).toString()).toBe(
    '--b\r\nContent-Range: bytes 0-1/9\r\n\r\nab\r\n--b--\r\n',
  );
});
