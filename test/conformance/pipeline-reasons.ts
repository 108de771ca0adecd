/** What edgeproof leaves out, and refuses where it is configured: it costs no reason below. */
export const leftOut: Readonly<Record<string, string>> = {
  ...because('AWS WAF is not simulated.', [
    'LIFE-GEO-BEFORE-WAF',
    'LIFE-WAF-BEFORE-VREQ',
    'WAF-BLOCK',
    '§14.4 InvalidRequestBlocked',
    '§15.2 403 Request blocked.',
  ]),
  ...because('Signed URLs and signed cookies are not simulated.', [
    'LIFE-SIGN-BEFORE-VREQ',
    'SIGN-WHEN',
    'SIGN-PRECEDENCE',
    'SIGN-STRIP',
    'SIGN-TIME',
    'SIGN-BODY',
    'SIGN-CER',
    'CER-FETCH-SIGN',
  ]),
  ...because('WebSocket upgrades are not simulated.', ['CONN-WS-H1', 'WS']),
  ...because('Requests by gRPC and Smooth Streaming are not simulated.', ['GRPC', '§2 Smooth Streaming, gRPC']),
};

/** Ids and rows that no distribution on one machine can show, each with the reason in a sentence. */
export const reasons: Readonly<Record<string, string>> = {
  'LIFE-STREAM': 'An exchange is handed over when it is whole, so nobody sees its first byte before the last.',
  'LIMIT-BODY': 'A body of 64 GB fits into no test.',
  'HOST-FRONTING': 'A request is given as a message, without the TLS connection whose name could differ from its Host.',
  'LOOP-CHAIN': 'A distribution whose origin is another distribution is not simulated.',
  'SEC-UNSAFE': 'Which requests CloudFront calls unsafe is not documented.',
  'TRG-FAIL-CFF': 'CloudFront Functions are another product.',
  'REC-PATH':
    'One layer of cache stands for edge location and regional cache: which of them asks the origin, no viewer sees.',
  'REC-HIT': 'One layer of cache stands for edge location and regional cache: a hit in either is the same to a viewer.',
  'SHIELD-HIT': 'Origin Shield decides only in which Region a function runs, which no test can see.',
  'REQ-CLIENTCERT': 'Client certificates towards an origin are not simulated.',
  'OBODY-MAX': 'A body of 50 GB fits into no test.',
  'GRP-SHIELD': 'Origin Shield decides only in which Region a function runs, which no test can see.',
  'GRP-RTLOG': 'Real-time logs are not written.',
  'RNG-BIG': 'An object of more than 50 GB fits into no test.',
  'TTL-EVICT': 'How unpopular an object must be to be evicted is not documented; an invalidation removes it as well.',
  'INV-RATE': 'It counts the invalidations of an AWS account by the second.',
  '§14.2 FunctionGeneratedResponse': 'CloudFront Functions are another product.',
  '§14.2 FunctionExecutionError / FunctionThrottledError / FunctionValidationError':
    'CloudFront Functions are another product.',
  '§14.2 OriginShieldHit': 'It is a value of logs with Origin Shield, which is not simulated.',
  '§14.4 InternalError': 'It is a fault of CloudFront itself.',
  '§14.4 InvalidRequestCertificate': 'A request is given as a message, without a TLS connection and its certificate.',
  '§14.4 InvalidRequestHeader':
    'Which headers CloudFront calls bad is not documented, and no request can be made of others.',
  '§14.4 SlowReaderOriginError': 'A viewer that reads slowly needs a connection, and an exchange has none.',
  '§15.2 503 CloudFront function is invalid or could not run': 'CloudFront Functions are another product.',
};

function because(reason: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
