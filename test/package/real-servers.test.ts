import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Installation, root } from './built-package.js';

const installation = new Installation();
const certificates = join(root, 'test/origins/certificates');
const certificate = join(certificates, 'certificate.pem');

/** Asks a server twice, over a connection that is kept for two minutes, and says what came. */
const program = `
const [, , how, domainName, url] = process.argv;
async function main() {
  const { createDistribution, httpOrigin } = how === 'import' ? await import('edgeproof') : require('edgeproof');
  const origin = httpOrigin(domainName, url, { keepaliveTimeout: 120, connectionAttempts: 1 });
  const cdn = createDistribution({ defaultBehavior: { origin } });
  const first = await cdn.handle({ uri: '/1' });
  const second = await cdn.handle({ uri: '/2' });
  const text = Buffer.from(second.response.body).toString().slice(0, 20);
  process.stdout.write([first.response.status, second.response.status, second.detailedResultType, text].join(' '));
}
main();
`;

const answering = (request: { socket: object }, response: { end(text: string): void }) => {
  connections.add(request.socket);
  response.end('hello');
};
const connections = new Set<object>();
const servers: Server[] = [];

async function listening(server: Server): Promise<number> {
  // The server never closes a kept connection: only the process that asks can.
  server.keepAliveTimeout = 0;
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

beforeAll(() => writeFileSync(join(installation.folder, 'ask.cjs'), program));

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  installation.remove();
});

async function run(how: string, domainName: string, url: string): Promise<string> {
  connections.clear();
  const { stdout } = await promisify(execFile)(process.execPath, ['ask.cjs', how, domainName, url], {
    cwd: installation.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: certificate },
    // Killed, and so failed, if its connection kept it alive.
    timeout: 20_000,
  });
  return stdout;
}

describe.each(['import', 'require'])('a process that asks a real server, by %s,', (how) => {
  test('keeps its connection, and ends by itself', { timeout: 30_000 }, async () => {
    const port = await listening(createHttpServer(answering));
    expect(await run(how, 'api.example.com', `http://127.0.0.1:${port}`)).toBe('200 200 Miss hello');
    expect(connections.size).toBe(1);
  });

  test('accepts a certificate for the name of the origin, and no other', { timeout: 30_000 }, async () => {
    const options = { key: readFileSync(join(certificates, 'key.pem')), cert: readFileSync(certificate) };
    const url = `https://127.0.0.1:${await listening(createHttpsServer(options, answering) as unknown as Server)}`;
    expect(await run(how, 'api.example.com', url)).toBe('200 200 Miss hello');
    expect(connections.size).toBe(1);
    expect(await run(how, 'www.example.com', url)).toContain('502 502 OriginConnectError');
  });
});
