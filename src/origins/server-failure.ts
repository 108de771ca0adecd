import type { IncomingHttpHeaders } from 'node:http';
import type { Stage } from './server-attempt.js';
import type { OriginFailureKind } from './types.js';

const connecting: Readonly<Record<string, OriginFailureKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ETIMEDOUT: 'connect-timeout',
};

const waiting: Readonly<Record<string, OriginFailureKind>> = {
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timeout',
  HPE_HEADER_OVERFLOW: 'header-too-big',
};

/** What an error before the answer is to CloudFront; `undefined` for one that no server is to blame for. */
export function failureOf({ code = '' }: NodeJS.ErrnoException, stage: Stage): OriginFailureKind | undefined {
  // Whatever else keeps a connection from being made: refused, no route, no such network.
  if (stage === 'connect') return connecting[code] ?? 'connect';
  // A certificate that isn't accepted, a server that speaks no TLS or another one, or hangs up.
  if (stage === 'handshake') return 'tls';
  return code.startsWith('HPE_') ? (waiting[code] ?? 'bad-response') : waiting[code];
}

/** Whether the end of the connection is the end of the body. */
export function isClosing(headers: IncomingHttpHeaders): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}
