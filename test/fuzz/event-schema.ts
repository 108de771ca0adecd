import { z } from 'zod';

// What a CloudFront event can look like, written down from §3 of the rulebook and the sections that it names (§4 for
// headers, §8 for bodies, §9 for origins, §12.2 for hidden names, §13.1 for what an origin gets, §16 for sizes). It
// imports nothing of src/: the generators are judged by it.

const hidden = new Set([
  ...['connection', 'expect', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'trailer'],
  ...['upgrade', 'x-accel-buffering', 'x-accel-charset', 'x-accel-limit-rate', 'x-accel-redirect', 'x-amzn-auth'],
  ...['x-amzn-cf-billing', 'x-amzn-cf-id', 'x-amzn-cf-xff', 'x-amzn-errortype', 'x-amzn-fle-profile'],
  ...['x-amzn-header-count', 'x-amzn-header-order', 'x-amzn-lambda-integration-tag', 'x-amzn-requestid', 'x-cache'],
  ...['x-forwarded-proto', 'x-real-ip', 'cloudfront-viewer-cert-pem', 'client-cert', 'client-cert-chain'],
]);

const deniedCustom = new Set([
  ...['cache-control', 'connection', 'content-length', 'cookie', 'host', 'if-match', 'if-modified-since'],
  ...['if-none-match', 'if-range', 'if-unmodified-since', 'max-forwards', 'pragma', 'proxy-authenticate'],
  ...['proxy-authorization', 'proxy-connection', 'range', 'request-range', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'via', 'x-real-ip'],
]);

const isHidden = (name: string) => hidden.has(name) || /^x-(amz-cf|edge)-/.test(name);
const isDenied = (name: string) => deniedCustom.has(name) || /^x-(amz|edge)-/.test(name);

// biome-ignore lint/suspicious/noControlCharactersInRegex: HMAP-VALUE-CRLF names them
const value = z.string().regex(/^[^\x00-\x08\x0a-\x1f\x7f]*$/, 'a control character');
const token = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;

interface Line {
  readonly key: string;
  readonly value: string;
}
type Map = Readonly<Record<string, readonly Line[]>>;
type Check<T> = (value: T, fail: (message: string) => void) => void;

function checked<S extends z.ZodType>(schema: S, ...checks: Check<z.output<S>>[]) {
  return schema.superRefine((given, context) => {
    for (const check of checks) check(given, (message) => context.addIssue({ code: 'custom', message }));
  });
}

/** HMAP-SHAPE, HMAP-LOWER-IN, HMAP-KEY-CASE-IN, HMAP-NAME-CHARS, HDR-HIDDEN. Names such as `__proto__` count, too. */
const lines = z.array(z.strictObject({ key: z.string(), value })).min(1);
const headerMap = checked(
  z.custom<Map>((map) => typeof map === 'object' && map !== null),
  (map, fail) => {
    for (const [name, list] of Object.entries(map)) {
      if (!lines.safeParse(list).success) fail(`${name} is no list of lines`);
      if (!token.test(name)) fail(`${name} is no name in lower case`);
      if (isHidden(name)) fail(`${name} is hidden`);
      for (const { key } of list) if (key.toLowerCase() !== name) fail(`the key ${key} stands under ${name}`);
    }
  },
);

const get = (map: Map, name: string) => (Object.hasOwn(map, name) ? map[name]?.[0]?.value : undefined);

/** §3.3 */
const config = <T extends string>(eventType: T) =>
  z.strictObject({
    distributionDomainName: z.string().regex(/^[a-z0-9]+\.cloudfront\.net$/),
    distributionId: z.string().regex(/^E[A-Z0-9]+$/),
    eventType: z.literal(eventType),
    requestId: z.string().regex(/^[\w-]{54}==$/),
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: no request line holds them
const bare = /^[^\x00-\x20\x7f#]*$/;

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const requestFields = {
  clientIp: z.union([z.ipv4(), z.ipv6()]),
  method: z.enum(methods),
  uri: z
    .string()
    .regex(bare)
    .regex(/^\/[^?]*$/),
  querystring: z
    .string()
    .regex(bare)
    .regex(/^(?!\?)/, 'a ? in front'),
  headers: headerMap,
};

interface Request {
  readonly clientIp: string;
  readonly method: string;
  readonly uri: string;
  readonly querystring: string;
  readonly headers: Map;
  readonly body?: z.infer<typeof body> | undefined;
}

/** BODY-SHAPE, BODY-B64-IN: as it comes in. */
const body = z.strictObject({
  inputTruncated: z.boolean(),
  action: z.literal('read-only'),
  encoding: z.literal('base64'),
  data: z.union([z.literal(''), z.base64()]),
});

/** Q-URL, Q-REQ. */
const isWithinQuotas: Check<Request> = ({ uri, querystring, headers }, fail) => {
  const target = querystring === '' ? uri : `${uri}?${querystring}`;
  if (target.length >= 8_192 || Buffer.byteLength(target) > 8_192) fail('the URL is too long');
  const list = Object.values(headers).flat();
  const bytes = list.reduce((sum, { key, value: text }) => sum + Buffer.byteLength(key + text) + 4, 0);
  if (bytes + Buffer.byteLength(target) > 32_768) fail('the request is too large');
};

/** HMAP-COOKIE. */
const joinsCookies: Check<Request> = ({ headers }, fail) => {
  if ((headers['cookie'] ?? []).length > 1) fail('several Cookie entries');
};

const comesOnce = [
  'host',
  'content-length',
  'content-type',
  'authorization',
  'user-agent',
  'range',
  'referer',
  'origin',
];

/** RFC 9110 §5.3: a field that is no list has one line. */
const isUnambiguous: Check<Request> = ({ headers }, fail) => {
  for (const name of comesOnce) if ((headers[name] ?? []).length > 1) fail(`${name} comes twice`);
};

/** BODY-METHODS; a message is framed one way (RFC 9112 §6.2). */
const isFramed: Check<Request> = ({ method, headers }, fail) => {
  const length = get(headers, 'content-length');
  const coding = get(headers, 'transfer-encoding');
  if (length !== undefined && !/^\d+$/.test(length)) fail('the length is no number');
  if (length !== undefined && coding !== undefined) fail('framed in two ways');
  const announces = (length !== undefined && length !== '0') || coding !== undefined;
  if (announces && (method === 'GET' || method === 'HEAD')) fail(`a ${method} with a body`);
};

/** BODY-TRUNC, BODY-EMPTY, BODY-CL: what is shown is the beginning of what came. */
const showsItsBody =
  (limit: number): Check<Request> =>
  ({ headers, body: shown }, fail) => {
    if (shown === undefined) return;
    const bytes = Buffer.from(shown.data, 'base64').length;
    const length =
      get(headers, 'content-length') ?? (get(headers, 'transfer-encoding') === undefined ? '0' : undefined);
    if (bytes > limit) fail('more than is exposed');
    if (shown.inputTruncated && bytes !== limit) fail('truncated elsewhere');
    if (length === undefined) return;
    if (shown.inputTruncated !== Number(length) > limit) fail('inputTruncated does not tell of the length');
    if (!shown.inputTruncated && bytes !== Number(length)) fail('other bytes than Content-Length says');
  };

const isConsistent = [isWithinQuotas, joinsCookies, isUnambiguous, isFramed] as const;

const hasHost: Check<Request> = ({ headers }, fail) => {
  if (!get(headers, 'host')) fail('no Host');
};

/** What a preflight says, only a preflight says (Fetch §3.2). */
const asksAsBrowsersDo: Check<Request> = ({ method, headers }, fail) => {
  if (get(headers, 'access-control-request-method') === undefined) return;
  if (method !== 'OPTIONS') fail('a preflight by another method');
  if (get(headers, 'origin') === undefined) fail('a preflight of nobody');
};

const hasNoOrigin: Check<Request> = ({ headers }, fail) => {
  if (Object.keys(headers).some((name) => name.startsWith('cloudfront-'))) fail('a header that is added later');
};

const seconds = z.number().int().min(1).max(120);
const completion = z.number().int().min(0).optional();
const customHeaders = checked(headerMap, (map, fail) => {
  const entries = Object.entries(map).flatMap(([name, list]) => list.map((line) => [name, line.value] as const));
  for (const [name, text] of entries) if (isDenied(name) || name.length > 256 || text.length > 1_783) fail(name);
  if (Object.keys(map).length > 30) fail('more than 30 headers');
});

interface Timeouts {
  readonly readTimeout?: number | undefined;
  readonly responseCompletionTimeout?: number | undefined;
}

/** ORI-RCT. */
const completesAfterReading: Check<Timeouts> = ({ readTimeout = 30, responseCompletionTimeout: whole = 0 }, fail) => {
  if (whole !== 0 && whole < readTimeout) fail('completed before it is read');
};

/** ORI-DOMAIN-CUSTOM, ORI-PATH, ORI-PORT, ORI-SSL and the others of §9. */
const custom = checked(
  z.strictObject({
    customHeaders,
    domainName: z
      .string()
      .max(253)
      .regex(/^[a-zA-Z0-9._-]+$/),
    keepaliveTimeout: seconds,
    path: z
      .string()
      .max(255)
      .regex(/^(\/.*[^/])?$/),
    port: z.union([z.literal(80), z.literal(443), z.number().int().min(1_024).max(65_535)]),
    protocol: z.enum(['http', 'https']),
    readTimeout: seconds,
    responseCompletionTimeout: completion,
    sslProtocols: z.array(z.enum(['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'])).min(1),
  }),
  completesAfterReading,
);

/** EVT-S3-FIELDS. */
const s3 = checked(
  z.strictObject({
    authMethod: z.enum(['origin-access-identity', 'none']),
    customHeaders,
    domainName: z
      .string()
      .max(128)
      .regex(/^[a-z0-9.-]+$/),
    path: z
      .string()
      .max(255)
      .regex(/^(\/.*[^/])?$/),
    readTimeout: seconds.optional(),
    region: z.string(),
    responseCompletionTimeout: completion,
  }),
  completesAfterReading,
  ({ authMethod, region }, fail) => {
    if ((authMethod === 'none') !== (region === '')) fail('the region belongs to an identity');
  },
);

const origin = z.union([z.strictObject({ custom }), z.strictObject({ s3 })]);

interface OriginRequest extends Request {
  readonly origin: z.infer<typeof origin>;
}

/** CFH-HOST, CFH-UA, CFH-XFF, CFH-VIA: what CloudFront always says. */
const saysWhoAsks: Check<OriginRequest> = ({ headers, clientIp }, fail) => {
  for (const name of ['host', 'user-agent']) if (get(headers, name) === undefined) fail(`no ${name}`);
  if (!/(^|, ?)(1\.[01]|[23]\.0) [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/.test(get(headers, 'via') ?? ''))
    fail('no Via');
  if (!`,${get(headers, 'x-forwarded-for')}`.endsWith(`,${clientIp}`)) fail('X-Forwarded-For ends with another');
};

/** CFH-AE. */
const normalisesEncodings: Check<OriginRequest> = ({ headers }, fail) => {
  const given = get(headers, 'accept-encoding');
  if (given !== undefined && !['br,gzip', 'gzip', 'br', 'identity'].includes(given)) fail(`accept-encoding ${given}`);
};

/** CFH-COOKIE-SORT. */
const sortsCookies: Check<OriginRequest> = ({ headers }, fail) => {
  const cookie = get(headers, 'cookie');
  if (cookie === undefined) return;
  const names = cookie.split('; ').map((pair) => pair.slice(0, pair.indexOf('=')));
  if (names.some((name) => name === '' || name.startsWith('$'))) fail('a cookie without a name');
  if (String(names) !== String([...names].sort())) fail('cookies not sorted');
};

/** ORI-CH-DUP. */
const repeatsNoCustomHeader: Check<OriginRequest> = ({ headers, origin: to }, fail) => {
  const own = 'custom' in to ? to.custom.customHeaders : to.s3.customHeaders;
  for (const name of Object.keys(own)) if (Object.hasOwn(headers, name)) fail(`${name} on both sides`);
};

/** CFH-REMOVED-UNLESS: what a policy has to name. HMAP-KEY-CASE-IN: how CloudFront writes its own names. */
const withheld = [
  'accept',
  'accept-language',
  'cookie',
  'referer',
  'x-custom',
  'cache-control',
  'origin',
  'sec-fetch-site',
];
const forwardsOnly =
  (forwarded: readonly string[]): Check<OriginRequest> =>
  ({ method, headers }, fail) => {
    for (const name of withheld) {
      if (!forwarded.includes(name) && Object.hasOwn(headers, name)) fail(`${name} is not forwarded`);
    }
    const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    if (isSafe && !forwarded.includes('authorization') && Object.hasOwn(headers, 'authorization')) fail('credentials');
    for (const [name, list] of Object.entries(headers)) {
      if (!name.startsWith('cloudfront-')) continue;
      if (!forwarded.includes(name)) fail(`${name} was not asked for`);
      if (!list[0]?.key.startsWith('CloudFront-')) fail(`${list[0]?.key} is not how CloudFront writes it`);
    }
  };

const isForOrigin = [saysWhoAsks, normalisesEncodings, sortsCookies, repeatsNoCustomHeader] as const;

/** §3.3; a message without content has no length of it and no coding (RFC 9110 §6.4.1). */
const response = (most: number) =>
  checked(
    z.strictObject({
      status: z.string().regex(/^[2-5]\d\d$/),
      statusDescription: value,
      headers: headerMap,
    }),
    ({ status, headers }, fail) => {
      if (Number(status) > most) fail(`no function is called for ${status}`);
      if (Object.hasOwn(headers, 'content-length') && Object.hasOwn(headers, 'transfer-encoding')) fail('framed twice');
      for (const name of ['content-length', 'content-type', 'content-encoding', 'transfer-encoding']) {
        if (['204', '304'].includes(status) && Object.hasOwn(headers, name)) fail(`${name} of nothing`);
      }
      if (Object.hasOwn(headers, 'location') && !/^(201|3)/.test(status)) fail(`a location with ${status}`);
      if (Object.hasOwn(headers, 'content-range') && !['206', '416'].includes(status)) fail(`a range with ${status}`);
      for (const name of ['content-type', 'location', 'etag', 'age', 'content-length']) {
        if ((headers[name] ?? []).length > 1) fail(`${name} comes twice`);
      }
    },
  );

/** EVT-ENVELOPE: one record, and nothing beside it. */
const event = <Cf extends z.ZodType>(cf: Cf) => z.strictObject({ Records: z.tuple([z.strictObject({ cf })]) });

const viewerRequestChecks = [...isConsistent, hasHost, asksAsBrowsersDo, hasNoOrigin] as const;

/** What an association with or without Include Body shows: `body` always or never. */
const shown = (includeBody: boolean) => ({ body: includeBody ? body : z.undefined().optional() });

export const viewerRequestSchema = (includeBody = false) =>
  event(
    z.strictObject({
      config: config('viewer-request'),
      request: checked(
        z.strictObject({ ...requestFields, ...shown(includeBody) }),
        ...viewerRequestChecks,
        showsItsBody(40_960),
      ),
    }),
  );

export const originRequestSchema = (includeBody = false, forwarded: readonly string[] = []) =>
  event(
    z.strictObject({
      config: config('origin-request'),
      request: checked(
        z.strictObject({ ...requestFields, origin, ...shown(includeBody) }),
        ...isConsistent,
        ...isForOrigin,
        forwardsOnly(forwarded),
        showsItsBody(1_048_576),
      ),
    }),
  );

export const originResponseSchema = (forwarded: readonly string[] = []) =>
  event(
    z.strictObject({
      config: config('origin-response'),
      request: checked(
        z.strictObject({ ...requestFields, origin }),
        ...isConsistent,
        ...isForOrigin,
        forwardsOnly(forwarded),
      ),
      response: response(599),
    }),
  );

export const viewerResponseSchema = () =>
  event(
    z.strictObject({
      config: config('viewer-response'),
      request: checked(z.strictObject(requestFields), ...viewerRequestChecks),
      response: response(399),
    }),
  );
