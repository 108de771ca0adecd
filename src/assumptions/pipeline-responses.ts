import { question, singleAnswer } from './question.js';

/** What AWS leaves open about an answer on its way to the viewer. */
export const pipelineResponses = {
  viewerResponseDecidedBy: question({
    asks: 'Which status decides whether viewer-response runs?',
    openQuestion: 'OQ-VRES-STATUS',
    aliases: ['OQ-8'],
    default: 'origin-status',
    alternatives: ['final-status'],
    because: 'The guide says "when the origin returns 400 or higher".',
  }),
  originResponseOn304: question({
    asks: 'Does origin-response run for the 304 to a revalidation?',
    openQuestion: 'OQ-17',
    aliases: ['OQ-304-ORESP'],
    default: 'run',
    alternatives: ['skip'],
    because: 'A 304 is an answer of the origin; several image handlers in production take care of it.',
  }),
  errorPagesForFunctions: question({
    asks: 'What of a function do custom error responses replace: the errors it answers, and the 502 and 503 of its failure?',
    openQuestion: 'OQ-18',
    aliases: ['OQ-ERR-LAMBDA', 'OQ-CER-GEN'],
    default: 'replace',
    alternatives: ['only-answers', 'only-failures', 'keep'],
    because:
      "AWS's samples avoid a 403 from viewer-request because it is replaced, and users configure pages for failures. A 503 for exceeded limits never is; failures are never stored.",
  }),
  errorPageTriggers: question({
    asks: 'Do origin-request and origin-response run for the fetch of an error page?',
    openQuestion: 'OQ-CER-TRG',
    aliases: ['OQ-42'],
    default: 'run',
    alternatives: ['skip'],
    because: 'Seen for origin-request.',
  }),
  errorPageHeaders: question({
    asks: 'Which viewer headers go with the fetch of an error page?',
    openQuestion: 'OQ-CER-HDR',
    default: 'viewer',
    alternatives: ['none'],
    because: 'Host and location are needed by policies; not documented.',
  }),
  generatedXCache: question({
    asks: 'Which X-Cache has an answer of origin-request at first?',
    openQuestion: 'OQ-XC-OREQ',
    aliases: ['OQ-33'],
    default: 'Miss',
    alternatives: ['LambdaGeneratedResponse'],
    because: 'The log says MissGeneratedResponse with result Miss.',
  }),
  setCookieWithOriginRequestPolicy: question({
    asks: 'Does forwarding cookies by origin request policy alone keep Set-Cookie?',
    openQuestion: 'OQ-SETCOOKIE-ORP',
    default: 'kept',
    alternatives: ['removed'],
    because: 'The page speaks of forwarding, not of the key.',
  }),
  functionErrorInLog: question({
    asks: 'How does the access log file LambdaValidationError and LambdaLimitExceeded in x-edge-result-type?',
    openQuestion: 'LOG-FUNCTION-ERROR',
    default: 'Error',
    alternatives: ['own-word'],
    because:
      "The current page lists LambdaExecutionError alone beside Error; older pages and users' logs have each under its own word.",
  }),
  http10Connection: question({
    asks: 'What does CloudFront say about the connection to a viewer on HTTP/1.0?',
    openQuestion: 'RESP-CONNECTION',
    default: 'close',
    alternatives: ['as-on-http11'],
    because:
      'Captures are of HTTP/1.1; without chunks the end of a body of unknown length is the end of the connection.',
  }),
  afterViewerLeft: singleAnswer({
    asks: 'What still happens to a request whose viewer has left?',
    openQuestion: 'OBODY-ABORT',
    default: 'runs-to-its-end',
    because: 'The log calls it a failure to send, so CloudFront has an answer by then; only storing is said to stop.',
    noAlternative: 'When CloudFront notices is not documented, so nothing else can be said to stop.',
  }),
} as const;
