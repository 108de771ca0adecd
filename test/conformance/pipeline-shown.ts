import type { Shown } from './rulebook-ids.js';

/** Ids and rows that a test outside of the pipeline's table shows, for instance a table of its own. */
export const shownElsewhere: Readonly<Record<string, Shown>> = {
  // §1 Life of a request
  'METHOD-SETS': [
    'test/distribution/resolve-distribution.test.ts',
    'are one of three sets, by name or written out in any order (METHOD-SETS)',
  ],
  'METHOD-GROUP': ['test/distribution/config-mistakes.test.ts', 'of an origin group write nothing (METHOD-GROUP)'],
  // §2 Which trigger runs when
  '§2 Refused at S02–S10 (limits, host, geo, WAF, method, scheme, signature)': [
    'test/conformance/tables/trigger-matrix.test.ts',
    '§2 Refused at S02–S10 (limits, host, geo, WAF, method, scheme, signature)',
  ],
  '§2 Collapsed follower request': [
    'test/conformance/tables/trigger-matrix.test.ts',
    '§2 Collapsed follower request: %i',
  ],
  'TRG-ONE': ['test/conformance/association.test.ts', 'ASSOC-ONE-PER-EVENT, TRIG-MAX4: a trigger has one function'],
  // §3 Behavior selection and default root object
  'PATH-CHARS': [
    'test/distribution/config-mistakes.test.ts',
    'holds the characters CloudFront takes (CFG-PATH, PATH-CHARS)',
  ],
  'PATH-MAX': ['test/distribution/config-mistakes.test.ts', 'is one of 75 with the default (PATH-MAX)'],
  'DRO-BAD': ['test/distribution/config-mistakes.test.ts', 'has no leading slash and no strange characters (CFG-DRO)'],
  // §4 Cache key
  'KEY-METHOD': ['test/cache/cache-key.test.ts', 'of OPTIONS is its own (KEY-METHOD)'],
  'CP-STAR': ['test/message/selection.test.ts', 'takes a star for a character (CP-STAR) and case as it is'],
  'CP-LIMITS': ['test/distribution/config-mistakes.test.ts', 'lists ten of each, 1,024 characters in all (CP-LIMITS)'],
  'CP-CFHDR': [
    'test/distribution/config-mistakes.test.ts',
    'keys no header that can never be in a key (CFG-CPHDR, CP-CFHDR)',
  ],
  'KEY-HDR-CASE': [
    'test/cache/cache-key.test.ts',
    'forgets the order of cookies and of header names (KEY-COOKIE-SORT, KEY-HDR-CASE)',
  ],
  'KEY-QS-CASE': ['test/cache/cache-key.test.ts', 'keeps the order and case of parameters (KEY-QS-ORDER, KEY-QS-CASE)'],
  'KEY-QS-DELIM': ['test/message/query.test.ts', 'a semicolon inside a value (KEY-QS-DELIM)'],
  'KEY-COOKIE-SORT': [
    'test/message/cookies.test.ts',
    'are forwarded sorted by name, those of one name in their order (KEY-COOKIE-SORT)',
  ],
  'KEY-COOKIE-FORM': [
    'test/message/cookies.test.ts',
    'are dropped when their name starts with $ or they are no pair (KEY-COOKIE-FORM)',
  ],
  'KEY-ABSENT': ['test/cache/cache-key.test.ts', 'tells an absent header from an empty one (KEY-ABSENT)'],
  'FV-EXCL': ['test/distribution/forwarded-values.test.ts', 'has a place in place of policies (FV-EXCL)'],
  'KEY-AE-LOOKUP': [
    'test/cache/cache-key.test.ts',
    'offer a viewer of both the copies of either (KEY-AE-LOOKUP, OQ-AE)',
  ],
  'COL-WHEN': ['test/pipeline/collapsing.test.ts', 'is made once, and all get its answer (COL-WHEN, COL-LOG)'],
  'COL-LOG': ['test/pipeline/collapsing.test.ts', 'is made once, and all get its answer (COL-WHEN, COL-LOG)'],
  'COL-OFF-ALL': ['test/pipeline/collapsing.test.ts', 'is made by each where nothing is cached: %s (COL-OFF-ALL)'],
  'COL-OFF-OBJ': [
    'test/pipeline/collapsing.test.ts',
    'is made by each after the first where its answer is for one: %s (COL-OFF-OBJ)',
  ],
  'COL-ERR': [
    'test/pipeline/collapsing.test.ts',
    'is made once where an error is kept, and by each where it is not (COL-ERR)',
  ],
  // §5 Origin request
  'REQ-HTTP11': [
    'test/origins/server-origin.test.ts',
    'is HTTP/1.1 with the very headers, in order and case, Host among them (REQ-HTTP11)',
  ],
  'REQ-EXPECT': ['test/origins/server-origin.test.ts', '100 twice is a failure (REQ-EXPECT)'],
  'REQ-ORIGIN-CERT': ['test/origins/server-tls.test.ts', 'a server with TLS (REQ-ORIGIN-CERT, OERR-TLS)'],
  '§4.4 any on, no Accept-Encoding': ['test/conformance/tables/accept-encoding.test.ts', 'any on, no Accept-Encoding'],
  '§4.4 both on, viewer sends gzip only': [
    'test/conformance/tables/accept-encoding.test.ts',
    'both on, viewer sends gzip only',
  ],
  '§4.4 both on, viewer sends br only': [
    'test/conformance/tables/accept-encoding.test.ts',
    'both on, viewer sends br only',
  ],
  '§4.4 only one on, viewer sends it': [
    'test/conformance/tables/accept-encoding.test.ts',
    'only one on, viewer sends it',
  ],
  '§4.4 only one on, viewer lacks it': [
    'test/conformance/tables/accept-encoding.test.ts',
    'only one on, viewer lacks it',
  ],
  '§4.4 none on': ['test/conformance/tables/accept-encoding.test.ts', 'none on: listed, it is a header like any other'],
  '§4.4 any on, HTTP/1.0': [
    'test/conformance/tables/accept-encoding.test.ts',
    'any on, HTTP/1.0: with %s nothing is in the key nor sent',
  ],
  // §5 Building the origin request
  'OREQ-ORP-CUSTOM': [
    'test/distribution/config-mistakes.test.ts',
    "lists no custom header of its origin: the viewer's value would never arrive (OREQ-ORP-CUSTOM)",
  ],
  'OREQ-ORP-LIMITS': [
    'test/distribution/config-mistakes.test.ts',
    'lists ten of each, 1,024 characters in all (OREQ-ORP-LIMITS)',
  ],
  'OCH-DENY': ['test/origins/custom-headers.test.ts', 'are never %s, in any case (OCH-DENY)'],
  'OCH-LIMITS': ['test/origins/custom-headers.test.ts', 'have a number, and lengths (OCH-LIMITS)'],
  '§5.1 cache policy: none': [
    'test/conformance/tables/policy-union.test.ts',
    'cookies: cache policy: %s, origin request policy: %s',
  ],
  '§5.1 cache policy: all': [
    'test/conformance/tables/policy-union.test.ts',
    'cookies: cache policy: %s, origin request policy: %s',
  ],
  '§5.1 cache policy: allow list': [
    'test/conformance/tables/policy-union.test.ts',
    'cookies: cache policy: %s, origin request policy: %s',
  ],
  '§5.1 cache policy: block list': [
    'test/conformance/tables/policy-union.test.ts',
    'cookies: cache policy: %s, origin request policy: %s',
  ],
  '§5.2 Accept, Accept-Charset, Accept-Language, Referer, X-HTTP-Method-Override, Expect': [
    'test/conformance/tables/header-table.test.ts',
    'Accept, Accept-Charset, Accept-Language, Referer, X-HTTP-Method-Override, Expect',
  ],
  '§5.2 Accept-Encoding': ['test/conformance/tables/header-table.test.ts', 'Accept-Encoding'],
  '§5.2 Cache-Control, Pragma, Max-Forwards, Request-Range': [
    'test/conformance/tables/header-table.test.ts',
    'Cache-Control, Pragma, Max-Forwards, Request-Range',
  ],
  '§5.2 CloudFront-*': ['test/conformance/tables/header-table.test.ts', 'CloudFront-*'],
  '§5.2 Connection': ['test/conformance/tables/header-table.test.ts', 'Connection'],
  '§5.2 Content-Length, Transfer-Encoding': [
    'test/conformance/tables/header-table.test.ts',
    'Content-Length, Transfer-Encoding',
  ],
  '§5.2 Content-Type, Content-MD5, Content-Encoding': [
    'test/conformance/tables/header-table.test.ts',
    'Content-Type, Content-MD5, Content-Encoding',
  ],
  '§5.2 Cookie': ['test/conformance/tables/header-table.test.ts', 'Cookie'],
  '§5.2 Date, From, Warning, Origin': ['test/conformance/tables/header-table.test.ts', 'Date, From, Warning, Origin'],
  '§5.2 If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since': [
    'test/conformance/tables/header-table.test.ts',
    'If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since',
  ],
  '§5.2 Range': ['test/conformance/tables/header-table.test.ts', 'Range'],
  '§5.2 Via': ['test/conformance/tables/header-table.test.ts', 'Via'],
  '§5.2 X-Amz-Cf-Id': ['test/conformance/tables/header-table.test.ts', 'X-Amz-Cf-Id'],
  '§5.2 X-Forwarded-For': ['test/conformance/tables/header-table.test.ts', 'X-Forwarded-For'],
  // §6 Talking to the origin
  'ORG-KA': ['test/origins/http-origin.test.ts', 'notes a keep-alive timeout on which the documents differ'],
  'ORG-PROTO': [
    'test/pipeline/asking-origins.test.ts',
    'by policy %s for a viewer with %s is %s, on port %i (ORG-PROTO)',
  ],
  'ORG-RTO-S3': [
    'test/pipeline/asking-origins.test.ts',
    'passes for S3 once: only connecting to it is tried again (ORG-ATT, ORG-RTO-S3): %s',
  ],
  'ORG-IP': ['test/origins/http-origin.test.ts', 'takes an address type, which makes no difference (ORG-IP)'],
  'OBODY-ABORT': [
    'test/pipeline/abort.test.ts',
    'before he is answered gets nothing, and nothing is stored (OBODY-ABORT)',
  ],
  // §7 Origin groups
  'GRP-SHAPE': ['test/distribution/config-mistakes.test.ts', 'is one of a hundred at most, a group one of ten'],
  'GRP-MQAR': [
    'test/origins/origin-group.test.ts',
    'asks its primary first: media quality scores are not simulated (GRP-MQAR)',
  ],
  // §8 Origin response handling
  'RESP-100': ['test/origins/server-origin.test.ts', 'an informational answer'],
  'RESP-103': ['test/origins/server-origin.test.ts', 'is not passed on (RESP-100, RESP-103)'],
  // §9 Freshness
  'TTL-POLICY-DEF': ['test/distribution/resolve-distribution.test.ts', 'fills in the lifetimes: %s (TTL-POLICY-DEF)'],
  'TTL-BADNUM': ['test/cache/cache-control.test.ts', 'takes %s for absent (TTL-BADNUM)'],
  'TTL-STATUS': ['test/cache/freshness.test.ts', '%i is stored: %s, with every 2xx: %s (TTL-STATUS, OQ-2XX)'],
  '§9.3 nothing': ['test/conformance/tables/lifetimes.test.ts', '§9.3 nothing'],
  '§9.3 max-age=30': ['test/conformance/tables/lifetimes.test.ts', '§9.3 max-age=30'],
  '§9.3 max-age=3600': ['test/conformance/tables/lifetimes.test.ts', '§9.3 max-age=3600'],
  '§9.3 max-age=0': ['test/conformance/tables/lifetimes.test.ts', '§9.3 max-age=0'],
  '§9.3 max-age=10, s-maxage=400': ['test/conformance/tables/lifetimes.test.ts', '§9.3 max-age=10, s-maxage=400'],
  '§9.3 Expires = now + 120 s': ['test/conformance/tables/lifetimes.test.ts', '§9.3 Expires = now + 120 s'],
  '§9.3 Expires in the past / bad': ['test/conformance/tables/lifetimes.test.ts', '§9.3 Expires in the past / bad'],
  '§9.3 max-age=30 + Expires far': ['test/conformance/tables/lifetimes.test.ts', '§9.3 max-age=30 + Expires far'],
  '§9.3 no-cache': ['test/conformance/tables/lifetimes.test.ts', '§9.3 no-cache'],
  '§9.3 no-store': ['test/conformance/tables/lifetimes.test.ts', '§9.3 no-store'],
  '§9.3 private or private, max-age=60': [
    'test/conformance/tables/lifetimes.test.ts',
    '§9.3 private or private, max-age=60',
  ],
  '§9.3 no-cache="Set-Cookie"': ['test/conformance/tables/lifetimes.test.ts', '§9.3 no-cache="Set-Cookie"'],
  '§9.3 public only': ['test/conformance/tables/lifetimes.test.ts', '§9.3 public only'],
  '§9.3 any, policy (0,0,0)': ['test/conformance/tables/lifetimes.test.ts', '§9.3 any, policy (0,0,0)'],
  '§9.3 any, policy (0,0,31536000)': ['test/conformance/tables/lifetimes.test.ts', '§9.3 any, policy (0,0,31536000)'],
  'INV-VARIANTS': ['test/cache/cache-store.test.ts', 'of %s removes %j (INV-PATH, INV-VARIANTS)'],
  // §10 Error caching
  'ERR-LIST': ['test/conformance/tables/error-caching.test.ts', 'ERR-LIST'],
  'ERR-LIST-CC': ['test/conformance/tables/error-caching.test.ts', 'ERR-LIST-CC'],
  'ERR-OTHER': ['test/conformance/tables/error-caching.test.ts', 'ERR-OTHER'],
  'ERR-416': ['test/conformance/tables/error-caching.test.ts', 'ERR-416'],
  'ERR-CFN300': ['test/conformance/tables/error-caching.test.ts', 'ERR-CFN300'],
  'ERR-MAX': ['test/conformance/tables/error-caching.test.ts', 'ERR-MAX'],
  'ERR-NOSTORE': ['test/conformance/tables/error-caching.test.ts', 'ERR-NOSTORE'],
  'ERR-S3': ['test/conformance/tables/error-caching.test.ts', 'ERR-S3'],
  'ERR-OFF': ['test/conformance/tables/error-caching.test.ts', 'ERR-OFF'],
  'ERR-METHOD': ['test/conformance/tables/error-caching.test.ts', 'ERR-METHOD'],
  'ERR-SERVE': ['test/conformance/tables/error-caching.test.ts', 'ERR-SERVE: what is kept is the answer, or the page'],
  'ERR-EDGE': ['test/conformance/tables/error-caching.test.ts', 'ERR-EDGE: a refusal for its %s is not kept'],
  // §11 Custom error responses
  'CER-CODES': [
    'test/distribution/config-mistakes.test.ts',
    'is for statuses CloudFront has it for (CER-CODES, CER-RESPCODE)',
  ],
  'CER-RESPCODE': [
    'test/distribution/config-mistakes.test.ts',
    'is for statuses CloudFront has it for (CER-CODES, CER-RESPCODE)',
  ],
  'CER-PAIR': ['test/distribution/config-mistakes.test.ts', 'has page and status together or neither (CER-PAIR)'],
  'CER-PATHFORM': ['test/distribution/config-mistakes.test.ts', 'has page and status together or neither (CER-PAIR)'],
  'CER-CONN': ['test/pipeline/error-pages.test.ts', 'is closed after %i'],
  // §13 Response headers policy
  'RHP-POS': [
    'test/pipeline/response-headers.test.ts',
    'come behind all others, also those that replace one of the origin (RHP-POS)',
  ],
  'RHP-ACAO-WILD': ['test/conformance/tables/allowed-origin.test.ts', '%s %s %s'],
  // §14 Stamped headers and X-Cache
  '§14.4 ClientCommError': [
    'test/pipeline/abort.test.ts',
    'before he is answered gets nothing, and nothing is stored (OBODY-ABORT)',
  ],
  '§14.4 ClientHungUpRequest': [
    'test/pipeline/abort.test.ts',
    'while he is sending is never served (ClientHungUpRequest)',
  ],
  // §15 Bodies CloudFront generates
  "§15.2 502 wasn't able to resolve the origin domain name": ['test/pipeline/asking-origins.test.ts', '%s: %i says %s'],
  "§15.2 502 wasn't able to connect to the origin": ['test/pipeline/asking-origins.test.ts', '%s: %i says %s'],
  '§15.2 502/504 attempted to establish a connection with the origin': [
    'test/pipeline/asking-origins.test.ts',
    '%s: %i says %s',
  ],
  '§15.2 503 Failed to contact the origin.': ['test/pipeline/asking-origins.test.ts', '%s: %i says %s'],
  // §16 Managed policies
  '§16.1 Amplify-Default': [
    'test/distribution/managed-ids.test.ts',
    'of %s is known, and refused: nobody knows its settings',
  ],
  '§16.1 Amplify-DefaultNoCookies': [
    'test/distribution/managed-ids.test.ts',
    'of %s is known, and refused: nobody knows its settings',
  ],
  '§16.1 Amplify-ImageOptimization': [
    'test/distribution/managed-ids.test.ts',
    'of %s is known, and refused: nobody knows its settings',
  ],
  '§16.1 Amplify-StaticContent': [
    'test/distribution/managed-ids.test.ts',
    'of %s is known, and refused: nobody knows its settings',
  ],
};
