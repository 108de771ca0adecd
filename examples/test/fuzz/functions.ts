import { viewerRequest as buildEvent } from 'edgeproof';
import { type FuzzOptions, type FuzzResult, fuzz } from 'edgeproof/fuzz';
import fc from 'fast-check';
import { vi } from 'vitest';
import * as abTest from '../../src/ab-test.js';
import { handler as archiveBucket } from '../../src/archive-bucket.js';
import { handler as basicAuth } from '../../src/basic-auth.js';
import { handler as beacon } from '../../src/beacon.js';
import { handler as contactForm } from '../../src/contact-form.js';
import { handler as countryRedirect } from '../../src/country-redirect.js';
import { handler as friendly404 } from '../../src/friendly-404.js';
import { handler as imageProxy } from '../../src/image-proxy.js';
import { handler as maintenance } from '../../src/maintenance.js';
import { handler as normaliseQuery } from '../../src/normalise-query.js';
import { handler as originCredentials } from '../../src/origin-credentials.js';
import { handler as prettyUrls } from '../../src/pretty-urls.js';
import { handler as securityHeaders } from '../../src/security-headers.js';
import { handler as trailingSlash } from '../../src/trailing-slash.js';

type Parameters = Pick<FuzzOptions, 'numRuns' | 'seed'>;

const viewerRequest = { trigger: 'viewer-request' } as const;
const originRequest = { trigger: 'origin-request' } as const;
const originResponse = { trigger: 'origin-response' } as const;

/** Forms that a viewer can fill in, around the size that a function can see and send on. */
const longForms = fc
  .record({ email: fc.constantFrom('ada@example.com', ''), message: fc.integer({ min: 40_000, max: 41_000 }) })
  .map(({ email, message }) =>
    buildEvent({ body: new URLSearchParams({ email, message: 'x'.repeat(message) }), includeBody: true }),
  );

const thumbnail = () => new Response('thumbnail', { headers: { 'content-type': 'image/avif' } });

/** Every function of this project, each with what is known of its association and what it must never do. */
export const functions: Record<string, (parameters: Parameters) => Promise<FuzzResult>> = {
  'ab-test: assign': (runs) => fuzz(abTest.assign, { ...viewerRequest, idempotentRewrite: true, ...runs }),
  'ab-test: remember': (runs) => fuzz(abTest.remember, { trigger: 'viewer-response', ...runs }),
  'archive-bucket': (runs) => fuzz(archiveBucket, { ...originRequest, idempotentRewrite: true, ...runs }),
  'basic-auth': (runs) => fuzz(basicAuth, { ...viewerRequest, ...runs }),
  beacon: (runs) => {
    vi.spyOn(console, 'log').mockReturnValue();
    return fuzz(beacon, { ...viewerRequest, includeBody: true, ...runs });
  },
  'contact-form': (runs) => fuzz(contactForm, { ...viewerRequest, includeBody: true, ...runs }),
  'contact-form, long ones': (runs) => fuzz(contactForm, { events: longForms, ...runs }),
  'country-redirect': (runs) => fuzz(countryRedirect, { ...originRequest, noOpenRedirect: true, ...runs }),
  'friendly-404': (runs) => fuzz(friendly404, { ...originResponse, ...runs }),
  'friendly-404 of S3': (runs) => fuzz(friendly404, { ...originResponse, origin: 's3', ...runs }),
  'image-proxy': (runs) => {
    vi.stubGlobal('fetch', async () => thumbnail());
    return fuzz(imageProxy, { ...originRequest, ...runs });
  },
  maintenance: (runs) => {
    vi.setSystemTime('2026-03-01T05:00:00Z');
    return fuzz(maintenance, { ...originRequest, ...runs });
  },
  'normalise-query': (runs) => fuzz(normaliseQuery, { ...viewerRequest, idempotentRewrite: true, ...runs }),
  'origin-credentials': (runs) => fuzz(originCredentials, { ...originRequest, ...runs }),
  'pretty-urls': (runs) => fuzz(prettyUrls, { ...originRequest, origin: 's3', idempotentRewrite: true, ...runs }),
  'security-headers': (runs) => fuzz(securityHeaders, { ...originResponse, ...runs }),
  'trailing-slash': (runs) => fuzz(trailingSlash, { ...viewerRequest, noOpenRedirect: true, ...runs }),
};
