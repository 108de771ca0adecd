import { lazily } from '../message/lazily.js';
import { managed } from './managed.js';
import type { CorsBehavior, ResponseHeadersPolicyConfig, SecurityHeadersBehavior } from './response-headers-config.js';

const simple: CorsBehavior = {
  accessControlAllowCredentials: false,
  accessControlAllowHeaders: [],
  accessControlAllowMethods: [],
  accessControlAllowOrigins: ['*'],
  originOverride: false,
};

const withPreflight: CorsBehavior = {
  accessControlAllowCredentials: false,
  accessControlAllowHeaders: [],
  accessControlAllowMethods: ['ALL'],
  accessControlAllowOrigins: ['*'],
  accessControlExposeHeaders: ['*'],
  originOverride: false,
};

const security: SecurityHeadersBehavior = {
  referrerPolicy: { referrerPolicy: 'strict-origin-when-cross-origin', override: false },
  strictTransportSecurity: { accessControlMaxAge: 31_536_000, override: false },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: 'SAMEORIGIN', override: false },
  xssProtection: { protection: true, modeBlock: true, override: false },
};

function policy(settings: ResponseHeadersPolicyConfig): ResponseHeadersPolicyConfig {
  return managed(settings);
}

/**
 * CloudFront's managed response headers policies, by the CDK's names.
 *
 * @example { origin, responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS }
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const ResponseHeadersPolicy = Object.freeze({
  CORS_ALLOW_ALL_ORIGINS: policy({ responseHeadersPolicyName: 'SimpleCORS', corsBehavior: simple }),
  CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT: policy({
    responseHeadersPolicyName: 'CORS-With-Preflight',
    corsBehavior: withPreflight,
  }),
  SECURITY_HEADERS: policy({
    responseHeadersPolicyName: 'SecurityHeadersPolicy',
    securityHeadersBehavior: security,
  }),
  CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS: policy({
    responseHeadersPolicyName: 'CORS-and-SecurityHeadersPolicy',
    corsBehavior: simple,
    securityHeadersBehavior: security,
  }),
  CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT_AND_SECURITY_HEADERS: policy({
    responseHeadersPolicyName: 'CORS-with-preflight-and-SecurityHeadersPolicy',
    corsBehavior: withPreflight,
    securityHeadersBehavior: security,
  }),
});

/** The same by id, as templates name them. */
export const responseHeadersPolicyIds = lazily(
  (): Readonly<Record<string, ResponseHeadersPolicyConfig>> => ({
    '60669652-455b-4ae9-85a4-c4c02393f86c': ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS,
    '5cc3b908-e619-4b99-88e5-2cf7f45965bd': ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT,
    '67f7725c-6f97-4210-82d7-5512b31e9d03': ResponseHeadersPolicy.SECURITY_HEADERS,
    'e61eb60c-9c35-4d20-a928-2b84e02af89c': ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS,
    'eaab4381-ed33-4a86-88ca-d9558dc6cd63':
      ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT_AND_SECURITY_HEADERS,
  }),
);
