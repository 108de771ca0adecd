import { describe, expect, it } from 'vitest';
import { type BehaviorConfig, createDistribution, type ExchangeRequest, httpOrigin } from '../../../src/index.js';
import { summarise } from '../pipeline-case.js';

type Enabled = 'both' | 'gzip' | 'br' | 'none';
type Row = readonly [
  row: string,
  enabled: Enabled,
  sends: string | undefined,
  key: string | undefined,
  toOrigin: string | undefined,
];

/** The table of §4.4: what a viewer sends, what of it the key gets, and what the origin. */
const table: readonly Row[] = [
  ['any on, no Accept-Encoding', 'both', undefined, undefined, undefined],
  ['any on, no Accept-Encoding', 'gzip', undefined, undefined, undefined],
  ['any on, no Accept-Encoding', 'br', undefined, undefined, undefined],
  ['both on, viewer sends gzip and br', 'both', 'gzip, deflate, br', 'br,gzip', 'br,gzip'],
  ['both on, viewer sends gzip and br', 'both', 'br;q=1.0,GZIP;q=0.5', 'br,gzip', 'br,gzip'],
  ['both on, viewer sends gzip only', 'both', 'gzip, deflate', 'gzip', 'gzip'],
  ['both on, viewer sends gzip only', 'both', 'gzip, br;q=0', 'gzip', 'gzip'],
  ['both on, viewer sends br only', 'both', 'br', 'br', 'br'],
  ['both on, viewer sends br only', 'both', 'gzip;q=0.0, br', 'br', 'br'],
  ['both on, viewer supports neither', 'both', 'deflate, zstd', undefined, 'identity'],
  ['both on, viewer supports neither', 'both', 'x-gzip, brotli', undefined, 'identity'],
  ['both on, viewer supports neither', 'both', '', undefined, 'identity'],
  ['only one on, viewer sends it', 'gzip', 'gzip, br', 'gzip', 'gzip'],
  ['only one on, viewer sends it', 'br', 'gzip, br', 'br', 'br'],
  ['only one on, viewer lacks it', 'gzip', 'br', undefined, 'identity'],
  ['only one on, viewer lacks it', 'br', 'gzip', undefined, 'identity'],
  ['none on', 'none', 'gzip, br', undefined, undefined],
];

const policy = (enabled: Enabled) => ({
  enableAcceptEncodingGzip: enabled === 'both' || enabled === 'gzip',
  enableAcceptEncodingBrotli: enabled === 'both' || enabled === 'br',
});

async function ask(behavior: Partial<BehaviorConfig>, sends: string | undefined, more: ExchangeRequest['viewer'] = {}) {
  const origin = httpOrigin('origin.example.com', () => ({ body: 'x' }));
  const cdn = createDistribution({ defaultBehavior: { origin, ...behavior } });
  const headers = sends === undefined ? {} : { 'accept-encoding': sends };
  const exchange = await cdn.handle({ uri: '/a', headers, viewer: more });
  return {
    key: / accept-encoding:(\S+|"[^"]*")/.exec(exchange.cache.key ?? '')?.[1],
    toOrigin: summarise(exchange).sent['accept-encoding'],
  };
}

describe('Accept-Encoding in the key (rulebook: pipeline §4.4)', () => {
  it.each(table)(
    '%s: %s enabled, %j sent: %j in the key, %j to the origin',
    async (_, enabled, sends, key, toOrigin) => {
      expect(await ask({ cachePolicy: policy(enabled) }, sends)).toEqual({ key, toOrigin });
    },
  );

  it.each(table)('%s: %s enabled, %j sent: all viewer headers forwarded makes it %j and %j', async (...row) => {
    const [, enabled, sends, key, toOrigin] = row;
    const behavior = { cachePolicy: policy(enabled), originRequestPolicy: { headerBehavior: 'all' as const } };
    expect(await ask(behavior, sends)).toEqual({ key, toOrigin: enabled === 'none' ? sends : toOrigin });
  });

  it('none on: listed, it is a header like any other', async () => {
    const cachePolicy = { headerBehavior: ['Accept-Encoding'] };
    expect(await ask({ cachePolicy }, 'gzip;q=0.5')).toEqual({ key: 'gzip;q=0.5', toOrigin: 'gzip;q=0.5' });
  });

  it('listed and enabled, it is there once, normalised', async () => {
    const cachePolicy = { headerBehavior: ['Accept-Encoding'], ...policy('both') };
    expect(await ask({ cachePolicy }, 'gzip;q=0.5')).toEqual({ key: 'gzip', toOrigin: 'gzip' });
  });

  it.each(['both', 'gzip', 'br'] as const)(
    'any on, HTTP/1.0: with %s nothing is in the key nor sent',
    async (enabled) => {
      const gone = { key: undefined, toOrigin: undefined };
      expect(await ask({ cachePolicy: policy(enabled) }, 'gzip, br', { httpVersion: '1.0' })).toEqual(gone);
      expect(await ask({ cachePolicy: policy(enabled) }, 'gzip, br', { httpVersion: '1.1' })).not.toEqual(gone);
    },
  );
});
