// Loaded with the first request to a real server, and so without a share in what the package loads at first:
// it imports types and Node's own modules only.
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { ServerAttempt } from './server-attempt.js';
import type { ServerAnswer, ServerCall, Timers } from './server-types.js';
import type { Patience } from './types.js';

/** Methods that may be sent again when a kept connection turns out to be closed (RFC 9110 §9.2.2). */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/** Largest head of an answer that is read, in bytes: above CloudFront's own limit, which is applied afterwards. */
const maxHeaderSize = 65_536;

/** A server and the connections that are kept to it. Idle ones don't keep the process alive: Node's agents see to it. */
export class Server {
  readonly #isSecure: boolean;
  readonly #hostname: string;
  readonly #keeping: http.AgentOptions;
  /** By the names that a certificate may have; over http there is one. */
  readonly #agents = new Map<string, http.Agent>();

  constructor(
    readonly url: URL,
    keepaliveTimeout: number,
    readonly timers: Timers,
  ) {
    this.#isSecure = url.protocol === 'https:';
    this.#keeping = { keepAlive: true, timeout: keepaliveTimeout * 1000 };
    this.#hostname = url.hostname.replace(/^\[|\]$/g, '');
  }

  /**
   * One attempt. A kept connection may have been closed by the server while the request was under way: then it is sent
   * again on a new one. What must not be sent twice gets a connection of its own.
   */
  async ask(call: ServerCall, patience: Patience): Promise<ServerAnswer> {
    const mayRepeat = idempotent.includes(call.method);
    const came = await this.#attempt(call, patience, mayRepeat ? this.#agentFor(call) : false);
    if (came !== 'closed') return came;
    return (await this.#attempt(call, patience, false)) as ServerAnswer;
  }

  #attempt(call: ServerCall, patience: Patience, agent: http.Agent | false): Promise<ServerAnswer | 'closed'> {
    const { method, target, lines, body } = call;
    const options: https.RequestOptions = {
      ...this.#address(call),
      ...(this.#isSecure && agent === false && checkedBy(this.#namesOf(call))),
      agent,
      method,
      path: target,
      headers: lines,
      maxHeaderSize,
    };
    const request = this.#isSecure ? https.request(options) : http.request(options);
    // However many headers come.
    request.maxHeadersCount = 0;
    return new ServerAttempt(request, patience, this.timers, this.#isSecure).run(body);
  }

  #address({ host, domainName }: ServerCall): https.RequestOptions {
    const { port } = this.url;
    const hostname = this.#hostname;
    if (!this.#isSecure) return { hostname, port };
    return { hostname, port, servername: isIP(host) === 0 ? host : domainName };
  }

  /** Newer Node versions keep no connection whose certificate a request itself checks: so its agent does. */
  #agentFor(call: ServerCall): http.Agent {
    const names = this.#isSecure ? this.#namesOf(call) : [];
    const key = names.join();
    const agent = this.#agents.get(key) ?? this.#makeAgent(names);
    this.#agents.set(key, agent);
    return agent;
  }

  #makeAgent(names: readonly string[]): http.Agent {
    return this.#isSecure ? new https.Agent({ ...this.#keeping, ...checkedBy(names) }) : new http.Agent(this.#keeping);
  }

  #namesOf({ host, domainName }: ServerCall): readonly string[] {
    return [domainName, host, this.#hostname];
  }
}

function checkedBy(names: readonly string[]): Required<Pick<https.RequestOptions, 'checkServerIdentity'>> {
  return { checkServerIdentity: (_name, certificate) => identityError(names, certificate) };
}

/** REQ-ORIGIN-CERT: one of the names must be the certificate's. */
function identityError(names: readonly string[], certificate: PeerCertificate): Error | undefined {
  let error: Error | undefined;
  for (const name of names) {
    error = checkServerIdentity(name, certificate);
    if (error === undefined) return undefined;
  }
  return error;
}
