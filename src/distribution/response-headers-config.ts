import type { Duration } from '../message/duration.js';

interface Overriding {
  /** Whether the policy's value replaces one that the response has already; otherwise that one stays. */
  readonly override: boolean;
}

/** The CORS headers of a response headers policy: for requests with an `Origin` only. */
export interface CorsBehavior {
  readonly accessControlAllowCredentials: boolean;
  /** Names, `*`, or names with a star: `x-amz-*`. For preflights. */
  readonly accessControlAllowHeaders: readonly string[];
  /** Methods, or `ALL`. For preflights. */
  readonly accessControlAllowMethods: readonly string[];
  /** `*`, or origins with or without scheme and port: `https://*.example.com`, `example.com`, `http://localhost:*`. */
  readonly accessControlAllowOrigins: readonly string[];
  readonly accessControlExposeHeaders?: readonly string[] | undefined;
  /** For preflights. */
  readonly accessControlMaxAge?: Duration | undefined;
  /** True: each header replaces the origin's. False: any CORS header of the origin keeps all of the policy's away. */
  readonly originOverride: boolean;
}

/** A header of one's own. The value may be empty. */
export interface CustomHeader extends Overriding {
  readonly header: string;
  readonly value: string;
}

export interface SecurityHeadersBehavior {
  /** At most 1,783 characters. */
  readonly contentSecurityPolicy?: (Overriding & { readonly contentSecurityPolicy: string }) | undefined;
  readonly contentTypeOptions?: Overriding | undefined;
  readonly frameOptions?: (Overriding & { readonly frameOption: 'DENY' | 'SAMEORIGIN' }) | undefined;
  readonly referrerPolicy?: (Overriding & { readonly referrerPolicy: string }) | undefined;
  readonly strictTransportSecurity?:
    | (Overriding & {
        readonly accessControlMaxAge: Duration;
        readonly includeSubdomains?: boolean | undefined;
        readonly preload?: boolean | undefined;
      })
    | undefined;
  readonly xssProtection?:
    | (Overriding & {
        readonly protection: boolean;
        /** Not together with `reportUri`. */
        readonly modeBlock?: boolean | undefined;
        readonly reportUri?: string | undefined;
      })
    | undefined;
}

/**
 * A response headers policy: what is removed from every response of a behavior and added to it. Names are the CDK's.
 *
 * @example { removeHeaders: ['X-Powered-By'], customHeadersBehavior: { customHeaders: [{ header: 'X-Team', value: 'web', override: true }] } }
 */
export interface ResponseHeadersPolicyConfig {
  readonly responseHeadersPolicyName?: string | undefined;
  readonly comment?: string | undefined;
  readonly corsBehavior?: CorsBehavior | undefined;
  /** At most 10. */
  readonly customHeadersBehavior?: { readonly customHeaders: readonly CustomHeader[] } | undefined;
  readonly securityHeadersBehavior?: SecurityHeadersBehavior | undefined;
  /** Removed before anything is added. */
  readonly removeHeaders?: readonly string[] | undefined;
  /** Percent, 0 to 100, of responses with a Server-Timing header: every second one at 50. */
  readonly serverTimingSamplingRate?: number | undefined;
}
