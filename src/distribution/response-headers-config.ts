import type { Duration } from '../message/duration.js';

interface Overriding {
  /** Whether the policy wins over a header of the same name. */
  readonly override: boolean;
}

export interface CorsBehavior {
  readonly accessControlAllowCredentials: boolean;
  readonly accessControlAllowHeaders: readonly string[];
  readonly accessControlAllowMethods: readonly string[];
  readonly accessControlAllowOrigins: readonly string[];
  readonly accessControlExposeHeaders?: readonly string[] | undefined;
  readonly accessControlMaxAge?: Duration | undefined;
  /** Whether the policy wins over any CORS header of the origin. */
  readonly originOverride: boolean;
}

export interface CustomHeader extends Overriding {
  readonly header: string;
  readonly value: string;
}

export interface SecurityHeadersBehavior {
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
        readonly modeBlock?: boolean | undefined;
        readonly reportUri?: string | undefined;
      })
    | undefined;
}

/** A response headers policy: what is removed from a response and added to it. Names are the CDK's. */
export interface ResponseHeadersPolicyConfig {
  readonly responseHeadersPolicyName?: string | undefined;
  readonly comment?: string | undefined;
  readonly corsBehavior?: CorsBehavior | undefined;
  readonly customHeadersBehavior?: { readonly customHeaders: readonly CustomHeader[] } | undefined;
  readonly securityHeadersBehavior?: SecurityHeadersBehavior | undefined;
  readonly removeHeaders?: readonly string[] | undefined;
  /** Percent, 0 to 100, of responses with a Server-Timing header. */
  readonly serverTimingSamplingRate?: number | undefined;
}
