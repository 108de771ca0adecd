import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpOrigin } from '../../src/origins/index.js';
import { originRequest } from './ask.js';
import { rawServer } from './raw-server.js';

const certificates = join(import.meta.dirname, 'certificates');
const key = readFileSync(join(certificates, 'key.pem'));
const cert = readFileSync(join(certificates, 'certificate.pem'));

let server: ReturnType<typeof createServer>;
let url: string;

beforeEach(async () => {
  server = createServer({ key, cert }, (_request, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = async (to: string, options = {}) =>
  httpOrigin('api.example.com', to, { connectionTimeout: 1, readTimeout: 1, ...options }).answer(originRequest());

// What a trusted certificate comes to is shown in test/package/real-servers.test.ts: trust is a matter of the process.
describe('a server with TLS (REQ-ORIGIN-CERT, OERR-TLS)', () => {
  it('whose certificate nobody vouches for fails', async () => {
    expect(await ask(url)).toEqual({ failure: 'tls', note: expect.stringMatching(/^self-signed certificate/) });
  });

  it('that has none, since it speaks plain HTTP, fails', async () => {
    const plain = await rawServer(({ socket }) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    // The first bytes of a handshake are no request: this server waits for the end of its head.
    expect(await ask(plain.replace('http:', 'https:'))).toEqual({
      failure: 'connect-timeout',
      note: 'no connection within 1 s',
    });
  });

  it('that hangs up in the handshake fails', async () => {
    const closing = await rawServer(
      () => undefined,
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    expect(await ask(closing.replace('http:', 'https:'))).toMatchObject({ failure: 'tls' });
    const reset = await rawServer(
      () => undefined,
      (socket) => setTimeout(() => socket.resetAndDestroy(), 20),
    );
    expect(await ask(reset.replace('http:', 'https:'))).toMatchObject({ failure: 'tls' });
  });

  it('is no server without', async () => {
    expect(await ask(url.replace('https:', 'http:'))).toMatchObject({ failure: 'reset' });
  });
});
