import { describe, expect, it } from 'vitest';
import { parseCacheControl } from '../../src/cache/cache-control.js';
import { headersFromList } from '../../src/message/headers.js';

const parse = (value: string) => parseCacheControl(headersFromList([['Cache-Control', value]]));

describe('Cache-Control', () => {
  it('is read whatever its case and blanks', () => {
    expect(parse(' No-Store ,\tS-MAXAGE=10 , Max-Age = 20')).toMatchObject({ noStore: true, sMaxAge: 10, maxAge: 20 });
  });

  it('keeps commas inside quoted strings together', () => {
    expect(parse('ext="no-store, max-age=1", max-age=2')).toMatchObject({ noStore: false, maxAge: 2 });
    expect(parse('ext="a\\", no-store", max-age=2')).toMatchObject({ noStore: false, maxAge: 2 });
  });

  it('tells a list of fields from the whole response', () => {
    expect(parse('no-cache="Set-Cookie, X-Token", private=x-user')).toMatchObject({
      noCache: 'fields',
      private: 'fields',
      withheldFields: ['set-cookie', 'x-token', 'x-user'],
    });
    expect(parse('no-cache="Set-Cookie", no-cache')).toMatchObject({ noCache: 'whole' });
    expect(parse('no-cache, no-cache="Set-Cookie"')).toMatchObject({ noCache: 'whole' });
  });

  it.each(['max-age', 'max-age=', 'max-age=-1', 'max-age=1.5', 'max-age=0x10', 'max-age=1 0', 'max-age=٣'])(
    'takes %s for absent (TTL-BADNUM)',
    (value) => {
      expect(parse(value).maxAge).toBeUndefined();
    },
  );

  it('takes a quoted number, the first of several, and a hundred years at most', () => {
    expect(parse('max-age="30", max-age=40').maxAge).toBe(30);
    expect(parse(`max-age=${'9'.repeat(400)}`).maxAge).toBe(3_153_600_000);
  });

  it('finds nothing in names that look like others', () => {
    expect(parse('x-no-store, no-storefront, s-maxage2=4, __proto__=1, constructor')).toEqual(parse(''));
  });

  it.each(['"', '\\', ',', '=', 'no-cache="', '"\\', ' ', 'a="b",'])('reads 30 KB of %j', (piece) => {
    const value = piece.repeat(Math.ceil(30_000 / piece.length));
    expect(parse(`max-age=7,${value}`).maxAge).toBe(7);
  });
});
