import { question } from './question.js';

/** What AWS leaves open about the key of a request, and what of it reaches the origin. */
export const pipelineRequests = {
  defaultRootObject: question({
    asks: 'Is the default root object applied before viewer-request?',
    openQuestion: 'OQ-DRO',
    aliases: ['OQ-36'],
    default: 'before-viewer-request',
    alternatives: ['after-viewer-request'],
    because: 'Two operators saw `/` governed by the behavior of `/index.html`.',
  }),
  keyByBehavior: question({
    asks: 'Do two behaviors that produce the same key share an entry?',
    openQuestion: 'OQ-KEY-BEHAVIOR',
    default: 'separate',
    alternatives: ['shared'],
    because: 'Different behaviors have different policies; sharing would leak variants.',
  }),
  gzipForBrotliViewer: question({
    asks: 'May a viewer of brotli and gzip get a gzip copy that is already cached?',
    openQuestion: 'OQ-AE',
    default: 'serve-gzip',
    alternatives: ['fetch-brotli'],
    because: 'The compression page says that the first cached version sticks.',
  }),
  policyHeaders: question({
    asks: 'Which unlisted headers reach the origin under a cache policy?',
    openQuestion: 'OQ-POLICYHDR',
    default: 'framing-and-conditional',
    alternatives: ['none'],
    because: 'The guide withholds headers, but lists If-* and Content-Length as visible to origin-request.',
  }),
  forwardedForSeparator: question({
    asks: 'What separates the addresses in X-Forwarded-For?',
    openQuestion: 'OQ-XFF-SEP',
    default: ',',
    alternatives: [', '],
    because: "The guide's example has no space.",
  }),
  pathDecoding: question({
    asks: 'Are escapes of unreserved characters decoded before path patterns are matched?',
    openQuestion: 'OQ-NORMPCT',
    default: 'unreserved',
    alternatives: ['none'],
    because: 'The guide cites RFC 3986 section 6 as a whole, though its examples have only slashes and dots.',
  }),
  allViewerExceptHostHeader: question({
    asks: 'Does the managed policy AllViewerExceptHostHeader add CloudFront headers?',
    openQuestion: 'OREQ-ORP-HDR',
    default: 'adds-cloudfront-headers',
    alternatives: ['viewer-headers-only'],
    because:
      'Its page says that it adds those for protocol, HTTP version, TLS, device and location; its settings are a block list, which has no room for them.',
  }),
  viewersCloudFrontHeaders: question({
    asks: "Does a viewer's own CloudFront-* header reach the origin where a policy forwards all headers and names no such header?",
    openQuestion: 'CFH-CF-WHEN',
    default: 'forwarded',
    alternatives: ['removed'],
    because: 'The guide says only that a header that is configured replaces what the viewer sent.',
  }),
} as const;
