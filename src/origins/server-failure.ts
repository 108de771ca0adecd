import type { AttemptStage } from './server-types.js';
import type { OriginFailureKind } from './types.js';

const connecting: Readonly<Record<string, OriginFailureKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ETIMEDOUT: 'connect-timeout',
};

/** What an error before the answer is to CloudFront; `undefined` for one that no server is to blame for. */
export function failureOf({ code = '' }: NodeJS.ErrnoException, stage: AttemptStage): OriginFailureKind | undefined {
  // A certificate that isn't accepted, a server that speaks no TLS or another one, or hangs up.
  if (stage === 'handshake' || /^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code)) return 'tls';
  if (code.startsWith('ERR_')) return undefined;
  // Whatever else keeps a connection from being made: refused, no route, no such network.
  return stage === 'connect' ? (connecting[code] ?? 'connect') : whileWaiting(code);
}

function whileWaiting(code: string): OriginFailureKind {
  if (code === 'HPE_HEADER_OVERFLOW') return 'header-too-big';
  if (code.startsWith('HPE_')) return 'bad-response';
  return code === 'ETIMEDOUT' ? 'timeout' : 'reset';
}
