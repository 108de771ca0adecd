import { lazily } from '../message/lazily.js';

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

const signed = 'signatures are checked before any function runs, so none sees a request whose signature is bad';
const waf = 'AWS WAF is a product of its own, and what it blocks reaches no function';
const grpc = 'CloudFront runs no Lambda@Edge function for gRPC';
const encrypted = 'what an origin would have to decrypt exists only in CloudFront';
const otherFunctions = 'CloudFront Functions are another product, with a runtime of their own';
const staging =
  'a staging distribution is one of its own, and shares no cache: make a second one with createDistribution';
const tenants = 'each tenant is a distribution of its own: make one for each with createDistribution';
const mutualTls = 'a request is given as a message, without the TLS connection that a certificate would belong to';

/** What CloudFront does and edgeproof leaves out for good: why. */
export const leftOut = lazily(
  (): Readonly<Record<string, string>> => ({
    trustedKeyGroups: signed,
    trustedSigners: signed,
    webAclId: waf,
    webACLId: waf,
    enableGrpc: grpc,
    grpcConfig: grpc,
    fieldLevelEncryptionId: encrypted,
    fieldLevelEncryptionConfig: encrypted,
    functionAssociations: otherFunctions,
    connectionFunctionAssociation: otherFunctions,
    continuousDeploymentPolicyId: staging,
    staging,
    tenantConfig: tenants,
    connectionMode: tenants,
    viewerMtlsConfig: mutualTls,
    smoothStreaming: 'CloudFront runs no Lambda@Edge function for Smooth Streaming',
  }),
);

/** Names that people know from the CDK or CloudFormation and that are not in our configuration: what to say of each. */
const answers = lazily(
  (): Readonly<Record<string, string>> => ({
    anycastIpListId: noEffect,
    certificate: noEffect,
    comment: noEffect,
    enableIpv6: noEffect,
    enableLogging: noEffect,
    ipv6Enabled: noEffect,
    isIpv6Enabled: noEffect,
    logBucket: noEffect,
    logFilePrefix: noEffect,
    logging: noEffect,
    logIncludesCookies: noEffect,
    minimumProtocolVersion: noEffect,
    originShield: noEffect,
    originShieldEnabled: noEffect,
    originShieldRegion: noEffect,
    priceClass: noEffect,
    publishAdditionalMetrics: noEffect,
    realtimeLogConfig: noEffect,
    realtimeLogConfigArn: noEffect,
    sslSupportMethod: noEffect,
    viewerCertificate: noEffect,
    minTtl: ofThePolicy,
    defaultTtl: ofThePolicy,
    maxTtl: ofThePolicy,
    originPath: ofTheOrigin,
    customHeaders: ofTheOrigin,
    ...notForFunctions,
    aliases: namedByTheCdk('domainNames'),
    cacheBehaviors: namedByTheCdk('additionalBehaviors'),
    customErrorResponses: namedByTheCdk('errorResponses'),
    defaultCacheBehavior: namedByTheCdk('defaultBehavior'),
    lambdaFunctionAssociations: namedByTheCdk('edgeLambdas'),
    restrictions: namedByTheCdk('geoRestriction'),
    cachePolicyId: idOrObject('cachePolicy', 'CachePolicy'),
    originRequestPolicyId: idOrObject('originRequestPolicy', 'OriginRequestPolicy'),
    responseHeadersPolicyId: 'Write responseHeadersPolicy: a policy, or the id of a managed one.',
  }),
);

function namedByTheCdk(name: string): string {
  return `That is CloudFormation's name: write ${name}, as in the CDK.`;
}

function idOrObject(setting: string, name: string): string {
  return `Write the id as ${setting}; for an object of the CDK take ${name} from edgeproof, which has the same names.`;
}

/** What to do about a name that is known elsewhere; `undefined` when it is known nowhere. */
export function answerTo(name: string): string | undefined {
  return find(answers(), name);
}

/** Why edgeproof leaves out for good what a name stands for; `undefined` when it doesn't. */
export function whyLeftOut(name: string): string | undefined {
  return find(leftOut(), name);
}

/** CloudFormation and the API begin each name with a capital letter. */
function find(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(texts, name)) return texts[name];
  const uncapitalised = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.hasOwn(texts, uncapitalised) ? texts[uncapitalised] : undefined;
}
