import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../src/message/mask-secrets.js';

describe('secrets in header values', () => {
  it.each([
    ['Authorization', 'Basic dXNlcjpwYXNz', 'Basic •••'],
    ['authorization', 'abcdef', '•••'],
    ['Proxy-Authorization', 'Bearer a b', 'Bearer •••'],
    ['cookie', 'session=abc; theme=dark', 'session=•••; theme=•••'],
    ['cookie', 'a=b=c;', 'a=•••;'],
    ['cookie', 'token', '•••'],
    ['Set-Cookie', 'session=abc; Path=/; HttpOnly', 'session=•••; Path=/; HttpOnly'],
    ['set-cookie', 'session=abc', 'session=•••'],
    [
      'set-cookie',
      'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=2; Path=/',
      'a=•••; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=•••; Path=/',
    ],
  ])('%s: %s is shown as %s', (name, value, shown) => expect(maskSecrets(name, value)).toBe(shown));

  it.each([
    ['x-cookie', 'a=1'],
    ['constructor', 'a=1'],
    ['accept', 'text/html'],
  ])('%s has none', (name, value) => expect(maskSecrets(name, value)).toBe(value));
});
