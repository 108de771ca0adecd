/** One section of the rulebook's other part (pipeline), with its ids and the rows of its tables without ids. */
export interface PipelineSection {
  readonly section: string;
  readonly title: string;
  readonly ids: readonly string[];
  /** `§2 VReq answers`: the table, and what its row is about. */
  readonly rows: readonly string[];
}

function section(number: string, title: string, ids: string, ...rows: readonly (readonly string[])[]): PipelineSection {
  return { section: number, title, ids: ids.trim().split(/\s+/).filter(Boolean), rows: rows.flat() };
}

function table(number: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `§${number} ${name}`);
}

/** Every id of §1 to §16, and every row of their tables without ids, in their order. */
export const pipelineSections: readonly PipelineSection[] = [
  section(
    '1',
    'Life of a request',
    `
    LIFE-BEHAVIOR-FIRST LIFE-NO-RESELECT LIFE-GEO-BEFORE-WAF LIFE-WAF-BEFORE-VREQ LIFE-METHOD-BEFORE-VREQ
    LIFE-SIGN-BEFORE-VREQ LIFE-REDIRECT-SKIPS LIFE-VREQ-BEFORE-CACHE LIFE-CFHEADERS-AFTER-VREQ
    LIFE-DNS-BEFORE-OREQ LIFE-OREQ-ONLY-FETCH LIFE-ORESP-BEFORE-STORE LIFE-RHP-BEFORE-VRES LIFE-STREAM
    LIFE-FN-BLOCKS CONN-HTTPVER CONN-ALTSVC CONN-WS-H1 LIMIT-URL LIMIT-REQ LIMIT-NOLOG LIMIT-BODY
    LIMIT-GET-BODY HOST-MATCH HOST-FRONTING HOST-DISABLED LOOP-CHAIN SEC-UNSAFE VPP-ALLOW VPP-REDIR-GET
    VPP-REDIR-OTHER VPP-REDIR-10 VPP-ONLY VPP-REDIR-SHAPE VPP-REDIR-LOG METHOD-SETS METHOD-REFUSED
    METHOD-CACHE METHOD-GROUP GEO-SCOPE WAF-BLOCK SIGN-WHEN SIGN-PRECEDENCE SIGN-STRIP SIGN-TIME SIGN-BODY
    SIGN-CER REC-PATH REC-HIT SHIELD-HIT WS GRPC
    `,
  ),
  section(
    '2',
    'Which trigger runs when',
    `
    TRG-ONE TRG-VRES-STATUS TRG-VRES-CONFLICT TRG-VREQ-GEN TRG-OREQ-GEN TRG-QS-ORIGIN TRG-BODY TRG-FAIL-EXEC
    TRG-FAIL-LIMIT TRG-FAIL-VALID TRG-FAIL-CFF TRG-FAIL-CER TRG-L@E-LIMITS
    `,
    table('2', [
      'Refused at S02–S10 (limits, host, geo, WAF, method, scheme, signature)',
      'HTTP→HTTPS redirect',
      'VReq answers',
      'Fresh cache hit, cached status < 400',
      'Fresh cache hit on a cached error (≥ 400)',
      'Miss, origin < 400',
      'Miss, origin ≥ 400',
      'OResp turned ≥ 400 into < 400',
      'Expired object, origin 304',
      'Collapsed follower request',
      'Stale served under stale-while-revalidate',
      'Stale served because origin failed',
      'OReq answers (first time)',
      'OReq answer served from cache',
      'Configured origin DNS failure',
      'Connect failure / timeout',
      'Origin group failover',
      'Custom error page subrequest',
      'Non-cacheable method (POST…)',
      'Smooth Streaming, gRPC',
    ]),
  ),
  section(
    '3',
    'Behavior selection and default root object',
    `
    PATH-ORDER PATH-WILD PATH-ANCHOR PATH-SLASH PATH-CASE PATH-IGNORE PATH-CHARS PATH-NORM PATH-UNDER
    PATH-TRAIL PATH-ROOT PATH-MAX DRO-WHEN DRO-PATH DRO-METHODS DRO-BAD DRO-QS DRO-ORDER DRO-VREQ DRO-NONE
    DRO-KEY
    `,
  ),
  section(
    '4',
    'Cache key',
    `
    KEY-BASE KEY-ALIAS KEY-URI KEY-ORIGINPATH KEY-METHOD KEY-SCHEME KEY-BEHAVIOR CP-HDR CP-COOKIE CP-QS
    CP-STAR CP-CFHDR CP-TTL0 CP-LIMITS KEY-HDR-CASE KEY-QS-ORDER KEY-QS-CASE KEY-QS-DELIM KEY-COOKIE-CASE
    KEY-COOKIE-SORT KEY-COOKIE-FORM KEY-ABSENT KEY-AE-LOOKUP KEY-AE-ORP KEY-AE-EMPTY KEY-AE-IDENTITY FV-QS
    FV-COOKIE FV-HDR FV-OTHER FV-TTL FV-BROTLI FV-EXCL COL-WHEN COL-LOG COL-OFF-ALL COL-OFF-OBJ COL-ERR
    `,
    table('4.4', [
      'any on, no Accept-Encoding',
      'both on, viewer sends gzip and br',
      'both on, viewer sends gzip only',
      'both on, viewer sends br only',
      'both on, viewer supports neither',
      'only one on, viewer sends it',
      'only one on, viewer lacks it',
      'none on',
      'any on, HTTP/1.0',
    ]),
  ),
  section(
    '5',
    'Building the origin request',
    `
    OREQ-ALWAYS OREQ-ORP-HDR OREQ-ORP-HOST OREQ-ORP-CUSTOM OREQ-ORP-LIMITS OREQ-QS-RAW OREQ-QS-NONE
    OREQ-AUTH OREQ-URI-RAW OREQ-PATH REQ-XFF REQ-VIA REQ-VIA-ID REQ-CFID REQ-HTTP11 REQ-EXPECT
    REQ-CC-IGNORED REQ-ORIGIN-CERT REQ-CLIENTCERT OCH-OVERRIDE OCH-DENY OCH-LIMITS OCH-AUTH
    `,
    table('5.1', ['cache policy: none', 'cache policy: all', 'cache policy: allow list', 'cache policy: block list']),
    table('5.2', [
      'any other header',
      'Accept, Accept-Charset, Accept-Language, Referer, X-HTTP-Method-Override, Expect',
      'Accept-Encoding',
      'Authorization',
      'Cache-Control, Pragma, Max-Forwards, Request-Range',
      'CloudFront-*',
      'Connection',
      'Content-Length, Transfer-Encoding',
      'Content-Type, Content-MD5, Content-Encoding',
      'Cookie',
      'Date, From, Warning, Origin',
      'Host',
      'If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since',
      'Proxy-Authenticate, Proxy-Authorization, Proxy-Connection, TE, Trailer',
      'Range',
      'Upgrade',
      'User-Agent',
      'Via',
      'X-Amz-Cf-Id',
      'X-Edge-*, X-Forwarded-Proto, X-Real-IP',
      'X-Forwarded-For',
    ]),
  ),
  section(
    '6',
    'Talking to the origin',
    `
    ORG-PROTO ORG-ATT ORG-CTO ORG-RTO ORG-RTO-S3 ORG-RCT ORG-KA ORG-IP ORG-RETRY-GET ORG-RETRY-OTHER
    ORG-LAMBDA-OVR OERR-DNS OERR-REFUSED OERR-TLS OERR-CTIMEOUT OERR-RTIMEOUT OERR-RCT OERR-CLOSED
    OERR-BADRESP OERR-HDRBIG OERR-CRLEN OERR-ZERO OERR-WRITE OERR-503PAGE OERR-CAPACITY OERR-LIMIT OERR-MTLS
    OERR-TOOBIG OERR-TIMEOUT-IS-5XX OBODY-CL OBODY-CHUNK OBODY-NOLEN OBODY-ABORT OBODY-MAX
    `,
  ),
  section(
    '7',
    'Origin groups',
    `
    GRP-SHAPE GRP-CODES GRP-CONNECT GRP-TIMEOUT GRP-DNS GRP-METHODS GRP-STATELESS GRP-HIT GRP-WAIT GRP-OTHER
    GRP-L@E GRP-L@E-STATUS GRP-L@E-REQ GRP-GEN GRP-BOTH GRP-CACHE GRP-ERRCACHE GRP-SHIELD GRP-MQAR GRP-RTLOG
    `,
  ),
  section(
    '8',
    'Origin response handling',
    `
    RESP-PASS RESP-HOP RESP-CONNECTION RESP-TE RESP-SETCOOKIE-OFF RESP-SETCOOKIE-ON RESP-SETCOOKIE-NC
    RESP-VIA RESP-SERVER RESP-DATE RESP-XCACHE RESP-POP RESP-S3 RESP-VARY RESP-VARY-KEY RESP-VARY-STAR
    RESP-VARY-AE RESP-WARNING RESP-3XX RESP-100 RESP-103 HEAD-HIT HEAD-MISS RNG-HIT RNG-MISS RNG-INVALID
    RNG-CHUNK RNG-COMP RNG-416 RNG-BIG COND-REVAL COND-304 COND-200 COND-NOVAL COND-COOKIE COND-VIEWER-HIT
    COND-VIEWER-MISS
    `,
  ),
  section(
    '9',
    'Freshness',
    `
    TTL-PREC TTL-CLAMP TTL-DEFAULT TTL-MIN TTL-NOSTORE0 TTL-NOCACHE0 TTL-ZERO TTL-POLICY-DEF TTL-RANGE
    TTL-BADNUM TTL-BADEXP TTL-PRAGMA TTL-AGE TTL-STATUS TTL-AUTH TTL-COOKIE TTL-RHP TTL-VIEWERCC TTL-EVICT
    TTL-S3-501 STALE-SWR STALE-SIE STALE-SIE-SYNC STALE-BOTH STALE-DEFAULT-5XX STALE-DEFAULT-4XX STALE-COND
    STALE-OFF STALE-MAX STALE-CER INV-PATH INV-VARIANTS INV-REWRITE INV-ERR INV-TAG INV-RATE
    `,
    table('9.3', [
      'nothing',
      'max-age=30',
      'max-age=3600',
      'max-age=0',
      'max-age=10, s-maxage=400',
      'Expires = now + 120 s',
      'Expires in the past / bad',
      'max-age=30 + Expires far',
      'no-cache',
      'no-store',
      'private or private, max-age=60',
      'no-cache="Set-Cookie"',
      'public only',
      'any, policy (0,0,0)',
      'any, policy (0,0,31536000)',
    ]),
  ),
  section(
    '10',
    'Error caching',
    `
    ERR-LIST ERR-LIST-CC ERR-OTHER ERR-416 ERR-DEFAULT ERR-CFN300 ERR-MAX ERR-NOSTORE ERR-S3 ERR-OFF
    ERR-METHOD ERR-SERVE ERR-EDGE ERR-SYNTHETIC ERR-XCACHE ERR-LAMBDA
    `,
  ),
  section(
    '11',
    'Custom error responses',
    `
    CER-CODES CER-RESPCODE CER-PAIR CER-SCOPE CER-PATHFORM CER-TRIGGER-ORIGIN CER-TRIGGER-EDGE
    CER-TRIGGER-VREQ CER-TRIGGER-ORESP CER-NOT CER-FETCH CER-FETCH-TRG CER-FETCH-SIGN CER-FETCH-HDR CER-FAIL
    CER-STATUS CER-XCACHE CER-LOG CER-RHP CER-VRES CER-CONN CER-CACHE CER-GROUP CER-METHOD
    `,
  ),
  section(
    '12',
    'Compression by CloudFront',
    `
    COMP-ON COMP-TTL COMP-VIEWER COMP-RAW COMP-LEN COMP-STATUS COMP-BODY COMP-TYPE COMP-LUCK COMP-WHEN
    COMP-304 COMP-ETAG COMP-HDRS COMP-LAMBDA COMP-GEN
    `,
  ),
  section(
    '13',
    'Response headers policy',
    `
    RHP-ALL RHP-ORDER RHP-POS RHP-REMOVE RHP-SERVERDATE RHP-SEC RHP-CUSTOM RHP-CORS-OVR RHP-CORS-WHEN
    RHP-CORS-PREFLIGHT RHP-ACAO RHP-ACAO-WILD RHP-ACAC RHP-ACAH RHP-ACAM RHP-HSTS RHP-XSS RHP-FRAME RHP-CTO
    RHP-CSP RHP-REF RHP-ST
    `,
  ),
  section(
    '14',
    'Stamped headers and X-Cache',
    '',
    table('14.2', [
      'Hit',
      'Miss',
      'RefreshHit',
      'Error',
      'Redirect',
      'LambdaGeneratedResponse',
      'FunctionGeneratedResponse',
      'LambdaExecutionError / LambdaValidationError / LambdaLimitExceeded',
      'FunctionExecutionError / FunctionThrottledError / FunctionValidationError',
      'LimitExceeded, CapacityExceeded',
      'OReq-generated, first time',
      'OriginShieldHit',
    ]),
    table('14.4', [
      'x-edge-result-type',
      'x-edge-response-result-type',
      'x-edge-detailed-result-type',
      'AbortedOrigin',
      'ClientCommError',
      'ClientGeoBlocked',
      'ClientHungUpRequest',
      'Error',
      'InternalError',
      'InvalidRequest',
      'InvalidRequestBlocked',
      'InvalidRequestCertificate',
      'InvalidRequestHeader',
      'InvalidRequestMethod',
      'LambdaLimitExceeded',
      'OriginCommError',
      'OriginConnectError',
      'OriginContentRangeLengthError',
      'OriginDnsError',
      'OriginError',
      'OriginHeaderTooBigError',
      'OriginInvalidResponseError',
      'OriginReadError / OriginWriteError',
      'OriginZeroSizeObjectError',
      'SlowReaderOriginError',
    ]),
  ),
  section(
    '15',
    'Bodies CloudFront generates',
    '',
    table('15.2', [
      '403 Bad request.',
      '403 Request blocked.',
      '403 block access from your country',
      '403 not configured to allow the HTTP request method',
      "502 wasn't able to resolve the origin domain name",
      "502 wasn't able to connect to the origin",
      '502/504 attempted to establish a connection with the origin',
      '503 Failed to contact the origin.',
      '503 Lambda function is invalid or lacks permissions',
      '503 Lambda function was throttled',
      '502 Lambda function result failed validation',
      '503 CloudFront function is invalid or could not run',
    ]),
  ),
  section(
    '16',
    'Managed policies',
    '',
    table('16.1', [
      'CachingOptimized',
      'CachingOptimizedForUncompressedObjects',
      'CachingDisabled',
      'Amplify',
      'Elemental-MediaPackage',
      'UseOriginCacheControlHeaders',
      'UseOriginCacheControlHeaders-QueryStrings',
      'Amplify-Default',
      'Amplify-DefaultNoCookies',
      'Amplify-ImageOptimization',
      'Amplify-StaticContent',
    ]),
    table('16.2', [
      'AllViewer',
      'AllViewerAndCloudFrontHeaders-2022-06',
      'AllViewerExceptHostHeader',
      'CORS-CustomOrigin',
      'CORS-S3Origin',
      'Elemental-MediaTailor-PersonalizedManifests',
      'HostHeaderOnly',
      'UserAgentRefererHeaders',
    ]),
    table('16.3', [
      'SimpleCORS',
      'CORS-With-Preflight',
      'SecurityHeadersPolicy',
      'CORS-and-SecurityHeadersPolicy',
      'CORS-with-preflight-and-SecurityHeadersPolicy',
    ]),
  ),
];

/** What the register counts: ids and rows. */
export const pipelineRegister: readonly string[] = pipelineSections.flatMap(({ ids, rows }) => [...ids, ...rows]);
