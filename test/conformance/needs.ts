import type { Shown } from './rulebook-ids.js';

/** One of the twenty things that people who test edge functions ask for most, and what answers it here. */
export interface Need {
  readonly number: number;
  readonly need: string;
  /** What to use, in Markdown. Empty: nothing answers it. */
  readonly features: readonly string[];
  /** Tests that show it. */
  readonly shown: readonly Shown[];
  /** What of it isn't there, and why. A need without features has to say so. */
  readonly missing?: string;
}

/** Field evidence §2.2, most wanted first. The numbers are those of the list. */
export const needs: readonly Need[] = [
  {
    number: 1,
    need: 'Try an edge function without deploying it',
    features: ['`invoke`', '`createDistribution`', '`cdn.fetch`', '`validateResult`'],
    shown: [
      ['examples/test/trailing-slash.test.ts', 'a page moves to its address with a slash, and keeps its query'],
      ['examples/test/trailing-slash.test.ts', 'the redirect asks neither the cache nor the origin'],
    ],
  },
  {
    number: 2,
    need: 'Hear of headers that a function may not set, change or delete, per trigger',
    features: ['`toBeValidEdgeRequest(event)`', '`toBeValidEdgeResponse(event)`', 'rules `HDR-*`'],
    shown: [
      ['test/conformance/function-cases.ts', 'HDR-RO-CHANGE: Host'],
      ['test/conformance/function-cases.ts', 'HDR-RO-DELETE: Host'],
      ['test/matchers/validity.test.ts', 'given the event, sees a read-only header that is gone'],
    ],
  },
  {
    number: 3,
    need: 'Responses that a function makes itself: redirects, logins, refusals',
    features: ['`toRedirectTo`', '`toHaveEdgeStatus`', '`toBeValidEdgeResponse`'],
    shown: [
      ['examples/test/basic-auth.test.ts', '%s is asked for the password'],
      ['test/conformance/core-cases.test.ts', "{ status: '200' } alone is a valid answer"],
    ],
  },
  {
    number: 4,
    need: 'Size limits, counted as CloudFront counts, with the numbers said',
    features: ['rules `RES-SIZE-*`, `BODY-LIMIT-*`', 'a warning close to a limit', '`assumptions: { base64Size }`'],
    shown: [
      [
        'test/rules/sizes.test.ts',
        'a response counts with its headers, and a base64 body as what it decodes to, unless asked otherwise',
      ],
      ['examples/test/image-proxy.test.ts', 'the largest that is answered is accepted'],
    ],
  },
  {
    number: 5,
    need: 'Events for all four triggers, typed and ready, with little to write',
    features: [
      '`viewerRequest`, `originRequest`, `originResponse`, `viewerResponse`',
      '`edgeEvent`',
      '`edgeproof/fixtures`',
    ],
    shown: [
      ['test/events/viewer-request.test.ts', "is an event in the types of aws-lambda, and its request needs no '!'"],
      ['test/laws/events.test.ts', 'every factory obeys the laws of events'],
      ['test/fixtures/viewers.test.ts', 'into every factory of events'],
    ],
  },
  {
    number: 6,
    need: 'What CloudFront would answer and log, and which header or field is to blame',
    features: [
      '`invocation.error`: `viewerMessage`, `logMessage`, `message`',
      'every failing matcher',
      '`captureConsole`: what a function logs, as Lambda writes it',
      '[the rules](rules/README.md)',
    ],
    shown: [
      ['test/conformance/field-evidence.test.ts', 'V1: a new object at origin-response leaves Transfer-Encoding out'],
      ['test/matchers/validity.test.ts', 'gives each reason, with its rule, its evidence and what to change'],
      ['test/lambda/console-watch.test.ts', 'is text as Lambda writes it'],
    ],
  },
  {
    number: 7,
    need: 'Cookies and headers of several lines, right on both sides',
    features: [
      '`toSetCookie`',
      '`cdn.viewer()`, with a cookie jar',
      '`toHaveEdgeHeader(name, […])`',
      'rules `REQ-SETCOOKIE`, `HMAP-MULTI-OUT`',
    ],
    shown: [
      ['test/conformance/core-cases.test.ts', 'two set-cookie pairs arrive as two'],
      [
        'test/conformance/rulebook-facts.test.ts',
        'REQ-SETCOOKIE: set-cookie on a request goes to the origin, never to the viewer',
      ],
      ['test/matchers/to-set-cookie.test.ts', 'finds one cookie among many, and a value with = in it'],
      ['test/pipeline/viewer.test.ts', 'sends the cookies that she was given, by fetch and by handle'],
    ],
  },
  {
    number: 8,
    need: 'Bodies in base64, binary and compressed',
    features: ['`toHaveEdgeBody`', '`invocation.bytes()`', 'real gzip and brotli in a distribution'],
    shown: [
      ['test/matchers/to-have-edge-body.test.ts', 'decodes base64'],
      ['test/matchers/to-have-edge-body.test.ts', 'takes several encodings off, the last applied first'],
      ['test/conformance/core-cases.test.ts', 'a base64 body arrives decoded'],
    ],
  },
  {
    number: 9,
    need: 'The cache: functions at the origin on a miss only, the key, lifetimes of generated answers',
    features: ['`toBeServedFromCache`', '`toBeCachedFor`', '`toHaveXCache`', '`cdn.clock`', '`cdn.invalidate`'],
    shown: [
      ['test/conformance/pipeline-cases.ts', 'LIFE-VREQ-BEFORE-CACHE'],
      [
        'test/conformance/core-cases.test.ts',
        "an origin-request answer is cached, and the function doesn't run again on a hit",
      ],
      ['test/cache/cache-key.test.ts', 'keeps the order and case of parameters (KEY-QS-ORDER, KEY-QS-CASE)'],
    ],
  },
  {
    number: 10,
    need: 'Which headers, cookies and parameters arrive at which stage',
    features: ['`toForward`', '`exchange.originRequests`', 'cache and origin request policies, the managed ones too'],
    shown: [
      ['examples/test/country-redirect.test.ts', 'without the header in a policy nobody is ever redirected'],
      ['test/conformance/pipeline-cases.ts', 'CFH-CF-WHEN'],
      [
        'test/conformance/rulebook-facts.test.ts',
        'OQ-13: origin-request sees the parameters that are forwarded, in their order',
      ],
    ],
  },
  {
    number: 11,
    need: 'viewer-response left out for errors, and error pages',
    features: ['`toHaveInvoked`', '`errorResponses`', 'the reason in the trace'],
    shown: [
      ['test/conformance/pipeline-cases.ts', '§2 Miss, origin ≥ 400'],
      ['test/conformance/pipeline-cases.ts', 'CER-STATUS'],
    ],
  },
  {
    number: 12,
    need: 'Switching the origin: its fields for S3 and custom, Host, custom headers',
    features: ['rules `ORI-*`', '`otherOrigins`', '`toHaveFetchedFrom`'],
    shown: [
      ['examples/test/failing/wrong-origin-kind.test.ts', 'alone: behind an S3 origin it throws'],
      ['test/conformance/rulebook-facts.test.ts', 'ORI-HOST-FORWARDED: S3 refuses the Host of the viewer'],
      ['examples/test/archive-bucket.test.ts', 'each page has its origin'],
    ],
  },
  {
    number: 13,
    need: 'What comes of async handlers, callbacks, and of returning nothing',
    features: ['`invoke`, per `runtime`'],
    shown: [
      ['test/lambda/finishing.test.ts', 'says that async was forgotten, and keeps what was returned'],
      ['test/lambda/finishing.test.ts', 'a resolved undefined is null to CloudFront'],
      ['examples/test/failing/forgotten-async.test.ts', 'in a distribution: every request is a 502'],
    ],
  },
  {
    number: 14,
    need: 'Request bodies: cut where they are exposed, in base64, replaced',
    features: ['`body`, `includeBody`', '`inputTruncated`', 'rules `BODY-*`'],
    shown: [
      ['test/events/body.test.ts', 'at %s, after %i bytes'],
      [
        'test/conformance/core-cases.test.ts',
        'a truncated body is exposed while the origin receives the whole, and a replaced one arrives with its own length',
      ],
      ['examples/test/contact-form.test.ts', 'one that is cut off is not touched'],
    ],
  },
  {
    number: 15,
    need: 'Odd characters in paths, queries and headers: what a fuzzer is for',
    features: ['`edgeproof/fuzz`: `fuzz`, `fuzzDistribution`', 'rules `REQ-URI-*`, `HMAP-VALUE-*`'],
    shown: [
      ['test/fuzz/run/fuzz.test.ts', 'says what was asked, the event, why, the way back, and a test'],
      ['test/fuzz/event-corners.test.ts', '%s, whatever the seed'],
      ['examples/test/failing/malformed-uri.test.ts', 'alone: a lone percent sign throws'],
    ],
  },
  {
    number: 16,
    need: 'Failures on request: timeouts, exceptions, throttling, failing origins, failover',
    features: [
      '`lambdaFailure`',
      '`originFailure`',
      '`originGroup`',
      '`toHaveFailedOver`',
      "`onFunctionError: 'throw'`",
    ],
    shown: [
      ['test/lambda/failures.test.ts', 'each says what happened'],
      ['test/conformance/pipeline-cases.ts', 'GRP-CODES'],
      ['test/pipeline/on-function-error.test.ts', 'rejects with what failed, why, what to do and what happened'],
    ],
  },
  {
    number: 17,
    need: 'The runtime of CloudFront Functions, as it is',
    features: [],
    shown: [],
    missing:
      'CloudFront Functions are another product, with a JavaScript runtime, events and limits of their own. edgeproof runs Lambda@Edge functions; a distribution that is given `functionAssociations` throws and says so.',
  },
  {
    number: 18,
    need: 'Tests without a network',
    features: [
      'origins as functions, buckets as objects or folders',
      '[handlers that call out](calling-out.md): edgeproof never calls the global `fetch`',
    ],
    shown: [
      ['test/conformance/rulebook-facts.test.ts', 'PM-NETWORK: a function may call others, and edgeproof calls nobody'],
      ['test/origins/responder.test.ts', 'gets one argument, so that the fetch of an app can stand for it'],
    ],
  },
  {
    number: 19,
    need: 'State of modules between invocations: kept where it is wanted, fresh where it leaks',
    features: [
      '`{ load }` in `edgeLambdas`: a cold start, again after `cdn.reset()`',
      '`fresh` of `fuzz`',
      '[module state](module-state.md)',
      '`withDistribution`',
    ],
    shown: [
      ['test/pipeline/cold-start.test.ts', 'is loaded by the first request that needs it, and is warm from then on'],
      ['test/pipeline/cold-start.test.ts', 'starts cold again after reset(), with a module as new as load makes it'],
      ['test/fuzz/run/fuzz.test.ts', 'is a new one for each run'],
      ['test/matchers/per-test/with-distribution.test.ts', 'gets a fresh one each time'],
    ],
    missing: 'Requests interleave in one module instance, which AWS never does.',
  },
  {
    number: 20,
    need: 'Jest and Vitest, ESM and CommonJS, typed matchers, no environment of its own, fake timers',
    features: ['`edgeproof/vitest`, `edgeproof/jest`', '`npm run test:matrix`'],
    shown: [
      ['test/matchers/laws.test.ts', 'names itself, its modifiers and the value in the first line'],
      ['test/scripts/consumers.test.ts', 'has each runner, set up in each way'],
      ['test/consumers/tests/copies.esm.test.ts', 'the matchers for ESM know what the CommonJS factories made'],
      ['test/lambda/time-limit.test.ts', 'is Lambda’s own three seconds'],
    ],
  },
];
