import type { OriginRequestPolicyConfig } from './config.js';
import { managed } from './managed.js';

const preflight = ['Origin', 'Access-Control-Request-Headers', 'Access-Control-Request-Method'] as const;

/** What AllViewerAndCloudFrontHeaders-2022-06 adds to the viewer's headers. */
const cloudFrontHeaders2022 = [
  'CloudFront-Forwarded-Proto',
  'CloudFront-Is-Android-Viewer',
  'CloudFront-Is-Desktop-Viewer',
  'CloudFront-Is-IOS-Viewer',
  'CloudFront-Is-Mobile-Viewer',
  'CloudFront-Is-SmartTV-Viewer',
  'CloudFront-Is-Tablet-Viewer',
  'CloudFront-Viewer-Address',
  'CloudFront-Viewer-ASN',
  'CloudFront-Viewer-City',
  'CloudFront-Viewer-Country',
  'CloudFront-Viewer-Country-Name',
  'CloudFront-Viewer-Country-Region',
  'CloudFront-Viewer-Country-Region-Name',
  'CloudFront-Viewer-Http-Version',
  'CloudFront-Viewer-Latitude',
  'CloudFront-Viewer-Longitude',
  'CloudFront-Viewer-Metro-Code',
  'CloudFront-Viewer-Postal-Code',
  'CloudFront-Viewer-Time-Zone',
  'CloudFront-Viewer-TLS',
] as const;

const notAddedExceptHost: readonly string[] = ['CloudFront-Viewer-Address', 'CloudFront-Viewer-ASN'];

/** What AllViewerExceptHostHeader adds to the viewer's headers, as its page says today. Assumption: `allViewerExceptHostHeader`. */
export const addedByAllViewerExceptHost: readonly string[] = cloudFrontHeaders2022.filter(
  (name) => !notAddedExceptHost.includes(name),
);

function policy<const T extends OriginRequestPolicyConfig>(settings: T): OriginRequestPolicyConfig {
  return managed(settings);
}

const everything = { cookieBehavior: 'all', queryStringBehavior: 'all' } as const;

/**
 * CloudFront's managed origin request policies, by the CDK's names.
 *
 * @example { origin, originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER }
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
 */
export const OriginRequestPolicy = Object.freeze({
  ALL_VIEWER: policy({ originRequestPolicyName: 'AllViewer', headerBehavior: 'allViewer', ...everything }),
  ALL_VIEWER_AND_CLOUDFRONT_2022: policy({
    originRequestPolicyName: 'AllViewerAndCloudFrontHeaders-2022-06',
    headerBehavior: { allViewerAndCloudFront: cloudFrontHeaders2022 },
    ...everything,
  }),
  /** The origin gets its own name as Host. */
  ALL_VIEWER_EXCEPT_HOST_HEADER: policy({
    originRequestPolicyName: 'AllViewerExceptHostHeader',
    headerBehavior: { allExcept: ['Host'] },
    ...everything,
  }),
  CORS_CUSTOM_ORIGIN: policy({ originRequestPolicyName: 'CORS-CustomOrigin', headerBehavior: ['Origin'] }),
  CORS_S3_ORIGIN: policy({ originRequestPolicyName: 'CORS-S3Origin', headerBehavior: preflight }),
  ELEMENTAL_MEDIA_TAILOR: policy({
    originRequestPolicyName: 'Elemental-MediaTailor-PersonalizedManifests',
    headerBehavior: [...preflight, 'User-Agent', 'X-Forwarded-For'],
    queryStringBehavior: 'all',
  }),
  HOST_HEADER_ONLY: policy({ originRequestPolicyName: 'HostHeaderOnly', headerBehavior: ['Host'] }),
  USER_AGENT_REFERER_HEADERS: policy({
    originRequestPolicyName: 'UserAgentRefererHeaders',
    headerBehavior: ['User-Agent', 'Referer'],
  }),
});
