import { lazily } from '../message/lazily.js';
import { anything, choice, duration, exactly, flag, leaf, list, maybe, names, text } from './shapes.js';

const referrerPolicies = [
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
];

/** A percentage with at most four digits after the point (RHP-ST). */
function isRate(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100 && Number(value.toFixed(4)) === value;
}

// Each part has a shape of its own: an unknown name is compared with those of its own part.

export const responseHeadersPolicyShape = lazily(() =>
  exactly({
    responseHeadersPolicyName: maybe(text()),
    comment: maybe(text()),
    corsBehavior: anything(),
    customHeadersBehavior: anything(),
    securityHeadersBehavior: anything(),
    removeHeaders: maybe(names()),
    serverTimingSamplingRate: maybe(leaf('a percentage from 0 to 100 with at most four decimals', isRate)),
  }),
);

export const corsShape = lazily(() =>
  exactly({
    accessControlAllowCredentials: flag(),
    accessControlAllowHeaders: names(),
    accessControlAllowMethods: names(),
    accessControlAllowOrigins: names(),
    accessControlExposeHeaders: maybe(names()),
    accessControlMaxAge: maybe(duration()),
    originOverride: flag(),
  }),
);

export const customHeadersShape = lazily(() => exactly({ customHeaders: list() }));

export const customHeaderShape = lazily(() => exactly({ header: text(), value: text(), override: flag() }));

/** The security headers, in the order in which they are added. */
export const securityShapes = lazily(() => ({
  contentSecurityPolicy: exactly({ contentSecurityPolicy: text(), override: flag() }),
  referrerPolicy: exactly({ referrerPolicy: choice(referrerPolicies), override: flag() }),
  strictTransportSecurity: exactly({
    accessControlMaxAge: duration(),
    includeSubdomains: maybe(flag()),
    preload: maybe(flag()),
    override: flag(),
  }),
  contentTypeOptions: exactly({ override: flag() }),
  frameOptions: exactly({ frameOption: choice(['DENY', 'SAMEORIGIN']), override: flag() }),
  xssProtection: exactly({
    protection: flag(),
    modeBlock: maybe(flag()),
    reportUri: maybe(text()),
    override: flag(),
  }),
}));

export const securityShape = lazily(() =>
  exactly({
    contentSecurityPolicy: anything(),
    contentTypeOptions: anything(),
    frameOptions: anything(),
    referrerPolicy: anything(),
    strictTransportSecurity: anything(),
    xssProtection: anything(),
  }),
);
