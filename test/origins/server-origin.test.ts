import { afterEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../../src/message/bytes.js';
import { httpOrigin, type OriginAnswer } from '../../src/origins/index.js';
import type { Patience } from '../../src/origins/types.js';
import { failures, originRequest, wireLines } from './ask.js';
import { type Connection, head, ok, rawServer } from './raw-server.js';

afterEach(() => vi.useRealTimers());

type Init = Parameters<typeof originRequest>[0];

const patient: Patience = {
  connectionAttempts: 1,
  connectionTimeout: 5,
  readTimeout: 5,
  responseCompletionTimeout: undefined,
};
const impatient: Patience = { ...patient, readTimeout: 0.3 };

async function ask(url: string, init: Init = {}, patience = patient): Promise<OriginAnswer> {
  return (await httpOrigin('api.example.com', url).answer(originRequest(init), patience)) as OriginAnswer;
}

/** What a server that writes this is taken for. */
async function answeredWith(...writes: (string | Buffer)[]) {
  const url = await rawServer(({ socket }) => {
    for (const bytes of writes) socket.write(bytes, 'latin1');
    socket.end();
  });
  return ask(url);
}

const shown = ({ status, statusText, body, cut }: OriginAnswer) => [status, statusText, textOf(body), cut];

describe('a request on the wire', () => {
  async function sent(init: Init): Promise<string> {
    let wire = '';
    const url = await rawServer(({ socket, request }) => {
      wire = request;
      socket.write(`${ok}ok`);
    });
    await ask(url, init);
    return wire.replaceAll('\r\n', '\n');
  }

  it('is HTTP/1.1 with the very headers, in order and case, Host among them (REQ-HTTP11)', async () => {
    const headers = { Host: 'www.example.com', 'x-lower': '1', 'X-UPPER': '2', Via: '2.0 a', Connection: 'Keep-Alive' };
    expect(await sent({ uri: '/a%20b', querystring: 'c=d&e', headers })).toBe(
      'GET /a%20b?c=d&e HTTP/1.1\nHost: www.example.com\nx-lower: 1\nX-UPPER: 2\nVia: 2.0 a\nConnection: Keep-Alive\n\n',
    );
  });

  it('may have a body, of its length', async () => {
    const headers = { 'Content-Length': '3', Connection: 'Keep-Alive' };
    expect(await sent({ method: 'POST', headers, body: 'a\u0000b' })).toBe(
      'POST / HTTP/1.1\nHost: api.example.com\nContent-Length: 3\nConnection: Keep-Alive\n\na\u0000b',
    );
  });

  it.each([
    ['POST', 'Content-Length: 0'],
    ['PUT', 'Content-Length: 0'],
  ])('%s without a body says so', async (method, line) => {
    expect(await sent({ method })).toContain(`\n${line}\n`);
  });

  it.each(['GET', 'HEAD', 'DELETE', 'OPTIONS'])('%s without a body says nothing', async (method) => {
    expect(await sent({ method })).not.toMatch(/content-length|transfer-encoding/i);
  });

  it('goes out in chunks where it came in chunks', async () => {
    const headers = { 'Transfer-Encoding': 'chunked' };
    expect(await sent({ method: 'POST', headers, body: 'hello' })).toMatch(
      /\nTransfer-Encoding: chunked\n(?:.+\n)*\n5\nhello\n0\n\n$/,
    );
  });

  it('is percent-encoded where it could not stand in a request line', async () => {
    expect(await sent({ uri: '/ü b\ud800', querystring: 'ä=\n' })).toMatch(
      /^GET \/%C3%BC%20b%EF%BF%BD\?%C3%A4=%0A HTTP/,
    );
  });

  it('has its headers in UTF-8', async () => {
    const wire = await sent({ headers: { 'X-Name': 'ü€' } });
    expect(Buffer.from(wire, 'latin1').toString('utf8')).toContain('\nX-Name: ü€\n');
  });
});

describe('an answer', () => {
  it('has its header lines, status text and body as they came', async () => {
    const lines = ['x-b: 1', 'X-A: 2', 'Set-Cookie: a', 'set-cookie: b', 'X-B: 3', '__proto__: 4', 'Content-Length: 3'];
    const answer = await answeredWith(head('HTTP/1.1 299 Fine  so', ...lines), Buffer.from([0, 255, 10]));
    expect([answer.status, answer.statusText, [...answer.body]]).toEqual([299, 'Fine  so', [0, 255, 10]]);
    expect(wireLines(answer)).toEqual([
      'x-b: 1',
      'X-B: 3',
      'X-A: 2',
      'Set-Cookie: a',
      'set-cookie: b',
      '__proto__: 4',
      'Content-Length: 3',
    ]);
    expect(answer.body.constructor).toBe(Uint8Array);
  });

  it.each([
    ['UTF-8', [0xc3, 0xbc, 0xe2, 0x82, 0xac], 'ü€'],
    ['ISO-8859-1', [0xfc, 0x21], 'ü!'],
  ])('may have %s in a header: functions see the text (REQ-ENC-IN)', async (_, bytes, text) => {
    const answer = await answeredWith(
      'HTTP/1.1 200 OK\r\nX-Name: ',
      Buffer.from(bytes),
      '\r\nContent-Length: 0\r\n\r\n',
    );
    expect(wireLines(answer)).toEqual([`X-Name: ${text}`, 'Content-Length: 0']);
  });

  it.each([
    ['its length', [head('HTTP/1.1 200 OK', 'Content-Length: 2'), 'ok and more']],
    ['its length, in one write', [`${head('HTTP/1.1 200 OK', 'Content-Length: 2')}ok and more`]],
    ['its last chunk', [head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), '2\r\nok\r\n0\r\n\r\nand more']],
  ])('ends where %s says, whatever comes behind', async (_, writes) => {
    expect(shown(await answeredWith(...writes))).toEqual([200, 'OK', 'ok', undefined]);
  });

  it('with 204 has no body, whatever comes behind', async () => {
    const answer = await answeredWith(head('HTTP/1.1 204 No Content', 'Content-Length: 3'), 'abc');
    expect(shown(answer)).toEqual([204, 'No Content', '', undefined]);
  });

  it('in chunks is put together, its framing and not its trailer kept', async () => {
    const answer = await answeredWith(
      head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', 'Trailer: X-T'),
      '2;ext=1\r\nhe\r\n',
      '3\r\nllo\r\n0\r\nX-T: 1\r\n\r\n',
    );
    expect(shown(answer)).toEqual([200, 'OK', 'hello', undefined]);
    expect(wireLines(answer)).toEqual(['Transfer-Encoding: chunked', 'Trailer: X-T']);
  });

  it('without length or chunks ends with the connection, and gets no framing (OBODY-NOLEN)', async () => {
    const answer = await answeredWith(head('HTTP/1.1 200 OK', 'X-A: 1'), 'hel', 'lo');
    expect(shown(answer)).toEqual([200, 'OK', 'hello', undefined]);
    expect(wireLines(answer)).toEqual(['X-A: 1']);
  });

  it('of HTTP/1.0 is one', async () => {
    expect(shown(await answeredWith('HTTP/1.0 200 OK\r\n\r\n', 'old'))).toEqual([200, 'OK', 'old', undefined]);
  });

  it('without length is whole even when the connection is reset (OBODY-NOLEN)', async () => {
    const url = await rawServer(({ socket }) => {
      socket.write(`${head('HTTP/1.1 200 OK')}hello`);
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    expect(shown(await ask(url))).toEqual([200, 'OK', 'hello', undefined]);
  });

  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('to %s with status %s has no body, whatever it announces', async (method, status) => {
    const url = await rawServer(({ socket }) => {
      socket.write(head(`HTTP/1.1 ${status} X`, ...(status === 204 ? [] : ['Content-Length: 5'])));
    });
    expect(shown(await ask(url, { method }))).toEqual([status, 'X', '', undefined]);
  });

  it('may have 5,000 headers', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `a${index}: b`);
    const answer = await answeredWith(head('HTTP/1.1 200 OK', ...lines, 'Content-Length: 2'), 'ok');
    expect(wireLines(answer)).toHaveLength(5_001);
  });

  it('may come byte by byte, and take longer than the read timeout in all', async () => {
    const url = await rawServer(async ({ socket }) => {
      for (const byte of `${head('HTTP/1.1 200 OK', 'Content-Length: 4')}slow`) {
        await new Promise((resolve) => setTimeout(resolve, byte === 'l' || byte === 'o' ? 200 : 1));
        socket.write(byte);
      }
    });
    expect(shown(await ask(url, {}, impatient))).toEqual([200, 'OK', 'slow', undefined]);
  });
});

describe('an informational answer', () => {
  it('is not passed on (RESP-100, RESP-103)', async () => {
    const answer = await answeredWith(
      head('HTTP/1.1 100 Continue'),
      head('HTTP/1.1 103 Early Hints', 'Link: </a.css>; rel=preload'),
      head('HTTP/1.1 103 Early Hints', 'Link: </b.css>; rel=preload'),
      `${ok}ok`,
    );
    expect(shown(answer)).toEqual([200, 'OK', 'ok', undefined]);
    expect(wireLines(answer)).toEqual(['Content-Length: 2']);
  });

  it('100 twice is a failure (REQ-EXPECT)', async () => {
    const twice = head('HTTP/1.1 100 Continue').repeat(2);
    expect(await answeredWith(twice, `${ok}ok`)).toEqual({
      failure: 'bad-response',
      note: 'the server sent 100 Continue twice (REQ-EXPECT)',
    });
  });

  it('101 is no answer to what was asked', async () => {
    expect(await answeredWith(head('HTTP/1.1 101 Switching Protocols', 'Upgrade: x', 'Connection: Upgrade'))).toEqual({
      failure: 'bad-response',
      note: 'the server answered 101 Switching Protocols',
    });
  });
});

describe('a malformed answer', () => {
  it.each<[string, string[]]>([
    ['no HTTP', ['hello\r\n\r\n']],
    ['HTTP/2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
    ['a status of two digits', [head('HTTP/1.1 20 OK')]],
    ['a status that is none', [head('HTTP/1.1 099 X', 'Content-Length: 0')]],
    ['a header without colon', [head('HTTP/1.1 200 OK', 'Content-Length 2'), 'ok']],
    ['a space in a header name', [head('HTTP/1.1 200 OK', 'A B: c', 'Content-Length: 2'), 'ok']],
    ['two lengths', [head('HTTP/1.1 200 OK', 'Content-Length: 2', 'Content-Length: 3'), 'ok']],
    ['a length and chunks', [head('HTTP/1.1 200 OK', 'Content-Length: 2', 'Transfer-Encoding: chunked'), '0\r\n\r\n']],
    ['a length that is no number', [head('HTTP/1.1 200 OK', 'Content-Length: two'), 'ok']],
    ['chunks from the start no chunks', [head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), 'zz\r\n']],
  ])('%s is bad-response', async (_, writes) => {
    expect(await answeredWith(...writes)).toMatchObject({ failure: 'bad-response', note: expect.stringMatching(/\w/) });
  });

  it('a head of 70 KB is header-too-big (OERR-HDRBIG)', async () => {
    const answer = await answeredWith(head('HTTP/1.1 200 OK', `X-A: ${'a'.repeat(70_000)}`, 'Content-Length: 0'));
    expect(answer).toMatchObject({ failure: 'header-too-big' });
  });

  it('one of 40 KB is left to the pipeline to refuse', async () => {
    const answer = await answeredWith(head('HTTP/1.1 200 OK', `X-A: ${'a'.repeat(40_000)}`, 'Content-Length: 0'));
    expect(answer.status).toBe(200);
  });
});

describe('a body cut short', () => {
  it.each<[string, string[]]>([
    ['by length', [head('HTTP/1.1 200 OK', 'Content-Length: 10'), 'hello']],
    ['between chunks', [head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), '5\r\nhello\r\n']],
    ['within a chunk', [head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), 'a\r\nhello']],
    ['before the trailer', [head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'), '5\r\nhello\r\n0\r\n']],
  ])('%s comes as far as it came', async (_, writes) => {
    expect(shown(await answeredWith(...writes))).toEqual([200, 'OK', 'hello', 'short-body']);
  });

  it('before its first byte is empty', async () => {
    const answer = await answeredWith(head('HTTP/1.1 200 OK', 'Content-Length: 10'));
    expect(shown(answer)).toEqual([200, 'OK', '', 'short-body']);
    expect(answer.note).toBe('the body ended before its end');
  });

  it('by a reset is cut short, too', async () => {
    const url = await rawServer(({ socket }) => {
      socket.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 10')}hello`);
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    expect(shown(await ask(url))).toEqual([200, 'OK', 'hello', 'short-body']);
  });

  it('by a chunk that is none', async () => {
    const chunked = head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked');
    const url = await rawServer(({ socket }) => {
      socket.write(`${chunked}5\r\nhello\r\n`);
      setTimeout(() => socket.write('zz\r\n'), 50);
    });
    expect(shown(await ask(url))).toEqual([200, 'OK', 'hello', 'bad-response']);
  });
});

describe('a slow server', () => {
  const silent = () => rawServer(() => undefined);

  it('that says nothing is a timeout, by the real clock', async () => {
    const start = performance.now();
    const origin = httpOrigin('api.example.com', await silent(), { readTimeout: 1 });
    expect(await origin.answer(originRequest())).toEqual({ failure: 'timeout', note: 'nothing came for 1 s' });
    expect(performance.now() - start).toBeGreaterThan(900);
  });

  it('has the time that the request gives it', async () => {
    const start = performance.now();
    expect(await ask(await silent(), {}, impatient)).toEqual({ failure: 'timeout', note: 'nothing came for 0.3 s' });
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it('is slow under fake timers, too', async () => {
    const url = await silent();
    vi.useFakeTimers();
    expect(await ask(url, {}, impatient)).toMatchObject({ failure: 'timeout' });
  });

  it('that stops within its head is a timeout', async () => {
    const url = await rawServer(({ socket }) => socket.write('HTTP/1.1 200 OK\r\nX-A'));
    expect(await ask(url, {}, impatient)).toMatchObject({ failure: 'timeout' });
  });

  it('that stops before the body fails as a whole, within the body it is cut', async () => {
    const announced = head('HTTP/1.1 200 OK', 'Content-Length: 9');
    const before = await rawServer(({ socket }) => socket.write(announced));
    const within = await rawServer(({ socket }) => socket.write(`${announced}hello`));
    expect(await Promise.all([ask(before, {}, impatient), ask(within, {}, impatient)])).toMatchObject([
      { failure: 'timeout' },
      { status: 200, cut: 'timeout', note: 'nothing came for 0.3 s' },
    ]);
  });

  it('has a limit for the whole answer (ORG-RCT)', async () => {
    const drip = await rawServer(({ socket }) => {
      socket.write(head('HTTP/1.1 200 OK', 'Content-Length: 99'));
      const timer = setInterval(() => socket.write('x'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await ask(drip, {}, { ...impatient, responseCompletionTimeout: 0.5 })).toMatchObject({
      status: 200,
      cut: 'completion-timeout',
      note: 'the answer was not complete within 0.5 s',
    });
    const silence = { ...patient, responseCompletionTimeout: 0.2 };
    expect(await ask(await silent(), {}, silence)).toMatchObject({ failure: 'completion-timeout' });
  });

  it('may be given a limit of years', async () => {
    const url = await rawServer(({ socket }) => setTimeout(() => socket.write(`${ok}ok`), 50));
    expect(await ask(url, {}, { ...patient, responseCompletionTimeout: 100_000_000 })).toMatchObject({ status: 200 });
  });
});

describe('a server that is not there', () => {
  it('refuses: connect', async () => {
    // The port of the TCP multiplexer, which nobody runs.
    expect(await ask('http://127.0.0.1:1')).toEqual({
      failure: 'connect',
      note: 'connect ECONNREFUSED 127.0.0.1:1',
    });
  });

  it('has no address: dns', async () => {
    expect(await ask('http://no-such-host.invalid')).toMatchObject({ failure: 'dns' });
  });

  it.each<[string, string, (connection: Connection) => unknown]>([
    ['closes', 'reset', ({ socket }) => socket.end()],
    ['resets', 'reset', ({ socket }) => socket.resetAndDestroy()],
    ['closes within its head', 'reset', ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nX-A: ')],
  ])('%s: %s', async (_, failure, onRequest) => {
    expect(await ask(await rawServer(onRequest))).toMatchObject({ failure });
  });
});

describe('a connection', () => {
  it('is kept, and used again', async () => {
    const seen: string[] = [];
    const url = await rawServer(({ socket, number, turn }) => {
      seen.push(`${number}.${turn}`);
      socket.write(`${ok}ok`);
    });
    const origin = httpOrigin('api.example.com', url);
    for (let count = 0; count < 3; count++) await origin.answer(originRequest());
    expect(seen).toEqual(['1.1', '1.2', '1.3']);
  });

  it('is not kept when the server says so, or the body ends with it', async () => {
    const seen: number[] = [];
    const url = await rawServer(({ socket, number }) => {
      seen.push(number);
      socket.end(`${head('HTTP/1.1 200 OK', 'Connection: close', 'Content-Length: 2')}ok`);
    });
    const origin = httpOrigin('api.example.com', url);
    for (let count = 0; count < 2; count++) await origin.answer(originRequest());
    expect(seen).toEqual([1, 2]);
  });

  it('is each request’s own at one time', async () => {
    const url = await rawServer(({ socket, number }) => {
      setTimeout(() => socket.write(`${head('HTTP/1.1 200 OK', 'Content-Length: 1')}${number}`), 50);
    });
    const origin = httpOrigin('api.example.com', url);
    const answers = await Promise.all([1, 2, 3].map(() => origin.answer(originRequest())));
    expect(answers.map((answer) => textOf((answer as OriginAnswer).body)).sort()).toEqual(['1', '2', '3']);
  });

  it('that was kept too long by the server’s lights is made anew, unseen', async () => {
    const seen: string[] = [];
    const url = await rawServer(({ socket, number, turn }) => {
      seen.push(`${number}.${turn}`);
      if (turn === 2) socket.resetAndDestroy();
      else socket.write(`${ok}ok`);
    });
    const origin = httpOrigin('api.example.com', url);
    await origin.answer(originRequest());
    expect(await origin.answer(originRequest())).toMatchObject({ status: 200 });
    expect(seen).toEqual(['1.1', '1.2', '2.1']);
  });

  it('of a POST is its own: it could not be sent twice', async () => {
    const seen: string[] = [];
    const url = await rawServer(({ socket, number, turn }) => {
      seen.push(`${number}.${turn}`);
      if (number === 2) socket.resetAndDestroy();
      else socket.write(`${ok}ok`);
    });
    const origin = httpOrigin('api.example.com', url);
    await origin.answer(originRequest());
    expect(await origin.answer(originRequest({ method: 'POST', body: 'x' }))).toMatchObject({ failure: 'reset' });
    expect(seen).toEqual(['1.1', '2.1']);
  });

  it('is closed after the keep-alive timeout', async () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const url = await rawServer(({ socket }) => {
      socket.on('end', end);
      socket.write(`${ok}ok`);
    });
    await httpOrigin('api.example.com', url, { keepaliveTimeout: 1 }).answer(originRequest());
    const start = performance.now();
    await ended;
    expect(performance.now() - start).toBeGreaterThan(500);
  });
});

describe('the address of a server', () => {
  it('may be a URL', async () => {
    const url = await rawServer(({ socket }) => socket.write(`${ok}ok`));
    const origin = httpOrigin('api.example.com', new URL(url));
    expect(await origin.answer(originRequest())).toMatchObject({ status: 200 });
    expect(origin).toMatchObject({ id: 'api.example.com', resolves: true });
  });

  it('is refused in words', async () => {
    const at = (url: unknown) => () => httpOrigin('api.example.com', url as never);
    const cases: [string, () => unknown][] = [
      ['a path', at('http://localhost:3000/v1')],
      ['a query', at(new URL('http://localhost:3000/?a'))],
      ['a user', at('http://me:secret@localhost')],
      ['no scheme', at('localhost:3000')],
      ['another scheme', at('ftp://localhost')],
      ['no URL', at('http://')],
      ['nothing', at(undefined)],
    ];
    expect(await failures(cases)).toMatchInlineSnapshot(`
      "a path
        Failed to make the origin api.example.com: responder: "http://localhost:3000/v1" is more than the address of a server. Write "http://localhost:3000": a path goes into originPath, anything else into customHeaders.
      a query
        Failed to make the origin api.example.com: responder: "http://localhost:3000/?a" is more than the address of a server. Write "http://localhost:3000": a path goes into originPath, anything else into customHeaders.
      a user
        Failed to make the origin api.example.com: responder: "http://me:secret@localhost" is more than the address of a server. Write "http://localhost": a path goes into originPath, anything else into customHeaders.
      no scheme
        Failed to make the origin api.example.com: responder: "localhost:3000" is not the URL of a server. Write it as 'http://127.0.0.1:3000'.
      another scheme
        Failed to make the origin api.example.com: responder: "ftp://localhost" is not the URL of a server. Write it as 'http://127.0.0.1:3000'.
      no URL
        Failed to make the origin api.example.com: responder: "http://" is not the URL of a server. Write it as 'http://127.0.0.1:3000'.
      nothing
        Failed to make the origin api.example.com: responder: undefined is not a responder. Give a function (request) => Response, the URL of a server, or an originFailure."
    `);
  });
});
