import { describe, expect, it } from 'vitest';
import { httpOrigin } from '../../src/index.js';

const withHeaders = (customHeaders: Record<string, string>) => () =>
  httpOrigin('origin.example.com', () => ({}), { customHeaders });

const many = (count: number, value = 'x') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-${String(index).padStart(2, '0')}`, value]));

const denied = `Cache-Control Connection Content-Length Cookie Host If-Match If-Modified-Since If-None-Match If-Range
  If-Unmodified-Since Max-Forwards Pragma Proxy-Authenticate Proxy-Authorization Proxy-Connection Range Request-Range TE
  Trailer Transfer-Encoding Upgrade Via X-Real-Ip X-Amz-Anything X-Edge-Anything`.split(/\s+/);

describe('origin custom headers', () => {
  it.each(denied)('are never %s, in any case (OCH-DENY)', (name) => {
    expect(withHeaders({ [name]: 'x' })).toThrow('(rulebook: OCH-DENY)');
    expect(withHeaders({ [name.toLowerCase()]: 'x' })).toThrow('(rulebook: OCH-DENY)');
  });

  it('have a number, and lengths (OCH-LIMITS)', () => {
    expect(withHeaders(many(30))).not.toThrow();
    expect(withHeaders(many(31))).toThrow('31 headers are given. At most 30 are allowed.');
    expect(withHeaders({ ['x'.repeat(256)]: 'y'.repeat(1_783) })).not.toThrow();
    expect(withHeaders({ ['x'.repeat(257)]: 'y' })).toThrow('the name has 257 characters');
    expect(withHeaders({ x: 'y'.repeat(1_784) })).toThrow('the value has 1,784 characters');
    expect(withHeaders(many(10, 'y'.repeat(1_020)))).not.toThrow();
    expect(withHeaders({ ...many(9, 'y'.repeat(1_020)), 'X-09': 'y'.repeat(1_021) })).toThrow('have 10,241 characters');
  });
});
