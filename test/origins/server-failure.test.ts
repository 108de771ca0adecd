import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/origins/server-failure.js';
import type { AttemptStage } from '../../src/origins/server-types.js';

// What a machine can't be made to do on demand; the rest is shown by real servers.
describe('an error of the network', () => {
  it.each<[string, AttemptStage, string | undefined]>([
    ['ENOTFOUND', 'connect', 'dns'],
    ['EAI_AGAIN', 'connect', 'dns'],
    ['ECONNREFUSED', 'connect', 'connect'],
    ['EHOSTUNREACH', 'connect', 'connect'],
    ['ETIMEDOUT', 'connect', 'connect-timeout'],
    ['ECONNRESET', 'connect', 'connect'],
    ['CERT_HAS_EXPIRED', 'handshake', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'handshake', 'tls'],
    ['ECONNRESET', 'handshake', 'tls'],
    // With TLS 1.3 a server asks for a client's certificate after the handshake.
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'answer', 'tls'],
    ['EPROTO', 'answer', 'tls'],
    ['ETIMEDOUT', 'answer', 'timeout'],
    ['ECONNRESET', 'answer', 'reset'],
    ['EPIPE', 'answer', 'reset'],
    ['EHOSTUNREACH', 'answer', 'reset'],
    ['HPE_HEADER_OVERFLOW', 'answer', 'header-too-big'],
    ['HPE_INVALID_CONSTANT', 'answer', 'bad-response'],
    ['ERR_INVALID_ARG_TYPE', 'connect', undefined],
    ['ERR_INVALID_CHAR', 'answer', undefined],
  ])('%s in the stage %s is %s', (code, stage, failure) => {
    expect(failureOf(Object.assign(new Error(code), { code }), stage)).toBe(failure);
  });
});
