import { describe, expect, it, vi } from 'vitest';
import { textOf } from '../../src/message/bytes.js';
import { httpOrigin, type OriginAnswer, originFailure, type Responder } from '../../src/origins/index.js';
import { failureOf, failures, originRequest, wireLines } from './ask.js';

type ResponseBody = ConstructorParameters<typeof Response>[0];

async function ask(responder: Responder, init: Parameters<typeof originRequest>[0] = {}): Promise<OriginAnswer> {
  return (await httpOrigin('api.example.com', responder).answer(originRequest(init))) as OriginAnswer;
}

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

describe('a Response', () => {
  it.each([
    ['UTF-8', Buffer.from('ü€').toString('latin1'), 'ü€'],
    ['ISO-8859-1', 'ü!', 'ü!'],
  ])('may have %s in a header, as that of a server (REQ-ENC-IN)', async (_, bytes, text) => {
    const answer = await ask(() => new Response(null, { headers: { 'x-name': bytes } }));
    expect(wireLines(answer)).toContain(`X-Name: ${text}`);
  });

  it('becomes an answer with a length and the usual spelling of names', async () => {
    const answer = await ask(
      () => new Response('hello', { status: 201, headers: { etag: '"1"', 'x-powered-by': 'tests' } }),
    );
    expect({ ...answer, body: textOf(answer.body), headers: wireLines(answer) }).toEqual({
      status: 201,
      statusText: 'Created',
      headers: ['Content-Type: text/plain;charset=UTF-8', 'ETag: "1"', 'X-Powered-By: tests', 'Content-Length: 5'],
      body: 'hello',
    });
  });

  it('keeps its own status text', async () => {
    expect((await ask(() => new Response('', { statusText: 'Everything Fine' }))).statusText).toBe('Everything Fine');
  });

  it('keeps two cookies apart', async () => {
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect((await ask(() => new Response(null, { headers }))).headers['set-cookie']).toEqual([
      { key: 'Set-Cookie', value: 'a=1' },
      { key: 'Set-Cookie', value: 'b=2' },
    ]);
  });

  it.each<[string, () => ResponseBody, string]>([
    ['text', () => 'abc', 'Content-Length: 3'],
    ['no text', () => '', 'Content-Length: 0'],
    ['bytes', () => new Uint8Array(4), 'Content-Length: 4'],
    ['a form', () => new URLSearchParams({ a: 'b' }), 'Content-Length: 3'],
    ['a blob', () => new Blob(['four']), 'Content-Length: 4'],
    ['nothing', () => null, 'Content-Length: 0'],
    ['a stream', () => streamOf('ab', 'c'), 'Transfer-Encoding: chunked'],
    ['a piped stream', () => streamOf('ab').pipeThrough(new TransformStream()), 'Transfer-Encoding: chunked'],
  ])('made of %s is framed as a server would', async (_, body, framing) => {
    expect(wireLines(await ask(() => new Response(body())))).toContain(framing);
  });

  it('made of a stream arrives whole', async () => {
    expect(textOf((await ask(() => new Response(streamOf('ab', 'c', 'd')))).body)).toBe('abcd');
  });

  it.each([204, 304])('of status %s has no framing', async (status) => {
    expect(wireLines(await ask(() => new Response(null, { status })))).toEqual([]);
  });

  it('keeps framing it brings itself', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    expect(wireLines(await ask(() => new Response('abc', { headers })))).not.toContain('Content-Length: 3');
  });

  it('to HEAD keeps the headers of GET and loses the body', async () => {
    const answer = await ask(() => new Response('abc'), { method: 'HEAD' });
    expect([wireLines(answer), answer.body.length]).toEqual([
      ['Content-Type: text/plain;charset=UTF-8', 'Content-Length: 3'],
      0,
    ]);
  });

  it('to HEAD without a body may announce a length, or none', async () => {
    const announced = await ask(() => new Response(null, { headers: { 'content-length': '500' } }), { method: 'HEAD' });
    expect(wireLines(announced)).toEqual(['Content-Length: 500']);
    expect(wireLines(await ask(() => new Response(null), { method: 'HEAD' }))).toEqual([]);
  });

  it('can be cloned and given away', async () => {
    const response = new Response('again');
    const responder = () => response.clone();
    expect(textOf((await ask(responder)).body) + textOf((await ask(responder)).body)).toBe('againagain');
  });
});

describe('a light reply', () => {
  it('keeps names, order and repeated lines', async () => {
    const headers = { 'X-B': '1', etag: '"x"', 'Set-Cookie': ['a=1', 'b=2'], 'X-None': undefined };
    const answer = await ask(() => ({ status: 404, headers, body: 'no' }));
    expect(answer.statusText).toBe('Not Found');
    expect(wireLines(answer)).toEqual([
      'X-B: 1',
      'etag: "x"',
      'Set-Cookie: a=1',
      'Set-Cookie: b=2',
      'Content-Length: 2',
    ]);
  });

  it('takes pairs and web headers', async () => {
    const pairs = await ask(() => ({ headers: [['__proto__', 'a']] }));
    expect(Object.keys(pairs.headers)).toEqual(['__proto__', 'content-length']);
    const web = await ask(() => ({ headers: new Headers({ 'x-a': '1' }) }));
    expect(wireLines(web)).toEqual(['X-A: 1', 'Content-Length: 0']);
  });

  it('streams chunked', async () => {
    async function* body() {
      yield 'ab';
      yield new Uint8Array([99]);
    }
    const answer = await ask(() => ({ body: body() }));
    expect([wireLines(answer), textOf(answer.body)]).toEqual([['Transfer-Encoding: chunked'], 'abc']);
  });

  it('is answered at once', () => {
    const origin = httpOrigin('api.example.com', () => ({ status: 201 }));
    expect(origin.answer(originRequest())).not.toBeInstanceOf(Promise);
  });

  it('has a header map of its own each time', async () => {
    const reply = { headers: { 'X-A': '1' } };
    const origin = httpOrigin('api.example.com', () => reply);
    const [first, second] = [origin.answer(originRequest()), origin.answer(originRequest())] as OriginAnswer[];
    expect(first?.headers).not.toBe(second?.headers);
    expect(first?.headers['x-a']).not.toBe(second?.headers['x-a']);
  });
});

describe('a failure', () => {
  const failure = { failure: 'reset' };

  it('stands in place of the responder', () => {
    expect(httpOrigin('api.example.com', originFailure('reset')).answer(originRequest())).toEqual(failure);
    expect(httpOrigin('api.example.com', originFailure('dns')).answer(originRequest())).toEqual({ failure: 'dns' });
  });

  it.each<[string, Responder]>([
    ['answered', () => originFailure('reset')],
    ['answered later', async () => originFailure('reset')],
    [
      'thrown',
      () => {
        throw originFailure('reset');
      },
    ],
    [
      'the error of a stream',
      () => new Response(new ReadableStream({ start: (it) => it.error(originFailure('reset')) })),
    ],
    [
      'the error of a stream, later',
      async () => new Response(new ReadableStream({ start: (it) => it.error(originFailure('reset')) })),
    ],
    [
      'the error of a light stream',
      () => ({
        body: (async function* () {
          throw originFailure('reset');
          // biome-ignore lint/correctness/noUnreachable: a generator that yields nothing
          yield 'a';
        })(),
      }),
    ],
  ])('is simulated when %s', async (_, responder) => {
    expect(await ask(responder)).toEqual(failure);
  });
});

describe('a body cut short', () => {
  const cutAt = async (responder: Responder, init: Parameters<typeof originRequest>[0] = {}) => {
    const { status, cut, body, ...answer } = await ask(responder, init);
    return [status, cut, textOf(body), ...wireLines({ ...answer, status, body })];
  };

  it('without more said is a 200 of one byte that never comes', async () => {
    const nothing = [200, 'short-body', '', 'Content-Length: 1'];
    expect(await cutAt(() => originFailure('short-body'))).toEqual(nothing);
    const always = httpOrigin('api.example.com', originFailure('short-body'));
    expect(await always.answer(originRequest())).toMatchObject({ status: 200, cut: 'short-body' });
  });

  it('has the status, the headers and the bytes that came', async () => {
    const headers = { 'X-A': '1', 'Content-Length': '10' };
    const failure = originFailure('short-body', { status: 203, headers, body: 'hello' });
    expect(await cutAt(() => failure)).toEqual([203, 'short-body', 'hello', 'X-A: 1', 'Content-Length: 10']);
    expect(await cutAt(async () => failure)).toHaveLength(5);
    expect(
      await cutAt(() => {
        throw failure;
      }),
    ).toHaveLength(5);
  });

  it('lacks one byte where no length is said, and its last chunk where it is chunked', async () => {
    expect(await cutAt(() => originFailure('short-body', { body: 'ab' }))).toContain('Content-Length: 3');
    const chunked = originFailure('short-body', { body: 'ab', headers: { 'Transfer-Encoding': 'chunked' } });
    expect(await cutAt(() => chunked)).toEqual([200, 'short-body', 'ab', 'Transfer-Encoding: chunked']);
  });

  const failing = (kind: 'reset' | 'timeout' | 'short-body', ...before: string[]) =>
    (async function* () {
      yield* before;
      throw originFailure(kind);
    })();

  it.each(['reset', 'timeout', 'short-body'] as const)('is what a stream gave before it failed: %s', async (kind) => {
    const answer = [200, kind, 'ab', 'Transfer-Encoding: chunked'];
    expect(await cutAt(() => ({ body: failing(kind, 'a', 'b') }))).toEqual(answer);
    let isFirst = true;
    const stream = new ReadableStream({
      pull: (it) => {
        if (isFirst) it.enqueue(new TextEncoder().encode('ab'));
        else it.error(originFailure(kind));
        isFirst = false;
      },
    });
    expect(await cutAt(() => new Response(stream))).toEqual(answer);
  });

  it('may be all of it', async () => {
    expect(await cutAt(() => ({ body: failing('short-body') }))).toEqual([
      200,
      'short-body',
      '',
      'Transfer-Encoding: chunked',
    ]);
  });

  it('can be seen by nobody who asked for the head', async () => {
    expect(await cutAt(() => originFailure('short-body', { body: 'ab' }), { method: 'HEAD' })).toEqual([
      200,
      undefined,
      '',
      'Content-Length: 3',
    ]);
  });

  it("with framing 'close' has neither length nor chunks, as a whole body has", async () => {
    expect(await cutAt(() => ({ body: failing('reset', 'a'), framing: 'close' }))).toEqual([200, 'reset', 'a']);
    expect(await cutAt(() => ({ body: 'a', framing: 'close' }))).toEqual([200, undefined, 'a']);
  });

  it('is refused where it is none', async () => {
    const calls: [string, Responder][] = [
      ['all of it came', () => originFailure('short-body', { headers: { 'Content-Length': '2' }, body: 'ab' })],
      ['no body', () => originFailure('short-body', { status: 304 })],
      ['a late connection', () => ({ body: failing('connect' as never, 'a') })],
      ['close with a length', () => ({ framing: 'close', headers: { 'Content-Length': '0' } })],
      ['close with chunks', () => ({ framing: 'close', headers: { 'Transfer-Encoding': 'chunked' } })],
      ['another framing', () => ({ framing: 'chunked' as never })],
      ['a negative delay', () => ({ delay: -1 })],
      ['a delay of words', () => ({ delay: '1s' as never })],
    ];
    expect(
      await failures(calls.map(([name, responder]) => [name, () => ask(responder)] as const)),
    ).toMatchInlineSnapshot(`
      "all of it came
        Failed to take the answer of the origin api.example.com to "GET /": content-length says 2, and 2 bytes came: that is not cut short. Announce more, or leave the header out.
      no body
        Failed to take the answer of the origin api.example.com to "GET /": status 304 has no body that could be cut short. Give another status.
      a late connection
        Failed to take the answer of the origin api.example.com to "GET /": body: its stream failed with originFailure("connect") after 1 byte. The connection was there: fail with 'reset', 'timeout' or 'short-body'.
      close with a length
        Failed to take the answer of the origin api.example.com to "GET /": content-length is there, and framing is 'close'. Keep one of the two.
      close with chunks
        Failed to take the answer of the origin api.example.com to "GET /": transfer-encoding is there, and framing is 'close'. Keep one of the two.
      another framing
        Failed to take the answer of the origin api.example.com to "GET /": framing: "chunked" is no framing. Write 'close', or leave it out: a length or chunks are added as servers do.
      a negative delay
        Failed to take the answer of the origin api.example.com to "GET /": delay: -1 is no delay. Give a number of seconds, or { milliseconds: 300 }.
      a delay of words
        Failed to take the answer of the origin api.example.com to "GET /": delay: "1s" is no delay. Give a number of seconds, or { milliseconds: 300 }."
    `);
  });
});

it('a delay is told in milliseconds', async () => {
  expect((await ask(() => ({ delay: 2 }))).delayMs).toBe(2_000);
  expect((await ask(() => ({ delay: { milliseconds: 300 } }))).delayMs).toBe(300);
});

describe("an exception of the test's own code", () => {
  const bug = new Error('expected 1 to be 2');

  it.each<[string, Responder]>([
    [
      'thrown',
      () => {
        throw bug;
      },
    ],
    [
      'rejected',
      async () => {
        throw bug;
      },
    ],
    [
      'thrown in a stream',
      () =>
        new Response(
          new ReadableStream({
            pull: () => {
              throw bug;
            },
          }),
        ),
    ],
    [
      'thrown in a light stream',
      () => ({
        body: (async function* () {
          yield 'a';
          throw bug;
        })(),
      }),
    ],
  ])('reaches the test when %s', async (_, responder) => {
    await expect(async () => ask(responder)).rejects.toBe(bug);
  });
});

describe('what is no answer', () => {
  it('is refused in words', async () => {
    const cases: [string, Responder][] = [
      ['undefined', vi.fn() as never],
      ['a string', () => 'hello' as never],
      ['a request', (request) => request as never],
      ['a DNS failure', () => originFailure('dns') as never],
      ['an error response', () => Response.error()],
      ["a function's answer", () => ({ status: '200', statusDescription: 'OK' }) as never],
      ['a status as text', () => ({ status: '200' }) as never],
      ['status 99', () => ({ status: 99 })],
      ['a misspelt field', () => ({ header: {} }) as never],
      ['a body object', () => ({ body: { a: 1 } }) as never],
      ['a header number', () => ({ headers: { 'X-A': 1 } }) as never],
      ['a header of CloudFront', () => ({ headers: { 'x-a': [{ key: 'X-A', value: '1' }] } }) as never],
      ['an odd header name', () => ({ headers: { 'X A': '1' } })],
      ['no headers', () => ({ headers: 'X-A: 1' }) as never],
      ['a status text of two lines', () => ({ statusText: 'a\nb' })],
      ['204 with a body', () => ({ status: 204, body: 'x' })],
      ['a wrong length', () => new Response('abc', { headers: { 'content-length': '5' } })],
      ['two framings', () => ({ headers: { 'Content-Length': '0', 'Transfer-Encoding': 'chunked' } })],
      [
        'a stream of numbers',
        () =>
          new Response(
            new ReadableStream({
              start: (it) => {
                it.enqueue(1 as never);
                it.close();
              },
            }),
          ),
      ],
    ];
    const calls = cases.map(([name, responder]): [string, () => unknown] => [
      name,
      () => ask(responder, { uri: '/a', querystring: 'b=c' }),
    ]);
    expect(await failures(calls)).toMatchInlineSnapshot(`
      "undefined
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": undefined is no answer. Return a Response, an object such as { status: 200, body: 'text' }, or originFailure('timeout').
      a string
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": "hello" is no answer. Return a Response, an object such as { status: 200, body: 'text' }, or originFailure('timeout').
      a request
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": a Request is no answer. Return a Response, an object such as { status: 200, body: 'text' }, or originFailure('timeout').
      a DNS failure
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": originFailure('dns') is no answer: CloudFront resolves the name before it can ask. Give it in place of the responder, or answer originFailure('connect').
      an error response
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": Response.error() has no status. For a failure answer originFailure('reset') or its like.
      a function's answer
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": statusDescription: there is no such field. Choose from: status, statusText, headers, body, delay, framing.
      a status as text
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": status: "200" is not a status. Give a whole number from 200 to 999.
      status 99
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": status: 99 is not a status. Give a whole number from 200 to 999.
      a misspelt field
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": header: there is no such field. Did you mean headers? Choose from: status, statusText, headers, body, delay, framing.
      a body object
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": body: an object with a is not a body. Give a string, a Uint8Array or a stream; JSON.stringify an object.
      a header number
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": headers["X-A"]: 1 is not a header value. Write the value as a string of one line, or an array of them.
      a header of CloudFront
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": headers["x-a"]: an object with key, value is not a header value. Write the value as a string of one line, or an array of them.
      an odd header name
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": headers: "X A" is not a header name. Use letters, digits and dashes.
      no headers
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": headers: "X-A: 1" holds no headers. Write { 'Content-Type': 'text/html' }.
      a status text of two lines
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": statusText: "a\\nb" is not a status text. Give a string of one line.
      204 with a body
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": status 204 came with a body. HTTP allows it none: leave it out.
      a wrong length
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": content-length says 5, the body has 3 bytes. Leave the header out; for a body cut short answer originFailure('short-body').
      two framings
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": content-length and transfer-encoding are both there. Keep one, or leave both to edgeproof.
      a stream of numbers
        Failed to take the answer of the origin api.example.com to "GET /a?b=c": body: its stream gave 1. A stream gives Uint8Arrays or strings."
    `);
  });

  it('a body that was read', async () => {
    const responder = async () => {
      const response = new Response('x');
      await response.text();
      return response;
    };
    expect(await failureOf(() => ask(responder))).toMatchInlineSnapshot(
      `"Failed to take the answer of the origin api.example.com to "GET /": the body of this Response was read before. Make a new Response for each call."`,
    );
  });

  it.each<[string, () => ResponseBody]>([
    ['text', () => 'x'],
    ['a stream', () => streamOf('x')],
  ])('one Response of %s twice', async (_, body) => {
    const response = new Response(body());
    const responder = () => response;
    await ask(responder);
    await expect(async () => ask(responder)).rejects.toThrow('Make a new Response for each call');
  });

  it('is an EdgeproofError', async () => {
    await expect(async () => ask(() => null as never)).rejects.toMatchObject({ code: 'ERR_ORIGIN' });
  });
});

describe('a responder', () => {
  it('gets one argument, so that the fetch of an app can stand for it', async () => {
    const responder = vi.fn(() => new Response('ok'));
    await ask(responder);
    expect(responder.mock.calls[0]).toHaveLength(1);
  });

  it('may answer several requests at a time', async () => {
    const origin = httpOrigin('api.example.com', async (request) => {
      await new Promise((resolve) => setImmediate(resolve));
      return new Response(request.url);
    });
    const answers = await Promise.all(['/a', '/b'].map((uri) => origin.answer(originRequest({ uri }))));
    expect(answers.map((answer) => textOf((answer as OriginAnswer).body))).toEqual([
      'https://api.example.com/a',
      'https://api.example.com/b',
    ]);
  });
});
