import { singleAnswer } from './question.js';

/** What AWS leaves open and only one answer can be given here: each says why. */
export const singleAnswers = {
  nullResult: singleAnswer({
    asks: 'Is null a result?',
    openQuestion: 'OQ-3',
    default: 'refuse',
    because: 'Users meet "must be an object type" exactly when a handler returns nothing.',
    noAlternative: 'The types allow null, but nobody saw CloudFront take it, or knows what it would then do.',
  }),
  vpcOrigins: singleAnswer({
    asks: 'How does origin-request see a VPC origin?',
    openQuestion: 'OQ-10',
    default: 'custom',
    because: 'An event has no third kind of origin.',
    noAlternative: 'There are no VPC origins in edgeproof: httpOrigin stands for one.',
  }),
  cloudFrontFunctionsSize: singleAnswer({
    asks: 'How large may an answer of a CloudFront Function be?',
    openQuestion: 'OQ-23',
    default: 'not-simulated',
    because: 'No limit is known.',
    noAlternative: 'edgeproof runs Lambda@Edge functions, not CloudFront Functions.',
  }),
  deletedReadOnlyHeaders: singleAnswer({
    asks: 'Is deleting a read-only header an error?',
    openQuestion: 'OQ-29',
    default: 'refuse',
    because: 'The error text and the current documents say so.',
    noAlternative: 'A log line of CloudFront says "tried to delete read-only header": it has been seen.',
  }),
  reportedFirst: singleAnswer({
    asks: 'Which of several faults does CloudFront report?',
    openQuestion: 'OQ-31',
    default: 'by-subject',
    because: 'Outcome, form, fields, status, headers, path, body, origin: what later checks need comes first.',
    noAlternative: 'All faults are in `violations`, so a test need not depend on the order.',
  }),
  pythonAtTheEdge: singleAnswer({
    asks: 'Does Python 3.12 fail at the edge?',
    openQuestion: 'OQ-38',
    default: 'not-simulated',
    because: 'One report, against the documents.',
    noAlternative: 'edgeproof runs handlers of Node.js.',
  }),
  lengthOfReplacedBody: singleAnswer({
    asks: 'Does the Content-Length of a request outlive a replaced body?',
    openQuestion: 'OQ-39',
    default: 'recomputed',
    because: 'The header is read-only for functions, so CloudFront must set it.',
    noAlternative: 'With the old length no origin could read the request.',
  }),
  webSocketUpgrades: singleAnswer({
    asks: 'Which functions run for a WebSocket upgrade?',
    openQuestion: 'OQ-40',
    default: 'not-simulated',
    because: 'Request triggers presumably run as for a GET; of the others nothing is known.',
    noAlternative: 'edgeproof has no WebSockets: Upgrade is a header that functions never see.',
  }),
  insertedKeys: singleAnswer({
    asks: 'How is a part of a header name capitalised that begins with no letter, as in x-1st?',
    openQuestion: 'OQ-41',
    default: 'letters-at-part-starts',
    because: 'The documents speak of initial capitals, and a digit has none.',
    noAlternative: 'No other reading has been put forward; `key` sets the case on the wire.',
  }),
} as const;
