import { lazily } from '../message/lazily.js';
import { cookies } from './cookies.js';
import { header, type Subject, together } from './lines.js';
import { oddHeaders } from './odd-headers.js';

const modified = 'Wed, 01 Jan 2025 00:00:00 GMT';

/** A part of what is there, of one version or of any. */
export const range = lazily(() =>
  together(
    12,
    { range: 'bytes=0-99' },
    { range: 'bytes=-1' },
    { range: 'bytes=0-' },
    { range: 'bytes=5-1' },
    { range: 'bytes=0-0,2-2' },
    { range: 'bytes=0-99', 'if-range': '"abc"' },
    { range: 'bytes=0-99', 'if-range': modified },
  ),
);

/** Is it still what the viewer has? */
export const conditions = lazily(() =>
  together(
    10,
    { 'if-none-match': '"abc"' },
    { 'if-none-match': 'W/"abc", "b"' },
    { 'if-none-match': '*' },
    { 'if-modified-since': modified },
    { 'if-modified-since': 'yesterday' },
    { 'if-none-match': '"abc"', 'if-modified-since': modified },
    { 'if-match': '"abc"' },
    { 'if-unmodified-since': modified },
  ),
);

export const authorization = lazily(() =>
  header(
    'authorization',
    8,
    [1, 'Basic dXNlcjpwYXNz', 'Bearer a.b.c'],
    [1, 'Basic', 'Basic %%%', 'Basic dXNlcg==', 'Bearer', 'Bearer a', 'bearer a.b.c', ''],
  ),
);

/** What a browser tells about itself and the page; all of it or nothing. */
const browser = lazily(() =>
  together(
    6,
    { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    {
      'sec-ch-ua': '"Chromium";v="126", "Not/A)Brand";v="8"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Linux"',
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      'sec-fetch-dest': 'empty',
    },
  ),
);

/** Where a request comes through, before CloudFront. */
const hops = lazily(() =>
  together(
    30,
    { via: '1.1 proxy.example' },
    { 'cdn-loop': 'cdn.example; loops=1' },
    { via: '1.1 proxy.example', 'cdn-loop': 'cdn.example' },
  ),
);

/** User-Agent and Accept have defaults, which `undefined` takes away. */
const agents = lazily(() => [
  header(
    'user-agent',
    8,
    [2, undefined, 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36'],
    [1, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148', 'Googlebot/2.1', '', 'a'.repeat(600)],
  ),
  header('accept', 8, [2, undefined], [1, 'text/html,application/xhtml+xml;q=0.9', 'image/avif,image/webp', '', '*']),
]);

const negotiated = lazily(() => [
  header(
    'accept-language',
    6,
    [2, 'de', 'en-US,en;q=0.5'],
    [1, 'fr', '*', '', 'de-DE;q=abc', 'de;q=1,', ';', 'x'.repeat(100), ['de', 'en']],
  ),
  header('accept-encoding', 6, [2, 'gzip, deflate, br', 'gzip'], [1, 'br;q=0', 'identity', '', '*']),
]);

const origins = lazily(() => [
  header('host', 14, [2, 'www.example.com', 'example.com'], [1, 'de.example.com', 'WWW.EXAMPLE.COM']),
  header('origin', 10, [1, 'https://www.example.com', 'https://evil.example', 'null']),
  header('referer', 8, [
    1,
    'https://www.example.com/',
    'https://evil.example/?a=1',
    'not a url',
    '',
    '/',
    'https://',
    'https://ü.example/%',
  ]),
  header('x-forwarded-for', 10, [1, '198.51.100.7', '198.51.100.7, 10.0.0.1', 'unknown', '']),
]);

const others = lazily(() => [
  header('cache-control', 8, [1, 'no-cache', 'max-age=0', 'max-age=abc', ['no-cache', 'no-store']]),
  header('pragma', 14, [1, 'no-cache']),
  header('x-requested-with', 14, [1, 'XMLHttpRequest']),
  header('x-http-method-override', 20, [1, 'DELETE', 'delete']),
]);

/** What a viewer's headers are about, but what follows from method and body. */
export const viewerSubjects = lazily((): readonly Subject[] => [
  ...agents(),
  ...negotiated(),
  cookies(),
  authorization(),
  ...origins(),
  conditions(),
  range(),
  browser(),
  hops(),
  ...others(),
  oddHeaders(),
]);
