import { CachePolicy, createDistribution, httpOrigin, originGroup, s3Origin } from 'edgeproof';
import * as abTest from './src/ab-test.js';
import { handler as basicAuth } from './src/basic-auth.js';
import { handler as contactForm } from './src/contact-form.js';
import { handler as keepAlive } from './src/failing/keep-alive.js';
import { handler as malformedUri } from './src/failing/malformed-uri.js';
import { handler as friendly404 } from './src/friendly-404.js';
import { handler as originCredentials } from './src/origin-credentials.js';
import { handler as prettyUrls } from './src/pretty-urls.js';
import { handler as securityHeaders } from './src/security-headers.js';

const site = s3Origin('site.s3.eu-west-1.amazonaws.com', {
  objects: { '/index.html': '<h1>Home</h1>', '/docs/index.html': '<h1>Docs</h1>' },
});
const shop = httpOrigin('shop.example.com', ({ headers }) => new Response(`shop ${headers.get('x-variant')}`));
const api = originGroup({
  primaryOrigin: httpOrigin('api.example.com', () => new Response('down', { status: 503 })),
  fallbackOrigin: httpOrigin('api-backup.example.net', () => Response.json({ users: [] })),
  fallbackStatusCodes: [500, 502, 503, 504],
});
const legacy = httpOrigin('legacy.example.com', () => new Response('no such file', { status: 404 }));

const cdn = createDistribution({
  defaultBehavior: {
    origin: site,
    edgeLambdas: { 'origin-request': prettyUrls, 'origin-response': securityHeaders },
  },
  additionalBehaviors: {
    '/shop/*': {
      origin: shop,
      cachePolicy: { headerBehavior: ['x-variant'] },
      edgeLambdas: { 'viewer-request': abTest.assign, 'viewer-response': abTest.remember },
    },
    '/api/*': { origin: api, edgeLambdas: { 'origin-request': originCredentials } },
    '/contact': {
      origin: shop,
      allowedMethods: 'ALL',
      cachePolicy: CachePolicy.CACHING_DISABLED,
      edgeLambdas: { 'viewer-request': { handler: contactForm, includeBody: true } },
    },
    '/staging/*': { origin: site, edgeLambdas: { 'viewer-request': basicAuth } },
    '/old/*': { origin: legacy, edgeLambdas: { 'origin-response': friendly404 } },
    '/broken/*': { origin: shop, edgeLambdas: { 'viewer-request': malformedUri, 'origin-response': keepAlive } },
  },
});

const form = new URLSearchParams({ email: 'ada@example.com', message: 'Hello' });

const cookie = 'variant=a';

const visits: [heading: string, visit: () => ReturnType<typeof cdn.fetch>][] = [
  ['A page of a static site, for the first time …', () => cdn.fetch('/docs/')],
  ['… and a minute later', () => cdn.fetch('/docs/')],
  ['A new visitor of the shop is given a variant …', () => cdn.fetch('/shop/')],
  ['… and one who has that variant already gets it from the cache', () => cdn.fetch('/shop/', { headers: { cookie } })],
  ['An origin that is down, and the one behind it', () => cdn.fetch('/api/users')],
  ['A form becomes JSON on its way', () => cdn.fetch('/contact', { method: 'POST', body: form })],
  ['A page that needs a password', () => cdn.fetch('/staging/plan.html')],
  ["An origin's 404 becomes a friendly page", () => cdn.fetch('/old/news')],
  ['A function adds a header that it must not add', () => cdn.fetch('/broken/page')],
  ['A function trips over an address', () => cdn.fetch('/broken/100%')],
];

for (const [heading, visit] of visits) {
  const { exchange } = await visit();
  console.log(`\n${heading}\n\n${exchange.trace}`);
  if (exchange.error !== undefined) console.log(`\n${exchange.error.type}: ${exchange.error.message}`);
  cdn.clock.advance({ minutes: 1 });
}
