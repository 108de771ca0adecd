import { describe, expect, it } from 'vitest';
import { normaliseAcceptEncoding } from '../../src/cache/accept-encoding.js';

describe('Accept-Encoding (pipeline §4.4)', () => {
  it.each<[enabled: string, viewer: string | undefined, key: string | undefined, toOrigin: string | undefined]>([
    ['both', undefined, undefined, undefined],
    ['gzip', undefined, undefined, undefined],
    ['br', undefined, undefined, undefined],
    ['both', 'gzip, deflate, br', 'br,gzip', 'br,gzip'],
    ['both', 'br;q=1.0, gzip;q=0.8, *;q=0.1', 'br,gzip', 'br,gzip'],
    ['both', 'gzip', 'gzip', 'gzip'],
    ['both', 'br', 'br', 'br'],
    ['both', 'deflate, zstd', undefined, 'identity'],
    ['both', '', undefined, 'identity'],
    ['both', '*', undefined, 'identity'],
    ['gzip', 'gzip, br', 'gzip', 'gzip'],
    ['gzip', 'br', undefined, 'identity'],
    ['br', 'gzip, br', 'br', 'br'],
    ['br', 'gzip', undefined, 'identity'],
    ['none', 'gzip, br', undefined, undefined],
    ['both', 'GZIP , Br', 'br,gzip', 'br,gzip'],
    ['both', 'gzip;q=0, br', 'br', 'br'],
    ['both', 'gzip; Q=0.000 ,br;q=0.001', 'br', 'br'],
    ['both', 'x-gzip, brotli, gzipped', undefined, 'identity'],
  ])('%s enabled, viewer sends %j: key %j, origin gets %j', (enabled, viewer, key, toOrigin) => {
    const gzip = enabled === 'both' || enabled === 'gzip';
    const brotli = enabled === 'both' || enabled === 'br';
    expect(normaliseAcceptEncoding(viewer, gzip, brotli)).toEqual({ key, toOrigin });
  });
});
