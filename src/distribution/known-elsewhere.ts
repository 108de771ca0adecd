import { lazily } from '../message/lazily.js';

const later = 'Leave it out, and test what depends on it against CloudFront itself.';
const noEffect = 'Leave it out: it makes no difference to what functions and viewers see.';
const ofThePolicy = 'It is a part of the cache policy: write cachePolicy: { … }.';
const notAtTheEdge = 'Leave it out: CloudFront takes no function that has it (PM-UNSUPPORTED).';
const ofTheOrigin = 'It belongs to the origin: give it to httpOrigin or s3Origin.';

/** What Lambda can give a function, and CloudFront takes no function that has it (PM-UNSUPPORTED, ASSOC-FEATURES). */
const notForFunctions: Readonly<Record<string, string>> = {
  environment:
    'Leave it out: CloudFront takes no function with environment variables (PM-ENV). Put the values into the bundle.',
  architecture: notAtTheEdge,
  deadLetterQueue: notAtTheEdge,
  environmentEncryption: notAtTheEdge,
  ephemeralStorageSize: notAtTheEdge,
  layers: notAtTheEdge,
  provisionedConcurrentExecutions: notAtTheEdge,
  runtimeManagementMode: notAtTheEdge,
  tracing: notAtTheEdge,
  vpc: notAtTheEdge,
};

/** Names that people know from the CDK or CloudFormation and that are not in our configuration: what to say of each. */
const answers = lazily(
  (): Readonly<Record<string, string>> => ({
    responseHeadersPolicy: later,
    geoRestriction: later,
    trustedKeyGroups: later,
    trustedSigners: later,
    functionAssociations: later,
    enableGrpc: later,
    fieldLevelEncryptionId: later,
    webAclId: later,
    originShieldRegion: later,
    originShieldEnabled: later,
    smoothStreaming: noEffect,
    realtimeLogConfig: noEffect,
    certificate: noEffect,
    comment: noEffect,
    enabled: noEffect,
    enableIpv6: noEffect,
    enableLogging: noEffect,
    httpVersion: noEffect,
    logBucket: noEffect,
    logFilePrefix: noEffect,
    logIncludesCookies: noEffect,
    minimumProtocolVersion: noEffect,
    priceClass: noEffect,
    publishAdditionalMetrics: noEffect,
    sslSupportMethod: noEffect,
    minTtl: ofThePolicy,
    defaultTtl: ofThePolicy,
    maxTtl: ofThePolicy,
    originPath: ofTheOrigin,
    customHeaders: ofTheOrigin,
    ...notForFunctions,
    cachePolicyId:
      'Write the id as cachePolicy; for an object of the CDK take CachePolicy from edgeproof, which has the same names.',
    originRequestPolicyId:
      'Write the id as originRequestPolicy; for an object of the CDK take OriginRequestPolicy from edgeproof, which has the same names.',
  }),
);

/** What to do about a name that is known elsewhere; `undefined` when it is known nowhere. */
export function answerTo(name: string): string | undefined {
  return Object.hasOwn(answers(), name) ? answers()[name] : undefined;
}

/** Whether the name stands for something CloudFront does and edgeproof does not do yet. */
export function isNotSimulated(name: string): boolean {
  return answerTo(name) === later;
}
