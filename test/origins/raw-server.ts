import { createServer, type Server, type Socket } from 'node:net';
import { afterEach } from 'vitest';

/** A connection: which it is, what came over it, and a way to answer. */
export interface Connection {
  readonly socket: Socket;
  /** 1 for the first connection to this server. */
  readonly number: number;
  /** The request as it stood on the wire. */
  readonly request: string;
  /** 1 for the first request over this connection. */
  readonly turn: number;
}

const open: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that writes whatever bytes it likes when a request has come. Its URL; it is closed after the test. */
export async function rawServer(
  onRequest: (connection: Connection) => unknown,
  onConnection: (socket: Socket) => unknown = () => undefined,
): Promise<string> {
  const sockets = new Set<Socket>();
  let number = 0;
  const server = createServer((socket) => {
    number += 1;
    listen(socket, number, onRequest);
    sockets.add(socket);
    onConnection(socket);
  });
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

function listen(socket: Socket, number: number, onRequest: (connection: Connection) => unknown): void {
  let received = '';
  let turn = 0;
  socket.setNoDelay(true);
  // The other side may be gone before an answer is.
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1');
    if (!isWhole(received)) return;
    const request = received;
    received = '';
    turn += 1;
    onRequest({ socket, number, request, turn });
  });
}

/** Whether head and body are there, by length or by chunks. */
function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const [head, body] = [text.slice(0, end), text.slice(end + 4)];
  if (/^transfer-encoding: *chunked/im.test(head)) return body.endsWith('0\r\n\r\n');
  return body.length >= Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
}

/** Writes lines with their ends, and an empty one after the head. */
export function head(...lines: string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

export const ok = head('HTTP/1.1 200 OK', 'Content-Length: 2');
