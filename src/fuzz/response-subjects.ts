import { lazily } from '../message/lazily.js';
import { header, type Subject, together } from './lines.js';
import { oddHeaders } from './odd-headers.js';

const modified = 'Wed, 01 Jan 2025 00:00:00 GMT';

const lifetime = lazily(() => [
  header(
    'cache-control',
    4,
    [1, 'no-store', 'max-age=60', 'public, s-maxage=0', 'private', 'max-age=abc', '', ['no-cache', 'no-store']],
    [1, 'no-cache="Set-Cookie"', 'stale-while-revalidate=60, max-age=60'],
  ),
  header('expires', 12, [1, 'Thu, 02 Jan 2025 00:00:00 GMT', '0', '-1']),
]);

const type = lazily(() =>
  header('content-type', 6, [1, 'application/json', 'image/png', 'text/plain', '', 'text/html; charset="', undefined]),
);

const validators = lazily(() =>
  together(
    3,
    { etag: '"abc"' },
    { etag: 'W/"abc"' },
    { 'last-modified': modified },
    { etag: '"abc"', 'last-modified': modified },
  ),
);

/** What a web server answers. */
export const customSubjects = lazily((): readonly Subject[] => [
  ...lifetime(),
  type(),
  validators(),
  together(
    8,
    { 'content-encoding': 'gzip', vary: 'Accept-Encoding' },
    { 'content-encoding': 'br', vary: 'Accept-Encoding' },
    { vary: 'Cookie' },
    { vary: '*' },
    { vary: 'Accept-Encoding, Accept-Language' },
  ),
  header(
    'set-cookie',
    6,
    [1, 'a=1', 'session=1; Path=/; Secure; HttpOnly; SameSite=Lax', '', ['a=1', 'b=2; Path=/'], ['a=1', 'a=2']],
    [1, 'a=; Max-Age=0', 'a=ü; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  ),
  together(
    12,
    { 'access-control-allow-origin': '*' },
    { 'access-control-allow-origin': 'https://www.example.com', 'access-control-allow-credentials': 'true' },
  ),
  together(12, { 'strict-transport-security': 'max-age=60', 'x-frame-options': 'DENY' }, { 'x-powered-by': 'PHP/8.3' }),
  header('server', 10, [1, 'Apache', undefined]),
  header('date', 20, [1, undefined]),
  header('via', 20, [1, '1.1 varnish']),
  header('warning', 24, [1, '110 - "Response is Stale"']),
  header('content-disposition', 20, [1, 'attachment; filename="ü.pdf"']),
  oddHeaders(),
]);

/** What S3 answers: what objects were stored with. */
export const s3Subjects = lazily((): readonly Subject[] => [
  ...lifetime(),
  type(),
  header('content-encoding', 10, [1, 'gzip']),
  header('content-disposition', 20, [1, 'attachment; filename="a.pdf"']),
  together(8, { 'x-amz-meta-a': 'b' }, { 'x-amz-meta-a': '' }, { 'x-amz-version-id': 'null' }),
  header('x-amz-server-side-encryption', 6, [3, 'AES256']),
]);

/** How long it has been in the cache: a viewer-response function sees that (EVT-RES-HEADERS). */
export const age = lazily(() => header('age', 4, [1, '0', '12', '31536000']));
