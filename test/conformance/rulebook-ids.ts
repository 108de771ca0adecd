/** A test that shows what a rule says: its file and its name, or the row of a table. */
export type Shown = readonly [file: string, test: string];

/** One section of the rulebook (edge-functions), with its ids in their order. */
export interface RulebookSection {
  readonly section: string;
  readonly title: string;
  readonly ids: readonly string[];
}

function section(number: string, title: string, ids: string): RulebookSection {
  return { section: number, title, ids: ids.trim().split(/\s+/) };
}

/**
 * Every id of the rulebook (edge-functions). Rows that name two ids count as two, and so do the two headings that are
 * ids: HDR-DISALLOWED and ERR-PAGE.
 */
export const rulebookSections: readonly RulebookSection[] = [
  section(
    '0',
    'Units',
    `
    SIZE-UNIT-MB SIZE-UNIT-KB
    `,
  ),
  section(
    '2',
    'Lifecycle and triggers',
    `
    TRIG-MAX4 TRIG-BLOCKING TRIG-WAF-FIRST TRIG-EARLY-REJECT TRIG-VREQ TRIG-VREQ-NO-ERRPAGE
    TRIG-VREQ-NO-HTTPS-REDIR TRIG-OREQ TRIG-OREQ-REVALIDATE TRIG-OREQ-METHODS TRIG-OREQ-COLLAPSE
    TRIG-OREQ-DNS-FIRST TRIG-OREQ-RETRY TRIG-ORES TRIG-ORES-NOT-HIT TRIG-ORES-NOT-GEN TRIG-ORES-NO-ANSWER
    TRIG-ORES-304 TRIG-VRES TRIG-VRES-NOT-4XX TRIG-VRES-NOT-ERRPAGE TRIG-VRES-NOT-VREQGEN
    TRIG-VRES-NOT-HTTPS-REDIR TRIG-VRES-OREQGEN TRIG-VRES-CF-ERROR TRIG-ERR-STOP TRIG-ERRPAGE-ORIGIN
    TRIG-FAILOVER-TWICE TRIG-SHIELD TRIG-GRPC TRIG-SMOOTH
    `,
  ),
  section(
    '3',
    'Event objects',
    `
    EVT-ENVELOPE EVT-NO-RESPONSE-IN-REQ EVT-JSON EVT-FRESH EVT-RETURN-NOT-EVENT EVT-CFG-DOMAIN EVT-CFG-ID
    EVT-CFG-TYPE EVT-CFG-REQID EVT-REQ-CLIENTIP EVT-REQ-METHOD EVT-REQ-QS EVT-REQ-URI EVT-REQ-HEADERS
    EVT-REQ-BODY EVT-REQ-ORIGIN EVT-RES-STATUS EVT-RES-DESC EVT-RES-HEADERS EVT-RES-NOBODY EVT-ORES-REQ
    EVT-VRES-REQ EVT-OREQ-AFTER-VREQ EVT-RES-REQ-NOBODY EVT-OREQ-HEADERS-SAMPLE EVT-S3-FIELDS
    `,
  ),
  section(
    '4',
    'Header maps',
    `
    HMAP-SHAPE HMAP-LOWER-IN HMAP-LOWER-OUT HMAP-KEY-CASE-IN HMAP-KEY-OPTIONAL HMAP-KEY-AUTO HMAP-KEY-SENT
    HMAP-KEY-MISMATCH HMAP-MULTI-IN HMAP-COOKIE HMAP-UNPARSED HMAP-MULTI-OUT HMAP-VALUE-TYPE HMAP-VALUE-CRLF
    HMAP-VALUE-NONASCII HMAP-NAME-CHARS HMAP-EMPTY-ARRAY HMAP-EMPTY-VALUE HMAP-DELETE HMAP-MISSING
    HMAP-EXTRA-PROPS HMAP-SIZE
    `,
  ),
  section(
    '5',
    'Programming model',
    `
    PM-SIG PM-ASYNC PM-CALLBACK PM-CALLBACK-ERR PM-CALLBACK-N24 PM-SYNC-22 PM-SYNC-24 PM-NO-CALLBACK
    PM-NEVER-SETTLE PM-THROW PM-INIT-FAIL PM-OOM PM-UNDEFINED PM-JSON-RT PM-JSON-FAIL PM-JSON-TOO-BIG
    PM-STREAM PM-PY PM-STATE PM-CTX-FIELDS PM-CTX-EDGE PM-CTX-REQID PM-ENV PM-TIMEOUT PM-MEMORY PM-CODE PM-TMP
    PM-RUNTIME PM-UNSUPPORTED PM-NETWORK
    `,
  ),
  section(
    '6',
    'Classifying the returned value',
    `
    RET-OBJECT RET-PARSE RET-REQ-OR-RES RET-BOTH RET-NEITHER RET-RES-ONLY RET-REQUEST-FIELDS RET-SAME-OBJECT
    `,
  ),
  section(
    '7',
    'Request fields in the return value',
    `
    REQ-URI-SLASH REQ-URI-CHARS REQ-URI-NOQUERY REQ-URI-LEN REQ-URI-BEHAVIOR REQ-URI-ABS REQ-QS-CHARS
    REQ-QS-WRITE REQ-QS-RO-RESP REQ-METHOD-RO REQ-CLIENTIP-RO REQ-PROTO REQ-ENC-IN REQ-ENC-OUT REQ-ORIGIN-VREQ
    REQ-SETCOOKIE REQ-HOST-VREQ REQ-HOST-OREQ
    `,
  ),
  section(
    '8',
    'Request body',
    `
    BODY-OPTIN BODY-ONLY-REQ BODY-METHODS BODY-EMPTY BODY-SHAPE BODY-B64-IN BODY-TRUNC BODY-RO BODY-REPLACE
    BODY-REPLACE-NOINCLUDE BODY-ENC BODY-B64-VALID BODY-ACTION-VALUES BODY-DATA-TYPE BODY-LIMIT-TEXT
    BODY-LIMIT-B64 BODY-UNMODIFIED-TRUNC BODY-CL BODY-ALL-READ BODY-GEN-IGNORED BODY-DELETE-KEY BODY-MAX
    `,
  ),
  section(
    '9',
    'Origin object',
    `
    ORI-EXACTLY-ONE ORI-ANY-ENDPOINT ORI-REMOVE ORI-DOMAIN-NONEMPTY ORI-DOMAIN-CUSTOM ORI-DOMAIN-S3 ORI-PATH
    ORI-PATH-CUSTOM ORI-PATH-USE ORI-PORT ORI-PROTOCOL ORI-SSL ORI-READTIMEOUT ORI-KEEPALIVE ORI-RCT
    ORI-TIMEOUT-QUOTA ORI-NUM-TYPE ORI-REQUIRED-CUSTOM ORI-REQUIRED-S3 ORI-AUTHMETHOD ORI-OAI-REGION
    ORI-OAI-SAME ORI-OAI-FROM-CUSTOM ORI-OAC ORI-CH-SHAPE ORI-CH-DENY ORI-CH-DUP ORI-CH-OVERRIDE ORI-CH-LIMITS
    ORI-HOST ORI-HOST-FORWARDED ORI-CACHEKEY ORI-VPC ORI-ECHO ORI-CH-DENYLIST
    `,
  ),
  section(
    '10',
    'Generated responses',
    `
    RES-STATUS-REQUIRED RES-STATUS-TYPE RES-STATUS-RANGE RES-STATUS-FORMAT RES-STATUS-1XX RES-DESC RES-HEADERS
    RES-BODY-TYPE RES-BODYENC-VALUES RES-BODYENC-B64 RES-B64-STRICT RES-SIZE-VIEWER RES-SIZE-ORIGIN
    RES-SIZE-COUNT RES-204-BODY RES-204-BODY-OREQ RES-204-EMPTY RES-HEAD RES-CL-AUTO RES-COMPRESS
    RES-VREQ-NOCACHE RES-OREQ-CACHE RES-OREQ-CACHE-ERR RES-OREQ-MATCH RES-OREQ-301-QUIRK RES-OBS-HEADERS
    RES-OREQ-XCACHE RES-EXTRA-FIELDS RES-WITH-CEP
    `,
  ),
  section(
    '11',
    'Changing responses',
    `
    UPD-ORES-BODY-UNTOUCHED UPD-ORES-BODY-REPLACE UPD-ORES-BODY-EMPTY UPD-ORES-BODY-NULL UPD-ORES-STATUS
    UPD-ORES-DESC UPD-ORES-SIZE UPD-ORES-CL UPD-ORES-CE UPD-ORES-NEWOBJ UPD-ORES-CACHED UPD-ORES-TTL
    UPD-ORES-FAILOVER UPD-ORES-CEP UPD-VRES-STATUS UPD-VRES-BODY UPD-VRES-SIZE UPD-VRES-HEADERS
    UPD-VRES-NOCACHE UPD-VRES-CL-CE UPD-STATUS-ECHO
    `,
  ),
  section(
    '12',
    'Header restrictions',
    `
    HDR-CI HDR-HIDDEN HDR-DIS-ADD HDR-RO-ADD HDR-RO-CHANGE HDR-RO-DELETE HDR-RO-ECHO HDR-RO-GENERATED
    HDR-VIEWER-COUNTRY HDR-CF-OTHERS HDR-XFF HDR-COOKIE HDR-AUTH HDR-DISALLOWED HDR-RO-VREQ HDR-RO-OREQ
    HDR-RO-ORES HDR-RO-VRES
    `,
  ),
  section(
    '13',
    'Headers CloudFront adds, removes or normalizes',
    `
    CFH-HOST CFH-UA CFH-XFF CFH-VIA CFH-CFID CFH-CONN CFH-REMOVED-ALWAYS CFH-REMOVED-UNLESS CFH-LEGACY-FORWARD
    CFH-BUILTIN CFH-COND CFH-AE CFH-COOKIE-SORT CFH-HTTP11 CFH-CUSTOM CFH-CF-WHEN CFH-CF-LIST CFH-RES-STRIP
    CFH-RES-ADD CFH-RES-SETCOOKIE
    `,
  ),
  section(
    '14',
    'Caching',
    `
    CACHE-KEY CACHE-METHODS CACHE-TTL-MAXAGE CACHE-TTL-NONE CACHE-NOSTORE CACHE-SWR CACHE-ERR-ALWAYS
    CACHE-ERR-COND CACHE-ERR-NOSTORE CACHE-STALE-5XX CACHE-GEN-VREQ CACHE-GEN-OREQ CACHE-FN-ERR
    `,
  ),
  section(
    '15',
    'Origin failover and custom error pages',
    `
    FO-METHODS FO-CODES FO-CONN FO-ALWAYS-PRIMARY FO-FN FO-FN-ERR FO-GEN CEP-CODES CEP-FETCH CEP-503-LIMIT
    CEP-UNSAFE-400 CEP-FN-ERRORS CEP-GENERATED CEP-LOG
    `,
  ),
  section(
    '16',
    'Quotas',
    `
    Q-TIMEOUT Q-MEM Q-CODE Q-RESP-V Q-RESP-O Q-BODY-EXPOSE Q-BODY-TEXT Q-BODY-B64 Q-CONC Q-RPS-INST Q-RPS
    Q-DISTS Q-FN-PER-DIST Q-DIST-PER-FN Q-URL Q-REQ Q-ORIGIN-RESP Q-CUSTHDR Q-RESP-LAMBDA Q-POLICY Q-CHAIN
    `,
  ),
  section(
    '17',
    'Errors',
    `
    ERR-VAL ERR-EXEC ERR-EXEC-STATUS ERR-TIMEOUT ERR-THROTTLE ERR-ASSOC-BROKEN ERR-DNS ERR-DNS-CHANGED
    ERR-ORIGIN-TLS ERR-ORIGIN-TIMEOUT ERR-GEN-VREQ ERR-GEN-OREQ ERR-URL-LEN ERR-REQ-LEN ERR-GET-BODY MSG-RO
    MSG-BL MSG-BODY MSG-URI MSG-NOTOBJ MSG-NOTJSON MSG-HDRARR MSG-ORI-HDR MSG-ORI-DOM MSG-GENERIC MSG-EXEC
    MSG-THROTTLE MSG-CFF-EXEC MSG-CFF-BL MSG-CFF-ORI MSG-CFF-LOWER MSG-UNKNOWN ERR-PAGE
    `,
  ),
  section(
    '18',
    'Association checks',
    `
    ASSOC-VERSION ASSOC-REGION ASSOC-ACCOUNT ASSOC-ROLE ASSOC-PERMS ASSOC-LIMITS ASSOC-FEATURES
    ASSOC-INCLUDEBODY ASSOC-ONE-PER-EVENT ASSOC-MIX ASSOC-TAGS ASSOC-DELETE ASSOC-PROPAGATION
    `,
  ),
  section(
    '19',
    'Logs and metrics',
    `
    LOG-FN LOG-VALIDATION LOG-ACCESS LOG-CONSOLE-TEST LOG-METRICS
    `,
  ),
  section(
    '20',
    'CloudFront Functions',
    `
    CFF-GEN-XCACHE CFF-EVENTS CFF-HANDLER CFF-NOT-4XX CFF-GEN-STOPS CFF-FAILOVER CFF-MIX CFF-GRPC CFF-CTX
    CFF-METHOD-RO CFF-URI CFF-QS CFF-HDR CFF-COOKIES CFF-MULTI CFF-STATUS CFF-BODY CFF-BODY-SIZE CFF-REQBODY
    CFF-HDR-RESTR CFF-CFHEADERS CFF-CEP CFF-HOST-NORM CFF-CODE CFF-MEM CFF-TIME CFF-LOGSIZE CFF-COUNTS CFF-NO
    CFF-LOG CFF-KVS-API CFF-KVS-QUOTA CFF-KVS-LAG CFF-RAWQS CFF-EDGELOC CFF-SAAS CFF-CWT CFF-ORI-UPDATE
    CFF-ORI-FIELDS CFF-ORI-HOST-OAC CFF-ORI-GROUPS CFF-ORI-VPC CFF-ORI-SELECT CFF-ORI-GROUP CFF-ORI-TEST
    CFF-VS-LE CFF-TEST
    `,
  ),
  section(
    '21',
    'Open questions',
    `
    OQ-1 OQ-2 OQ-3 OQ-4 OQ-5 OQ-6 OQ-7 OQ-8 OQ-9 OQ-10 OQ-11 OQ-12 OQ-13 OQ-14 OQ-15 OQ-16 OQ-17 OQ-18 OQ-19
    OQ-20 OQ-21 OQ-22 OQ-23 OQ-24 OQ-25 OQ-26 OQ-27 OQ-28 OQ-29 OQ-30 OQ-31 OQ-32 OQ-33 OQ-34 OQ-35 OQ-36
    OQ-37 OQ-38 OQ-39 OQ-40 OQ-41 OQ-42
    `,
  ),
];

/** Ids of rules that only the rulebook's other part (pipeline) has. */
export const pipelineIds: readonly string[] = ['OCH-DENY'];

const files = {
  pipeline: 'test/conformance/pipeline-cases.ts',
  rows: 'test/conformance/function-cases.ts',
  core: 'test/conformance/core-cases.test.ts',
  facts: 'test/conformance/rulebook-facts.test.ts',
  config: 'test/distribution/config-mistakes.test.ts',
  accept: 'test/lambda/accept.test.ts',
  failures: 'test/lambda/failures.test.ts',
  finishing: 'test/lambda/finishing.test.ts',
  oddEnds: 'test/lambda/odd-ends.test.ts',
  context: 'test/lambda/context.test.ts',
  json: 'test/lambda/json-boundary.test.ts',
  isolation: 'test/lambda/isolation.test.ts',
  vreq: 'test/events/viewer-request.test.ts',
  oreq: 'test/events/origin-request.test.ts',
  ores: 'test/events/origin-response.test.ts',
  vres: 'test/events/viewer-response.test.ts',
  target: 'test/events/target.test.ts',
  headers: 'test/events/headers.test.ts',
  body: 'test/events/body.test.ts',
  record: 'test/events/record.test.ts',
  laws: 'test/laws/events.test.ts',
  resultLaws: 'test/laws/result-laws.test.ts',
  distribution: 'test/pipeline/distribution.test.ts',
  regressions: 'test/pipeline/regressions.test.ts',
  stamp: 'test/pipeline/stamp.test.ts',
  trace: 'test/pipeline/trace.test.ts',
  freshness: 'test/cache/freshness.test.ts',
  errors: 'test/cache/error-freshness.test.ts',
  encoding: 'test/cache/accept-encoding.test.ts',
  cookies: 'test/message/cookies.test.ts',
  s3: 'test/origins/s3-origin.test.ts',
  http: 'test/origins/http-origin.test.ts',
  servers: 'test/origins/server-origin.test.ts',
  group: 'test/origins/origin-group.test.ts',
  webRequest: 'test/origins/web-request.test.ts',
  settings: 'test/rules/settings.test.ts',
  messages: 'test/rules/validate-result.test.ts',
  slots: 'test/distribution/edge-lambdas.types.test.ts',
  misuse: 'test/lambda/misuse.test.ts',
} as const;

function shows(file: keyof typeof files, test: string, ids: string): [string, Shown][] {
  return ids.split(' ').map((id) => [id, [files[file], test]]);
}

/** Ids that no rule enforces, since they say what CloudFront does: each with a test that shows it. */
export const simulated: Readonly<Record<string, Shown>> = Object.fromEntries([
  ...shows('config', 'are by trigger', 'TRIG-MAX4 ASSOC-ONE-PER-EVENT'),
  ...shows('facts', 'TRIG-BLOCKING: CloudFront waits for one before it goes on', 'TRIG-BLOCKING'),
  ...shows('pipeline', 'METHOD-REFUSED', 'TRIG-EARLY-REJECT'),
  ...shows('pipeline', 'LIFE-VREQ-BEFORE-CACHE', 'TRIG-VREQ TRIG-OREQ TRIG-ORES-NOT-HIT TRIG-VRES'),
  ...shows('pipeline', 'CER-STATUS', 'TRIG-VREQ-NO-ERRPAGE TRIG-VRES-NOT-ERRPAGE TRIG-ERRPAGE-ORIGIN CEP-FETCH OQ-42'),
  ...shows('pipeline', 'VPP-REDIR-GET', 'TRIG-VREQ-NO-HTTPS-REDIR TRIG-VRES-NOT-HTTPS-REDIR'),
  ...shows('pipeline', '§2 Expired object, origin 304', 'TRIG-OREQ-REVALIDATE TRIG-ORES-304'),
  ...shows('pipeline', '§2 Non-cacheable method (POST…)', 'TRIG-OREQ-METHODS'),
  ...shows('distribution', 'makes one origin request of twenty identical misses at once', 'TRIG-OREQ-COLLAPSE'),
  ...shows('pipeline', 'LIFE-DNS-BEFORE-OREQ', 'TRIG-OREQ-DNS-FIRST'),
  ...shows(
    'facts',
    'TRIG-OREQ-RETRY: another attempt at the same origin does not run origin-request again',
    'TRIG-OREQ-RETRY',
  ),
  ...shows('pipeline', '§2 Miss, origin ≥ 400', 'TRIG-ORES TRIG-VRES-NOT-4XX'),
  ...shows(
    'pipeline',
    '§2 OReq answers (first time); OReq answer served from cache',
    'TRIG-ORES-NOT-GEN TRIG-VRES-OREQGEN RES-OREQ-XCACHE ERR-GEN-OREQ LOG-ACCESS OQ-33',
  ),
  ...shows('pipeline', '§2 Connect failure / timeout', 'TRIG-ORES-NO-ANSWER TRIG-VRES-CF-ERROR'),
  ...shows('pipeline', '§2 VReq answers', 'TRIG-VRES-NOT-VREQGEN ERR-GEN-VREQ'),
  ...shows('facts', 'TRIG-ERR-STOP: nothing runs after %s has failed', 'TRIG-ERR-STOP'),
  ...shows(
    'core',
    'an origin group runs origin-request twice and origin-response once per answer, and the second event names the second origin',
    'TRIG-FAILOVER-TWICE FO-FN',
  ),
  ...shows('vreq', 'is GET / of the distribution by default', 'EVT-ENVELOPE EVT-CFG-ID REQ-PROTO'),
  ...shows('vreq', 'has no origin and no response yet', 'EVT-NO-RESPONSE-IN-REQ'),
  ...shows('laws', 'every factory obeys the laws of events', 'EVT-JSON'),
  ...shows('isolation', 'is a fresh one for every call', 'EVT-FRESH'),
  ...shows('vreq', 'a config with what a config has not, or with what no distribution is called', 'EVT-CFG-DOMAIN'),
  ...shows('record', 'knows its triggers', 'EVT-CFG-TYPE'),
  ...shows('facts', 'EVT-CFG-REQID: all triggers and the viewer see one id', 'EVT-CFG-REQID'),
  ...shows('vreq', 'an address that is none', 'EVT-REQ-CLIENTIP'),
  ...shows('vreq', 'a method CloudFront refuses, or one in small letters', 'EVT-REQ-METHOD'),
  ...shows('target', 'moves a query in the path to the query string', 'EVT-REQ-QS'),
  ...shows('target', 'leaves percent-encoding, even a malformed one, as it is on the wire', 'EVT-REQ-URI'),
  ...shows('headers', 'makes one line of each value of an array, and of each pair', 'EVT-REQ-HEADERS HMAP-MULTI-IN'),
  ...shows('body', 'is shown as base64, read-only', 'EVT-REQ-BODY BODY-B64-IN'),
  ...shows('oreq', 'shows an S3 origin in its own fields, without a region', 'EVT-REQ-ORIGIN EVT-S3-FIELDS'),
  ...shows('ores', 'has its status as a string, with the standard phrase', 'EVT-RES-STATUS EVT-RES-DESC'),
  ...shows(
    'facts',
    'EVT-RES-HEADERS: origin-response sees the headers of S3, viewer-response the age and no X-Cache',
    'EVT-RES-HEADERS',
  ),
  ...shows('core', "an origin-response function doesn't see the body", 'EVT-RES-NOBODY'),
  ...shows('ores', 'shows the request as it went to the origin', 'EVT-ORES-REQ'),
  ...shows('vres', 'shows the request as the viewer sent it, without an origin', 'EVT-VRES-REQ'),
  ...shows(
    'facts',
    'EVT-OREQ-AFTER-VREQ: origin-request sees what viewer-request made of the request',
    'EVT-OREQ-AFTER-VREQ',
  ),
  ...shows('facts', 'EVT-RES-REQ-NOBODY: response events show no request body', 'EVT-RES-REQ-NOBODY'),
  ...shows(
    'oreq',
    'goes to a custom origin by default, with the headers CloudFront adds',
    'EVT-OREQ-HEADERS-SAMPLE CFH-BUILTIN',
  ),
  ...shows('headers', 'joins names that differ in case only, each line with its own', 'HMAP-LOWER-IN HMAP-KEY-CASE-IN'),
  ...shows('accept', 'an omitted key is inserted, whatever the case of the map key', 'HMAP-KEY-OPTIONAL'),
  ...shows(
    'core',
    'an omitted key is inserted with initial capitals, whatever the case of the map key',
    'HMAP-KEY-AUTO',
  ),
  ...shows('stamp', 'keep the case they came in to a viewer on HTTP/%s (HMAP-KEY-SENT)', 'HMAP-KEY-SENT'),
  ...shows('headers', 'joins several Cookie lines into one entry', 'HMAP-COOKIE OQ-28'),
  ...shows('facts', 'HMAP-UNPARSED: a value with commas is one entry', 'HMAP-UNPARSED'),
  ...shows('accept', 'an empty list deletes', 'HMAP-EMPTY-ARRAY'),
  ...shows('rows', 'HMAP-VALUE-TYPE: an empty text', 'HMAP-EMPTY-VALUE'),
  ...shows('facts', 'HMAP-DELETE: a header that is left out is gone', 'HMAP-DELETE'),
  ...shows('rows', 'HMAP-SHAPE: more than key and value', 'HMAP-EXTRA-PROPS'),
  ...shows('pipeline', 'LIMIT-REQ', 'HMAP-SIZE Q-REQ ERR-REQ-LEN'),
  ...shows('slots', 'every form of handler fits its slot, and no other: the compiler says so', 'PM-SIG'),
  ...shows('facts', 'PM-ASYNC: what a promise resolves to is the result', 'PM-ASYNC'),
  ...shows('facts', 'PM-CALLBACK: the first callback counts', 'PM-CALLBACK'),
  ...shows('failures', 'of a function that calls back with an error', 'PM-CALLBACK-ERR'),
  ...shows('finishing', 'refuses a handler that declares one, whatever it returns', 'PM-CALLBACK-N24'),
  ...shows('finishing', 'is the result on nodejs24.x', 'PM-SYNC-24'),
  ...shows('finishing', 'a handler that never calls back runs into its time limit', 'PM-NO-CALLBACK'),
  ...shows('oddEnds', 'a thenable that never settles', 'PM-NEVER-SETTLE'),
  ...shows('failures', 'of a function that throws (E1)', 'PM-THROW MSG-EXEC'),
  ...shows('failures', 'each says what happened', 'PM-INIT-FAIL ERR-ASSOC-BROKEN MSG-THROTTLE'),
  ...shows('json', 'an undefined header vanishes', 'PM-JSON-RT'),
  ...shows('failures', 'of a result that is no JSON: a cycle', 'PM-JSON-FAIL'),
  ...shows('facts', 'PM-STREAM: there is no stream to write to', 'PM-STREAM'),
  ...shows('facts', 'PM-STATE: what a module keeps is there for the next request', 'PM-STATE'),
  ...shows('context', 'can be spread', 'PM-CTX-FIELDS'),
  ...shows('context', 'is that of a replica', 'PM-CTX-EDGE'),
  ...shows('context', 'has a request id in the shape of a UUID, decided by the event', 'PM-CTX-REQID'),
  ...shows(
    'config',
    "stay within Lambda's limits (Q-TIMEOUT, Q-MEM)",
    'PM-TIMEOUT PM-MEMORY Q-TIMEOUT Q-MEM ASSOC-LIMITS',
  ),
  ...shows('facts', 'PM-CODE, Q-CODE: a package of more than 50 MB', 'PM-CODE Q-CODE'),
  ...shows('facts', 'PM-UNSUPPORTED: a function has no %s', 'PM-TMP PM-UNSUPPORTED ASSOC-FEATURES'),
  ...shows('misuse', 'names what came and what to do', 'PM-RUNTIME'),
  ...shows('facts', 'PM-NETWORK: a function may call others, and edgeproof calls nobody', 'PM-NETWORK'),
  ...shows('resultLaws', 'a new object with the same content is as good as the one that was given', 'RET-SAME-OBJECT'),
  ...shows('pipeline', 'LIFE-NO-RESELECT', 'REQ-URI-BEHAVIOR'),
  ...shows(
    'facts',
    'REQ-QS-WRITE: a query that viewer-request sets is in the key, and reaches the origin',
    'REQ-QS-WRITE',
  ),
  ...shows('facts', 'REQ-QS-RO-RESP: changing the request of a response event changes nothing', 'REQ-QS-RO-RESP'),
  ...shows(
    'webRequest',
    'shows bytes beyond ASCII as a web server does, and leaves out what no Headers can hold',
    'REQ-ENC-OUT',
  ),
  ...shows('distribution', 'lets a function switch to another origin by its domain', 'REQ-HOST-OREQ ORI-ANY-ENDPOINT'),
  ...shows('body', 'is not shown without Include Body, though its length is', 'BODY-OPTIN'),
  ...shows('config', 'see a body at request triggers only (BODY-ONLY-REQ)', 'BODY-ONLY-REQ ASSOC-INCLUDEBODY'),
  ...shows('pipeline', 'LIMIT-GET-BODY', 'BODY-METHODS ERR-GET-BODY'),
  ...shows('body', 'is an empty object when Include Body meets a request without one', 'BODY-EMPTY OQ-12'),
  ...shows('body', 'a body is cut where its trigger cuts', 'BODY-TRUNC Q-BODY-EXPOSE'),
  ...shows('accept', 'replaced by text', 'BODY-REPLACE'),
  ...shows('facts', 'BODY-REPLACE-NOINCLUDE: a body can be replaced unseen', 'BODY-REPLACE-NOINCLUDE'),
  ...shows('distribution', 'sends a replaced body with its own length', 'BODY-CL OQ-39'),
  ...shows('facts', 'BODY-ALL-READ: a body that is streamed is there before the function runs', 'BODY-ALL-READ'),
  ...shows('facts', 'BODY-GEN-IGNORED: the request body plays no part in an answer', 'BODY-GEN-IGNORED'),
  ...shows('accept', 'left out stays as it was', 'BODY-DELETE-KEY'),
  ...shows('pipeline', 'OREQ-PATH', 'ORI-PATH-USE'),
  ...shows('pipeline', 'OCH-OVERRIDE', 'ORI-CH-OVERRIDE CFH-CUSTOM'),
  ...shows('facts', 'ORI-HOST-FORWARDED: S3 refuses the Host of the viewer', 'ORI-HOST-FORWARDED'),
  ...shows('pipeline', 'KEY-ORIGINPATH', 'ORI-CACHEKEY'),
  ...shows(
    'facts',
    'ORI-VPC, OQ-10: an origin in a VPC is written as a custom origin, and shown as one',
    'ORI-VPC OQ-10',
  ),
  ...shows('facts', 'ORI-ECHO: changing the origin in origin-response changes nothing', 'ORI-ECHO'),
  ...shows('facts', 'RES-HEAD: HEAD gets the length, and no body', 'RES-HEAD'),
  ...shows(
    'facts',
    'RES-COMPRESS: they are compressed as an answer of an origin, or never, as COMP-GEN is answered',
    'RES-COMPRESS',
  ),
  ...shows('core', 'a viewer-request answer is never cached', 'RES-VREQ-NOCACHE CACHE-GEN-VREQ'),
  ...shows(
    'core',
    "an origin-request answer is cached, and the function doesn't run again on a hit",
    'RES-OREQ-CACHE CACHE-GEN-OREQ',
  ),
  ...shows(
    'facts',
    'RES-OREQ-CACHE-ERR: an error of origin-request is kept as an error of an origin',
    'RES-OREQ-CACHE-ERR',
  ),
  ...shows('facts', 'RES-OREQ-301-QUIRK: a redirect from the cache is still a redirect', 'RES-OREQ-301-QUIRK'),
  ...shows('facts', 'RES-OBS-HEADERS: CloudFront adds its own headers to those of the function', 'RES-OBS-HEADERS'),
  ...shows('pipeline', 'CER-TRIGGER-VREQ', 'RES-WITH-CEP CEP-GENERATED'),
  ...shows(
    'core',
    'an origin-response function can %s the body',
    'UPD-ORES-BODY-UNTOUCHED UPD-ORES-BODY-REPLACE UPD-ORES-BODY-EMPTY',
  ),
  ...shows('accept', 'of an origin keeps the phrase that came, unless the status changes', 'UPD-ORES-DESC'),
  ...shows('pipeline', '§2 OResp turned ≥ 400 into < 400', 'UPD-ORES-CACHED'),
  ...shows('facts', 'UPD-ORES-TTL: Cache-Control of origin-response says how long it is kept', 'UPD-ORES-TTL'),
  ...shows('facts', "UPD-ORES-FAILOVER, OQ-21: the origin's own status decides on failover", 'UPD-ORES-FAILOVER OQ-21'),
  ...shows('facts', 'UPD-ORES-CEP: the status after origin-response decides on the error page', 'UPD-ORES-CEP'),
  ...shows(
    'facts',
    'UPD-VRES-HEADERS, UPD-VRES-NOCACHE: headers of viewer-response are for this viewer only',
    'UPD-VRES-HEADERS UPD-VRES-NOCACHE',
  ),
  ...shows('rows', 'HDR-DIS-ADD: X-Cache in any case', 'HDR-CI'),
  ...shows('regressions', 'that functions never see arrive all the same', 'HDR-HIDDEN'),
  ...shows('resultLaws', 'an event that is passed on breaks no rule', 'HDR-RO-ECHO'),
  ...shows('rows', 'HDR-DIS-ADD: other CloudFront- names', 'HDR-CF-OTHERS'),
  ...shows('rows', 'HDR-DIS-ADD: X-Forwarded-For', 'HDR-XFF OQ-37'),
  ...shows(
    'facts',
    'HDR-COOKIE: a cookie that viewer-request sets is in the key, and reaches the origin',
    'HDR-COOKIE',
  ),
  ...shows('rows', 'HDR-DIS-ADD: Authorization', 'HDR-AUTH'),
  ...shows('pipeline', '§5.2 Host', 'CFH-HOST'),
  ...shows('pipeline', '§5.2 User-Agent', 'CFH-UA'),
  ...shows('pipeline', 'REQ-XFF', 'CFH-XFF'),
  ...shows('pipeline', 'REQ-VIA', 'CFH-VIA'),
  ...shows('pipeline', 'REQ-CFID', 'CFH-CFID'),
  ...shows('facts', 'CFH-CONN: the connection is kept alive, which no function sees', 'CFH-CONN'),
  ...shows('pipeline', '§5.2 Proxy-Authenticate, TE, Trailer, Upgrade, X-Edge-*, X-Real-IP', 'CFH-REMOVED-ALWAYS'),
  ...shows('pipeline', '§5.2 any other header', 'CFH-REMOVED-UNLESS'),
  ...shows('regressions', 'puts its own validators in the place of all conditions of the viewer', 'CFH-COND'),
  ...shows('encoding', 'Accept-Encoding (pipeline §4.4)', 'CFH-AE'),
  ...shows(
    'cookies',
    'are forwarded sorted by name, those of one name in their order (KEY-COOKIE-SORT)',
    'CFH-COOKIE-SORT',
  ),
  ...shows('pipeline', 'CFH-CF-WHEN', 'CFH-CF-WHEN'),
  ...shows('pipeline', 'FV-OTHER', 'CFH-LEGACY-FORWARD'),
  ...shows(
    'servers',
    'is HTTP/1.1 with the very headers, in order and case, Host among them (REQ-HTTP11)',
    'CFH-HTTP11',
  ),
  ...shows('facts', 'CFH-CF-LIST: %s', 'CFH-CF-LIST'),
  ...shows('pipeline', 'RESP-S3', 'CFH-RES-STRIP'),
  ...shows('pipeline', 'RESP-SERVER', 'CFH-RES-ADD'),
  ...shows('pipeline', 'RESP-SETCOOKIE-ON', 'CFH-RES-SETCOOKIE'),
  ...shows('pipeline', 'KEY-URI', 'CACHE-KEY'),
  ...shows('pipeline', 'METHOD-CACHE', 'CACHE-METHODS'),
  ...shows('freshness', 'the lifetime of a response (pipeline §9.3)', 'CACHE-TTL-MAXAGE CACHE-TTL-NONE CACHE-NOSTORE'),
  ...shows('errors', '%i: the minimum, 10 s (ERR-LIST)', 'CACHE-ERR-ALWAYS'),
  ...shows('errors', '%i: only with max-age or s-maxage (ERR-LIST-CC)', 'CACHE-ERR-COND'),
  ...shows('errors', 'a lifetime beside an ignored no-store does not count either', 'CACHE-ERR-NOSTORE'),
  ...shows('pipeline', 'STALE-SWR', 'CACHE-SWR'),
  ...shows('pipeline', 'STALE-DEFAULT-5XX', 'CACHE-STALE-5XX'),
  ...shows('pipeline', 'ERR-LAMBDA', 'CACHE-FN-ERR'),
  ...shows('config', 'of an origin group write nothing (METHOD-GROUP)', 'FO-METHODS'),
  ...shows('group', 'takes every status CloudFront knows for it (GRP-CODES), and an id', 'FO-CODES'),
  ...shows('pipeline', 'GRP-CONNECT', 'FO-CONN'),
  ...shows('pipeline', 'GRP-STATELESS', 'FO-ALWAYS-PRIMARY'),
  ...shows('facts', 'FO-FN-ERR: a function that fails is no reason for failover', 'FO-FN-ERR'),
  ...shows('pipeline', 'GRP-GEN', 'FO-GEN'),
  ...shows('config', 'is for statuses CloudFront has it for (CER-CODES, CER-RESPCODE)', 'CEP-CODES'),
  ...shows('pipeline', 'TRG-FAIL-CER', 'CEP-503-LIMIT CEP-FN-ERRORS OQ-18'),
  ...shows('regressions', 'keep what the log calls them when a page replaces them', 'CEP-LOG'),
  ...shows('pipeline', 'TRG-FAIL-LIMIT', 'Q-CONC Q-RPS-INST Q-RPS ERR-THROTTLE'),
  ...shows('facts', 'Q-FN-PER-DIST: more than 100 functions', 'Q-FN-PER-DIST'),
  ...shows('pipeline', 'LIMIT-URL', 'Q-URL ERR-URL-LEN'),
  ...shows('pipeline', 'OERR-HDRBIG', 'Q-ORIGIN-RESP'),
  ...shows('config', 'lists ten of each, 1,024 characters in all (CP-LIMITS)', 'Q-POLICY'),
  ...shows('pipeline', 'TRG-FAIL-VALID', 'ERR-VAL'),
  ...shows('pipeline', 'TRG-FAIL-EXEC', 'ERR-EXEC ERR-EXEC-STATUS'),
  ...shows('failures', 'of a function that takes too long', 'ERR-TIMEOUT'),
  ...shows('pipeline', 'OERR-DNS', 'ERR-DNS'),
  ...shows('facts', 'ERR-DNS-CHANGED: a switched domain that nobody answers for is a DNS failure', 'ERR-DNS-CHANGED'),
  ...shows('pipeline', 'OERR-TLS', 'ERR-ORIGIN-TLS'),
  ...shows('pipeline', 'OERR-RTIMEOUT', 'ERR-ORIGIN-TIMEOUT'),
  ...shows('rows', 'HDR-RO-CHANGE: Host', 'MSG-RO'),
  ...shows('rows', 'HDR-DIS-ADD: connection', 'MSG-BL'),
  ...shows('rows', 'RES-BODY-TYPE: an object', 'MSG-BODY'),
  ...shows('rows', 'REQ-URI-SLASH: no slash', 'MSG-URI'),
  ...shows('rows', 'RET-OBJECT: null', 'MSG-NOTOBJ'),
  ...shows('rows', 'RET-PARSE: more than 6 MB of JSON', 'MSG-NOTJSON'),
  ...shows('rows', 'HMAP-SHAPE: the whole event', 'MSG-HDRARR'),
  ...shows('rows', 'ORI-CH-SHAPE: a text in place of lines', 'MSG-ORI-HDR'),
  ...shows('rows', 'ORI-DOMAIN-NONEMPTY: domainName 5', 'MSG-ORI-DOM'),
  ...shows('rows', 'RES-STATUS-FORMAT: "0200"', 'MSG-UNKNOWN OQ-15'),
  ...shows('facts', "ERR-PAGE: a function that fails gets CloudFront's own page", 'ERR-PAGE'),
  ...shows('settings', '%s: refuse makes its warning an error', 'OQ-1 OQ-4 OQ-5 OQ-6 OQ-7 OQ-9 OQ-20 OQ-22'),
  ...shows('settings', 'arrayValue: several-lines takes an array of texts, and nothing else', 'OQ-2'),
  ...shows('finishing', 'a resolved undefined is null to CloudFront', 'OQ-3'),
  ...shows('pipeline', 'OQ-VRES-STATUS', 'OQ-8'),
  ...shows('oreq', 'fills in what a partial origin leaves out', 'OQ-11'),
  ...shows('facts', 'OQ-13: origin-request sees the parameters that are forwarded, in their order', 'OQ-13'),
  ...shows('facts', 'OQ-14: viewer-response sees what viewer-request made of the request, and no origin', 'OQ-14'),
  ...shows('rows', 'RES-BODYENC-B64: no padding', 'OQ-16'),
  ...shows('settings', 'base64Size: encoded counts the characters', 'OQ-19'),
  ...shows('failures', 'of a time-out, if that is a limit exceeded (OQ-24)', 'OQ-24'),
  ...shows('facts', 'OQ-25: 128 MB at a viewer trigger are the most, if that is assumed', 'OQ-25'),
  ...shows('http', 'notes a keep-alive timeout on which the documents differ', 'OQ-26'),
  ...shows('rows', 'ORI-READTIMEOUT: readTimeout 1', 'OQ-27'),
  ...shows('rows', 'HDR-RO-DELETE: Host', 'OQ-29'),
  ...shows('accept', 'names that differ by case are one', 'OQ-30'),
  ...shows('messages', 'come in the order in which CloudFront would report them, warnings last', 'OQ-31'),
  ...shows('rows', 'ORI-OAI-FROM-CUSTOM: an identity', 'OQ-34'),
  ...shows('pipeline', 'LIFE-RHP-BEFORE-VRES', 'OQ-35'),
  ...shows('pipeline', 'OQ-DRO', 'OQ-36'),
  ...shows('facts', 'OQ-41: the first letter of each part of an omitted key is made a capital, nothing else', 'OQ-41'),
]);

/** Ids that cannot apply to a function tested on one machine, each with the reason in a sentence. */
export const notApplicable: Readonly<Record<string, string>> = {
  'TRIG-WAF-FIRST': 'A simulated distribution has no AWS WAF in front of it.',
  'TRIG-SHIELD': 'Origin Shield decides only in which Region a function runs, which no test can see.',
  'TRIG-GRPC': 'Requests by gRPC are not simulated, and CloudFront says nothing of what a function would do to one.',
  'TRIG-SMOOTH': 'Smooth Streaming is a setting of old distributions that edgeproof does not have.',
  'PM-OOM': 'A function that runs out of memory takes the process of its test with it.',
  'PM-PY': 'Functions in Python are not run, only those in JavaScript.',
  'REQ-ENC-IN': 'Requests are given as text, so there are no bytes whose encoding CloudFront would have to guess.',
  'BODY-MAX': 'A body of 64 GB fits into no test.',
  'ORI-TIMEOUT-QUOTA': 'It depends on the quotas of an AWS account.',
  'ORI-OAI-SAME': 'The event does not say which identity an origin has, so no check can compare two.',
  'ORI-OAC': 'Origin access control is not part of the event, and the S3 double checks no signatures.',
  'CEP-UNSAFE-400': 'Which requests CloudFront calls unsafe is not documented, and no request gets its own 400 here.',
  'Q-DISTS': 'It counts all distributions of an AWS account.',
  'Q-DIST-PER-FN': 'It counts the distributions of an AWS account that share a function.',
  'Q-CHAIN': 'A distribution whose origin is another distribution is not simulated.',
  'MSG-GENERIC': 'An older wording that CloudFront no longer uses.',
  'MSG-CFF-EXEC': 'It is shown by CloudFront Functions, which are another product.',
  'MSG-CFF-BL': 'It is shown by CloudFront Functions, which are another product.',
  'MSG-CFF-ORI': 'It is shown by CloudFront Functions, which are another product.',
  'MSG-CFF-LOWER': 'It is shown by CloudFront Functions, which are another product.',
  'ASSOC-VERSION': 'A distribution is given handlers, not ARNs.',
  'ASSOC-REGION': 'A distribution is given handlers, not ARNs.',
  'ASSOC-ACCOUNT': 'A distribution is given handlers, not ARNs.',
  'ASSOC-ROLE': 'A handler has no execution role.',
  'ASSOC-PERMS': 'Nothing is deployed, so nobody needs a permission for it.',
  'ASSOC-MIX': 'CloudFront Functions are another product.',
  'ASSOC-TAGS': 'A handler has no tags.',
  'ASSOC-DELETE': 'A handler has no replicas to delete.',
  'ASSOC-PROPAGATION': 'Nothing is replicated, so a change is there at once.',
  'LOG-FN':
    'No log groups are written; what a handler prints stays on the console, or in `logs` with `captureConsole`.',
  'LOG-VALIDATION': 'No log groups are written; `error.logMessage` holds the line where it is known.',
  'LOG-CONSOLE-TEST': 'It is about the console of AWS Lambda.',
  'LOG-METRICS': 'No metrics are published.',
  'OQ-23': 'It is about CloudFront Functions, which are another product.',
  'OQ-38': 'Functions in Python are not run, only those in JavaScript.',
  'OQ-40': 'WebSocket upgrades are not simulated.',
  ...because(
    'CloudFront Functions are another product.',
    rulebookSections.find(({ section }) => section === '20')?.ids ?? [],
  ),
};

function because(reason: string, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}

/** Ids that should be enforced or simulated and are not yet. A test holds their number, so that it shrinks knowingly. */
export const pending: readonly { readonly id: string; readonly missing: string }[] = [];
