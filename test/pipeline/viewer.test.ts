import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFixtures } from '../../fixtures/index.js';
import {
  createDistribution,
  type DistributionConfig,
  EdgeproofError,
  httpOrigin,
  type Viewer,
} from '../../src/index.js';
import { withoutToughCookie } from '../../src/pipeline/viewer/load-tough-cookie.js';

afterEach(() => vi.useRealTimers());

/** An origin that sets the cookies which a request asks for in `X-Set`, one per line, and tells what it was sent. */
function site(config: Partial<DistributionConfig> = {}) {
  const seen: Request[] = [];
  const origin = httpOrigin('origin.example.com', (request) => {
    seen.push(request);
    const lines = (request.headers.get('x-set') ?? '').split('|').filter((line) => line !== '');
    return { headers: { 'set-cookie': lines, 'cache-control': 'no-store' }, body: 'x' };
  });
  const cdn = createDistribution({
    domainNames: ['www.example.com', 'shop.example.com'],
    defaultBehavior: {
      origin,
      cachePolicy: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      originRequestPolicy: '216adef6-5c7f-47e4-b989-5492eafa07d3',
    },
    ...config,
  });
  const sent = (name: string) => seen.at(-1)?.headers.get(name) ?? undefined;
  return { cdn, sent, seen };
}

const setting = (...lines: string[]) => ({ headers: { 'x-set': lines.join('|') } });

function misuse(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(EdgeproofError);
    return (error as EdgeproofError).message;
  }
  throw new Error('it was no misuse');
}

describe('a viewer', () => {
  it('sends the cookies that she was given, by fetch and by handle', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer();
    await alice.fetch('/login', setting('session=abc; Path=/; HttpOnly', 'theme=dark; Path=/'));
    expect(sent('cookie')).toBeUndefined();
    await alice.fetch('/account');
    expect(sent('cookie')).toBe('session=abc; theme=dark');
    await alice.handle({ uri: '/again', ...setting('session=def; Path=/; SameSite=Strict') });
    expect(sent('cookie')).toBe('session=abc; theme=dark');
    await alice.handle({ uri: '/again' });
    expect(sent('cookie')).toBe('session=def; theme=dark');
    expect(alice.cookies()).toEqual({ session: 'def', theme: 'dark' });
  });

  it('keeps what a function sets, and what comes from the cache', async () => {
    const handler = async () => ({
      status: '302',
      headers: { location: [{ value: '/' }], 'set-cookie': [{ value: 'a=1' }, { value: 'b=2; Path=/' }] },
    });
    const { cdn } = site();
    const edge = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('o.example.com', () => ({ headers: { 'set-cookie': 'seen=1; Path=/' } })),
        cachePolicy: { cookieBehavior: ['other'] },
      },
      additionalBehaviors: {
        '/login/*': { origin: httpOrigin('p.example.com', () => ({})), edgeLambdas: { 'viewer-request': handler } },
      },
    });
    const alice = edge.viewer();
    await alice.fetch('/login/now');
    expect(alice.cookies()).toEqual({ b: '2' });
    expect(alice.cookies('/login/elsewhere')).toEqual({ a: '1', b: '2' });
    await edge.fetch('/page');
    expect(await alice.fetch('/page')).toMatchObject({ exchange: { xCache: 'Hit' } });
    expect(alice.cookies()).toEqual({ seen: '1', b: '2' });
    expect(cdn.viewer().cookies()).toEqual({});
  });

  it('shares nothing with another, nor with the distribution', async () => {
    const { cdn, sent } = site();
    const [alice, bob] = [cdn.viewer({ country: 'DE' }), cdn.viewer({ country: 'FR' })];
    await alice.fetch('/', setting('a=1'));
    await bob.fetch('/', setting('b=2'));
    await alice.fetch('/');
    expect(sent('cookie')).toBe('a=1');
    await bob.fetch('/');
    expect(sent('cookie')).toBe('b=2');
    await cdn.fetch('/');
    expect(sent('cookie')).toBeUndefined();
  });

  it('keeps her cookies at another edge location, which has a cache of its own', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer();
    await alice.at('FRA').fetch('/', setting('a=1'));
    const response = await alice.at('NRT').fetch('/');
    expect(sent('cookie')).toBe('a=1');
    expect(response.headers.get('x-amz-cf-pop')).toBe('NRT57-C3');
    expect((await cdn.at('FRA').viewer().fetch('/')).headers.get('x-amz-cf-pop')).toBe('FRA56-P6');
    expect(() => alice.at('nowhere')).toThrow('is no code of an airport');
  });

  it('loses none of the cookies of many requests at once', async () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    await Promise.all(Array.from({ length: 200 }, (_, n) => alice.fetch('/', setting(`c${n}=${n}; Path=/`, 'last=x'))));
    expect(Object.keys(alice.cookies())).toHaveLength(201);
  });

  it('has room for thousands of cookies', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer();
    for (let n = 0; n < 5_000; n++) alice.setCookie(`c${n}=${n}; Path=/${n % 100}`);
    const started = performance.now();
    for (let n = 0; n < 100; n++) await alice.fetch(`/${n}`);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(sent('cookie')?.split('; ')).toHaveLength(50);
  });

  it('is waited for by settled()', async () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    void alice.handle({ uri: '/', ...setting('a=1') });
    void alice.fetch('/', setting('b=1'));
    await cdn.settled();
    expect(alice.cookies()).toEqual({ a: '1', b: '1' });
  });
});

describe('what a viewer is', () => {
  it('may be written flat, as fixtures give it, or both, where flat wins', async () => {
    const { cdn } = site();
    const detailsOf = async (alice: Viewer) => (await alice.handle({ uri: '/' })).request.viewer;
    expect(await detailsOf(cdn.viewer({ country: 'DE', device: 'mobile' }))).toEqual({
      country: 'DE',
      device: 'mobile',
    });
    const sample = createFixtures({ seed: 7 }).viewer();
    const { request } = await cdn.viewer(sample).handle({ uri: '/' });
    expect(request).toMatchObject({ clientIp: sample.clientIp, viewer: sample.viewer });
    expect(request.headers).toContainEqual(['user-agent', sample.headers['user-agent']]);
    const both = cdn.viewer({ viewer: { country: 'DE', city: 'Bonn' }, country: 'FR', city: undefined as never });
    expect(await detailsOf(both)).toEqual({ country: 'FR', city: 'Bonn' });
  });

  it('is the default of her requests, whose own details and headers win', async () => {
    const { cdn } = site();
    const headers = { 'Accept-Language': 'de', 'X-Tag': ['a', 'b'], 'User-Agent': 'Alice' };
    const alice = cdn.viewer({ country: 'DE', device: 'mobile', clientIp: '198.51.100.7', headers });
    const own = { clientIp: '198.51.100.8', viewer: { country: 'FR' } } as const;
    const ownHeaders = { 'accept-language': 'fr', 'x-tag': undefined };
    const handled = await alice.handle({ uri: '/', ...own, headers: ownHeaders });
    const { exchange: fetched } = await alice.fetch('/', { ...own, headers: ownHeaders });
    for (const { request } of [handled, fetched]) {
      expect(request).toMatchObject({ clientIp: '198.51.100.8', viewer: { country: 'FR', device: 'mobile' } });
      expect(request.headers).toEqual([
        ['Host', 'www.example.com'],
        ['User-Agent', 'Alice'],
        ['accept-language', 'fr'],
      ]);
    }
    const { exchange } = await alice.fetch(new Request('https://www.example.com/', { headers: { 'X-Tag': 'c' } }));
    expect(exchange.request.clientIp).toBe('198.51.100.7');
    expect(exchange.request.headers).toContainEqual(['x-tag', 'c']);
    expect(exchange.request.headers).not.toContainEqual(['X-Tag', 'a']);
  });

  it('says over which protocol and to which host paths go', async () => {
    const { cdn } = site();
    const alice = cdn.viewer({ protocol: 'http', headers: { Host: 'shop.example.com' } });
    const response = await alice.fetch('/a');
    expect(response.url).toBe('http://shop.example.com/a');
    expect(response.exchange.request).toMatchObject({ protocol: 'http', headers: [['Host', 'shop.example.com']] });
    const whole = await alice.fetch('https://www.example.com/a');
    expect(whole.exchange.request.protocol).toBe('https');
  });

  it('is refused by name when there is no such detail or value', () => {
    const { cdn } = site();
    const refused = (init: object | null) => misuse(() => cdn.viewer(init as object));
    expect(refused({ contry: 'DE' })).toMatchInlineSnapshot(
      `"Failed to make a viewer: contry: there is no such field. Did you mean country?"`,
    );
    expect(refused({ cookies: {} })).toMatchInlineSnapshot(
      `"Failed to make a viewer: cookies: there is no such field. Choose from: clientIp, headers, viewer, country, countryName, region, regionName, city, postalCode, metroCode, timeZone, latitude, longitude, asn, device, os, httpVersion, protocol, tls, ja3, ja4, port."`,
    );
    expect(refused({ viewer: { contry: 'DE' } })).toMatchInlineSnapshot(
      `"Failed to send a request: viewer.contry: there is no such field. Did you mean country? Choose from: country, countryName, region, regionName, city, postalCode, metroCode, timeZone, latitude, longitude, asn, device, os, httpVersion, protocol, tls, ja3, ja4, port."`,
    );
    expect(refused({ country: 'Germany' })).toMatchInlineSnapshot(
      `"Failed to send a request: viewer.country: "Germany" is no country code. Give two letters, such as 'DE'."`,
    );
    expect(refused({ clientIp: 'home' })).toMatchInlineSnapshot(
      `"Failed to send a request: clientIp: "home" is no IP address. Give one such as '203.0.113.9' or '2001:db8::1'."`,
    );
    expect(refused({ headers: { 'a b': 'c' } })).toMatchInlineSnapshot(
      `"Failed to send a request: headers["a b"]: that is no header name. Use letters, digits and hyphens."`,
    );
    expect(refused({ headers: 'cookie: a' })).toMatchInlineSnapshot(
      `"Failed to send a request: headers: "cookie: a" holds no headers. Write { 'Accept-Language': 'de' }."`,
    );
    expect(refused({ viewer: 7 })).toMatchInlineSnapshot(
      `"Failed to make a viewer: viewer: 7 says nothing about a viewer. Write { country: 'DE', device: 'mobile' }."`,
    );
    expect(refused(null)).toMatchInlineSnapshot(
      `"Failed to make a viewer: null says nothing about a viewer. Write { country: 'DE', device: 'mobile' }."`,
    );
  });

  it('refuses what is no request as the distribution does', async () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    await expect(alice.handle(undefined as never)).rejects.toThrow('undefined is no request');
    await expect(alice.handle({ uri: '/', headers: 7 as never })).rejects.toThrow('7 holds no headers');
    await expect(alice.fetch('/', { headers: 7 as never })).rejects.toThrow('7 holds no headers');
    await expect(alice.fetch('/', { heders: {} } as never)).rejects.toThrow('there is no such option');
    await expect(alice.handle({ uri: 'a' })).rejects.toThrow('does not start with "/"');
  });
});

describe('the jar, as in a browser,', () => {
  it.each([
    ['another host', 'a=1; Path=/', 'https://shop.example.com/', {}],
    ['all hosts below its domain', 'a=1; Domain=example.com; Path=/', 'https://shop.example.com/', { a: '1' }],
    ['a path below its own', 'a=1; Path=/dir', '/dir/file', { a: '1' }],
    ['a path that only begins alike', 'a=1; Path=/dir', '/directory', {}],
    ['the folder that it was set in', 'a=1', '/deep/other', { a: '1' }],
    ['a folder above', 'a=1', '/', {}],
    ['http, where it is secure', 'a=1; Secure; Path=/', 'http://www.example.com/', {}],
    ['https, where it is secure', 'a=1; Secure; Path=/', '/', { a: '1' }],
    ['a name in other letters', 'a=1; Path=/', 'https://WWW.Example.com:443/', { a: '1' }],
  ])('sends a cookie to %s or not: %s', async (_, line, url, expected) => {
    const { cdn } = site();
    const alice = cdn.viewer();
    await alice.fetch('/deep/page', setting(line));
    expect(alice.cookies(url)).toEqual(expected);
  });

  it.each([
    ['of another domain', 'a=1; Domain=other.com'],
    ['of a public suffix', 'a=1; Domain=com'],
    ['of a suffix that is one by private arrangement', 'a=1; Domain=cloudfront.net'],
    ['of a host below', 'a=1; Domain=deep.www.example.com'],
    ['without a value to speak of', ''],
    ['of more than 4,096 bytes', `a=${'x'.repeat(4_096)}`],
    ['with SameSite=None and without Secure', 'a=1; SameSite=None'],
    ['with a prefix whose terms it breaks', '__Host-a=1; Domain=www.example.com; Secure; Path=/'],
    ['with the other prefix', '__Secure-a=1'],
    ['that is over', 'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    ['that never lives', 'a=1; Max-Age=0'],
    ['that is nonsense', ';;;=;'],
  ])('takes no cookie %s, and never throws', async (_, line) => {
    const { cdn } = site();
    const alice = cdn.viewer();
    const { exchange } = await alice.fetch('/', setting(line, 'b=2'));
    expect(exchange.response.status).toBe(200);
    expect(alice.cookies()).toEqual({ b: '2' });
  });

  it('takes no secure cookie over http', async () => {
    const { cdn } = site();
    const alice = cdn.viewer({ protocol: 'http' });
    await alice.fetch('/', setting('a=1; Secure', 'b=2'));
    expect(alice.cookies('https://www.example.com/')).toEqual({ b: '2' });
  });

  it('survives hosts and paths that are none', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer();
    for (const host of ['', 'a b', '[::1]:8080', 'localhost', '-', '..', 'com', '%']) {
      await alice.handle({ uri: '/%', headers: { Host: host, 'x-set': 'a=1|b=2; Domain=example.com' } });
    }
    await alice.handle({ uri: '/%' });
    expect(sent('cookie')).toBeUndefined();
    alice.setCookie('a=1', 'https://localhost/');
    alice.setCookie('b=1', 'https://[::1]:8080/');
    expect(alice.cookies('https://localhost/')).toEqual({ a: '1' });
    expect(alice.cookies('https://[::1]/')).toEqual({ b: '1' });
    for (const host of ['a b', '-', '..', '%']) expect(alice.cookies(`https://${host}/`)).toEqual({});
  });

  it('sends longer paths first, then older cookies', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer();
    await alice.fetch('/', setting('new=1; Path=/', 'deep=1; Path=/deep', 'newer=1; Path=/'));
    await alice.fetch('/', setting('new=2; Path=/'));
    await alice.fetch('/deep/er');
    expect(sent('cookie')).toBe('deep=1; new=2; newer=1');
  });
});

describe("a request's own cookies", () => {
  it('are joined with those of the jar, in one line, and win by name', async () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    alice.setCookie('a=jar');
    alice.setCookie('b=jar');
    const { request } = await alice.handle({ uri: '/', headers: { COOKIE: ['b=own', 'c = own;'] } });
    expect(request.headers.filter(([name]) => /cookie/i.test(name))).toEqual([['Cookie', 'b=own; c = own; a=jar']]);
    expect(alice.cookies()).toEqual({ a: 'jar', b: 'jar' });
  });

  it('stay as they were written where the jar has nothing to add', async () => {
    const { cdn } = site();
    const { request } = await cdn.viewer().handle({ uri: '/', headers: { COOKIE: ['b=own', 'c = own;'] } });
    expect(request.headers.slice(1)).toEqual([
      ['COOKIE', 'b=own'],
      ['COOKIE', 'c = own;'],
    ]);
  });

  it('can be none at all: undefined sends none, and keeps what comes', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer({ headers: { Cookie: 'a=1' } });
    await alice.fetch('/', { headers: { cookie: undefined, 'x-set': 'b=2' } });
    expect(sent('cookie')).toBeUndefined();
    await alice.handle({ uri: '/', headers: { Cookie: undefined } });
    expect(sent('cookie')).toBeUndefined();
    expect(alice.cookies()).toEqual({ a: '1', b: '2' });
  });

  it("with credentials: 'omit' nothing is sent or kept", async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer({ headers: { Cookie: 'a=1' } });
    await alice.fetch('/', { credentials: 'omit', ...setting('b=2') });
    expect(sent('cookie')).toBeUndefined();
    expect(alice.cookies()).toEqual({ a: '1' });
  });
});

describe('cookies that a viewer brings along', () => {
  it('are in the jar, where the site may change and delete them', async () => {
    const { cdn } = site();
    const alice = cdn.viewer({ headers: { cookie: 'session=old; theme=dark; bare' } });
    const first = await alice.handle({ uri: '/', ...setting('session=new; Path=/', 'theme=; Path=/; Max-Age=0') });
    expect(first.request.headers).toContainEqual(['Cookie', 'session=old; theme=dark; bare']);
    const second = await alice.handle({ uri: '/' });
    expect(second.request.headers).toContainEqual(['Cookie', 'session=new; bare']);
  });

  it('are refused when no browser could have them', () => {
    const { cdn } = site();
    const huge = { headers: { cookie: `a=${'x'.repeat(5_000)}` } };
    expect(misuse(() => cdn.viewer(huge))).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse "a=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": name and value have 5,001 bytes, and browsers take at most 4,096. Write it as a Set-Cookie header of that URL may have it."`,
    );
  });
});

describe("time in the jar is the distribution's", () => {
  it.each([
    'Max-Age=3600',
    'Expires=Thu, 01 Jan 2026 01:00:00 GMT',
    'Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ])('a cookie with %s goes when the clock is advanced, read or unread', async (lifetime) => {
    const { cdn, sent } = site();
    cdn.clock.set('2026-01-01T00:00:00Z');
    const alice = cdn.viewer();
    await alice.fetch('/', setting(`a=1; ${lifetime}`));
    cdn.clock.advance({ minutes: 59 });
    await alice.fetch('/');
    expect(sent('cookie')).toBe('a=1');
    cdn.clock.advance({ minutes: 1 });
    await alice.fetch('/');
    expect(sent('cookie')).toBeUndefined();
    cdn.clock.set('2026-01-01T00:00:00Z');
    expect(alice.cookies()).toEqual({});
  });

  it('a cookie without a lifetime stays, and one with an endless one, too', async () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    await alice.fetch('/', setting('a=1', `b=2; Max-Age=${'9'.repeat(30)}`));
    cdn.clock.advance({ days: 10_000 });
    expect(alice.cookies()).toEqual({ a: '1', b: '2' });
  });

  it('fake timers rule it through the clock, and break nothing', async () => {
    vi.useFakeTimers({ now: new Date('2030-01-01') });
    const { cdn } = site();
    const alice = cdn.viewer();
    const pending = alice.fetch('/', setting('a=1; Max-Age=60', 'b=2; Path=/'));
    await vi.runAllTimersAsync();
    await pending;
    expect(alice.cookies()).toEqual({ a: '1', b: '2' });
    vi.advanceTimersByTime(60_000);
    expect(alice.cookies()).toEqual({ b: '2' });
  });
});

describe('the jar in the hands of a test', () => {
  it('can be looked at, filled and emptied', async () => {
    const { cdn, sent } = site();
    const alice = cdn.viewer();
    alice.setCookie('session=abc; Path=/; HttpOnly');
    alice.setCookie('shop=1', 'https://shop.example.com/cart/');
    expect(alice.cookies()).toEqual({ session: 'abc' });
    expect(alice.cookies(new URL('https://shop.example.com/cart/x?y=/'))).toEqual({ shop: '1' });
    await alice.fetch('/');
    expect(sent('cookie')).toBe('session=abc');
    alice.at('FRA').clearCookies();
    expect(alice.cookies()).toEqual({});
  });

  it('has what objects have by nature as names like others', () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    for (const name of ['__proto__', 'constructor', 'toString']) alice.setCookie(`${name}=1`);
    expect(Object.entries(alice.cookies()).sort()).toEqual([
      ['__proto__', '1'],
      ['constructor', '1'],
      ['toString', '1'],
    ]);
  });

  it('says why a browser would refuse a cookie', () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    const refused = (line: unknown, url?: string) => misuse(() => alice.setCookie(line as string, url));
    expect(refused('a=1; Domain=other.com')).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse "a=1; Domain=other.com": Cookie not in this host's domain. Cookie:other.com Request:www.example.com. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused('a=1; Domain=com')).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse "a=1; Domain=com": Cookie has domain set to a public suffix. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused('a=1; Secure', 'http://www.example.com/')).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at http://www.example.com/ would refuse "a=1; Secure": a Secure cookie needs https. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused('a=1; SameSite=None')).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse "a=1; SameSite=None": SameSite=None needs Secure. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused('__Host-a=1')).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse "__Host-a=1": Cookie has __Host prefix but either Secure or HostOnly attribute is not set or Path is not '/'. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused('')).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse "": it is no cookie. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused({ a: 1 })).toMatchInlineSnapshot(
      `"Failed to set a cookie: a browser at https://www.example.com/ would refuse an object with a: it is no string. Write it as a Set-Cookie header of that URL may have it."`,
    );
    expect(refused('a=1', 'www.example.com')).toMatchInlineSnapshot(
      `"Failed to set a cookie: "www.example.com" is neither a path nor an http(s) URL. Give a path such as '/hello', or 'https://www.example.com/hello'."`,
    );
  });
});

describe('cdn.reset()', () => {
  it('makes viewers as they were in the beginning', async () => {
    const { cdn } = site();
    const alice = cdn.viewer({ headers: { Cookie: 'mine=1' } });
    await alice.fetch('/', setting('a=1', 'mine=2; Path=/'));
    expect(alice.cookies()).toEqual({ a: '1', mine: '2' });
    cdn.reset();
    expect(alice.cookies()).toEqual({ mine: '1' });
    await alice.fetch('/', setting('a=1'));
    expect(alice.cookies()).toEqual({ a: '1', mine: '1' });
  });

  it('leaves nothing of what was under way', async () => {
    const { cdn } = site();
    const alice = cdn.viewer();
    const pending = alice.handle({ uri: '/', ...setting('a=1') });
    cdn.reset();
    await pending;
    expect(alice.cookies()).toEqual({});
  });
});

describe('without tough-cookie', () => {
  it('an error says what to install; another failure stays what it is', () => {
    const missing = Object.assign(new Error("Cannot find module 'tough-cookie'"), { code: 'MODULE_NOT_FOUND' });
    expect(withoutToughCookie(missing)).toMatchInlineSnapshot(
      `[EdgeproofError [ERR_PEER]: Failed to make a viewer: tough-cookie is not installed. Install version 6 (or 5), which keeps her cookies: npm install --save-dev tough-cookie.]`,
    );
    const other = new Error('broken');
    expect(withoutToughCookie(other)).toBe(other);
    expect(
      withoutToughCookie(Object.assign(new Error("Cannot find module 'tldts'"), { code: 'MODULE_NOT_FOUND' })),
    ).not.toBeInstanceOf(EdgeproofError);
  });
});
