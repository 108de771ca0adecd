import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { failureOf } from './server-failure.js';
import type { AttemptStage, ServerAnswer, Timers } from './server-types.js';
import type { OriginFailureKind, Patience } from './types.js';

type Outcome = ServerAnswer | 'closed';

/** One request on one connection. Informational answers, 103 among them, are not passed on (RESP-103). */
export class ServerAttempt {
  #stage: AttemptStage = 'connect';
  #response: IncomingMessage | undefined;
  readonly #chunks: Uint8Array[] = [];
  #continued = false;
  #isDone = false;
  #wait: NodeJS.Timeout | undefined;
  #limit: NodeJS.Timeout | undefined;
  #settle: (outcome: Outcome) => void = () => undefined;

  constructor(
    readonly request: ClientRequest,
    readonly patience: Patience,
    readonly timers: Timers,
    readonly isSecure: boolean,
  ) {}

  run(body: Uint8Array | undefined): Promise<Outcome> {
    const { request } = this;
    const outcome = new Promise<Outcome>((resolve) => {
      this.#settle = resolve;
    });
    request.on('socket', (socket) => this.#connect(socket));
    request.on('finish', () => this.#sent());
    request.on('continue', () => this.#continue());
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      this.#fail('bad-response', 'the server answered 101 Switching Protocols');
    });
    request.on('response', (response) => this.#read(response));
    request.on('error', (error) => this.#error(error));
    request.on('close', () => this.#close());
    this.#reach('connect');
    this.#startLimit();
    request.end(body);
    return outcome;
  }

  /** What has an answer hears more of it. */
  #close(): void {
    if (this.#response === undefined) this.#fail('reset', 'the connection was closed');
  }

  #connect(socket: Socket): void {
    if (!socket.connecting) this.#reach('answer');
    else {
      socket.once('connect', () => this.#reach(this.isSecure ? 'handshake' : 'answer'));
      if (this.isSecure) socket.once('secureConnect', () => this.#reach('answer'));
    }
  }

  /** The time to the first byte begins when the request has gone out. */
  #sent(): void {
    if (this.#stage === 'answer') this.#reach('answer');
  }

  /** A stage begins, and its waiting: connecting and the handshake share one time. */
  #reach(stage: AttemptStage): void {
    this.#stage = stage;
    if (stage === 'handshake') return;
    if (this.#isDone) return;
    this.timers.clearTimeout(this.#wait);
    const { connectionTimeout, readTimeout } = this.patience;
    const seconds = stage === 'connect' ? connectionTimeout : readTimeout;
    this.#wait = this.timers.setTimeout(() => this.#timeOut(), seconds * 1000);
  }

  #timeOut(): void {
    const isConnecting = this.#stage === 'connect' || this.#stage === 'handshake';
    const { connectionTimeout, readTimeout } = this.patience;
    if (isConnecting) this.#fail('connect-timeout', `no connection within ${connectionTimeout} s`);
    else this.#fail('timeout', `nothing came for ${readTimeout} s`);
  }

  /** ORG-RCT. */
  #startLimit(): void {
    const { responseCompletionTimeout: seconds } = this.patience;
    if (seconds === undefined) return;
    const late = () => this.#fail('completion-timeout', `the answer was not complete within ${seconds} s`);
    // Node's timers go no further than a good three weeks.
    this.#limit = this.timers.setTimeout(late, Math.min(seconds * 1000, 2_147_483_647));
  }

  /** REQ-EXPECT. */
  #continue(): void {
    if (this.#continued) this.#fail('bad-response', 'the server sent 100 Continue twice (REQ-EXPECT)');
    this.#continued = true;
  }

  #read(response: IncomingMessage): void {
    this.#response = response;
    this.#reach('body');
    response.on('data', (chunk: Uint8Array) => {
      this.#chunks.push(chunk);
      this.#reach('body');
    });
    response.on('end', () => this.#end());
    response.on('close', () => this.#end());
    // What it says comes to `close` as well.
    response.on('error', () => undefined);
  }

  #end(): void {
    const response = this.#response as IncomingMessage;
    // Where nothing else tells where the body ends, Node calls it complete however the connection ended (OBODY-NOLEN).
    if (response.complete) this.#done(this.#answer(response, undefined, undefined));
    else this.#fail('short-body', 'the body ended before its end');
  }

  #error(error: NodeJS.ErrnoException): void {
    if (this.#stage === 'body') {
      // A lost connection comes to `close`, which knows whether the body was whole. What stands behind a whole one is
      // no part of it.
      const isWhole = this.#response?.complete === true;
      if (!isWhole && error.code?.startsWith('HPE_')) this.#fail('bad-response', error.message);
      return;
    }
    const failure = failureOf(error, this.#stage);
    if (failure === 'reset' && this.request.reusedSocket) this.#done('closed');
    else if (failure === undefined) this.#throw(error);
    else this.#fail(failure, error.message);
  }

  /** Before the first byte of a body the answer as a whole fails, later it is cut short. */
  #fail(kind: OriginFailureKind, note: string): void {
    if (this.#isDone) return;
    const response = this.#response;
    const isCut = response !== undefined && (this.#chunks.length > 0 || kind === 'short-body');
    this.#done(isCut ? this.#answer(response, kind, note) : { failure: kind, note });
    this.request.destroy();
  }

  #answer(response: IncomingMessage, cut: OriginFailureKind | undefined, note: string | undefined): ServerAnswer {
    const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = response;
    if (status < 200) return { failure: 'bad-response', note: `${status} is no status` };
    return { status, statusText, lines: pairs(rawHeaders), body: joined(this.#chunks), cut, note };
  }

  #done(outcome: Outcome): void {
    this.#isDone = true;
    this.timers.clearTimeout(this.#wait);
    this.timers.clearTimeout(this.#limit);
    this.#settle(outcome);
  }

  /** No failure that a server could be blamed for. */
  #throw(error: Error): void {
    this.#done(Promise.reject(error) as never);
  }
}

function pairs(raw: readonly string[]): [string, string][] {
  const lines: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) lines.push([raw[index] as string, raw[index + 1] as string]);
  return lines;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}
