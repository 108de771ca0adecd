import {
  type EdgeEvent,
  edgeEvent,
  originRequest,
  originResponse,
  type Trigger,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { adviceCases } from './advice-cases.js';
import { casesOf, type FunctionCase, type Loose } from './function-case.js';

const request: Trigger[] = ['viewer-request', 'origin-request'];
const response: Trigger[] = ['origin-response', 'viewer-response'];
const all = [...request, ...response];
const generating: Trigger[] = [...request, 'origin-response'];

const readOnly =
  'The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.';
const blacklisted = 'The Lambda function result failed validation: The function tried to add a blacklisted header.';
const body =
  'The Lambda function result failed validation: The body is not a string, is not an object, or exceeds the maximum size.';
const badUri = 'The Lambda function result failed validation: The specified URI is in an invalid format.';
const notAnObject = 'The Lambda function returned invalid JSON: The JSON output must be an object type.';
const notParsable = 'The Lambda function returned invalid JSON: The JSON output is not parsable.';
const notAnArray =
  'The Lambda function returned an invalid entry in the headers object: Each header entry in the headers object must be an array.';
const customHeaders =
  'The Lambda function returned an invalid origin configuration: One or more HeaderName or HeaderValue values are invalid.';
const domainName = 'The Lambda function returned an invalid origin configuration: The value of DomainName is invalid.';

/** What the function was given: the response, or else the request. */
function given(cf: Loose): Loose {
  return cf.response ?? cf.request;
}

/** The message that was given, with fields put in. */
function set(fields: object): (cf: Loose) => unknown {
  return (cf) => Object.assign(given(cf), fields);
}

/** … without a field. */
function without(name: string): (cf: Loose) => unknown {
  return (cf) => {
    delete given(cf)[name];
    return given(cf);
  };
}

/** … with headers put in. */
function header(name: string, ...lines: unknown[]): (cf: Loose) => unknown {
  return (cf) => {
    Object.defineProperty(given(cf).headers, name, { value: lines, enumerable: true });
    return given(cf);
  };
}

function line(value: unknown, key?: unknown) {
  return key === undefined ? { value } : { key, value };
}

function noHeader(name: string): (cf: Loose) => unknown {
  return (cf) => {
    delete given(cf).headers[name];
    return given(cf);
  };
}

/** An origin-request to a custom origin, with fields put in. */
function custom(fields: object): (cf: Loose) => unknown {
  return (cf) => {
    Object.assign(cf.request.origin.custom, fields);
    return cf.request;
  };
}

const s3Event = () => originRequest({ origin: { s3: {} } });
const customEvent = () => originRequest({ origin: { custom: {} } });

function s3(fields: object): (cf: Loose) => unknown {
  return (cf) => {
    Object.assign(cf.request.origin.s3, fields);
    return cf.request;
  };
}

function customHeader(name: string, lines: unknown): (cf: Loose) => unknown {
  return custom({ customHeaders: { [name]: lines } });
}

const newS3 = {
  domainName: 'b.s3.eu-west-1.amazonaws.com',
  path: '',
  authMethod: 'none',
  region: '',
  customHeaders: {},
};

function switchToS3(fields: object): (cf: Loose) => unknown {
  return (cf) => ({ ...cf.request, origin: { s3: { ...newS3, ...fields } } });
}

const posted = () => viewerRequest({ method: 'POST', body: 'a=1' });
const postedToOrigin = () => originRequest({ method: 'POST', body: 'a=1' });
const postedBy = { 'viewer-request': posted, 'origin-request': postedToOrigin };

/** A viewer's request as nobody may build it. */
function asked(fields: object): EdgeEvent {
  const event = JSON.parse(JSON.stringify(viewerRequest()));
  Object.assign(event.Records[0].cf.request, fields);
  return edgeEvent(event, { unchecked: true }) as EdgeEvent;
}

/** Changes the copy of the body, and leaves out `action: 'replace'`. */
function leave(fields: object): (cf: Loose) => unknown {
  return (cf) => {
    cf.request.body = { ...cf.request.body, ...fields };
    return cf.request;
  };
}

function replace(fields: object): (cf: Loose) => unknown {
  return set({ body: { action: 'replace', encoding: 'text', data: 'x', ...fields } });
}

function sized(characters: number): string {
  return 'x'.repeat(characters);
}

/** Base64 of so many bytes. */
function encoded(bytes: number): string {
  return Buffer.alloc(bytes, 'x').toString('base64');
}

function count(number: number, make: (index: number) => readonly [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: number }, (_, index) => make(index)));
}

const resultCases: FunctionCase[] = [
  ...casesOf('RET-OBJECT', {
    refused: [
      [all, 'null', { result: null, path: '', viewerMessage: notAnObject, logMessage: undefined }],
      [all, 'nothing', { result: undefined, path: '', viewerMessage: notAnObject }],
      [all, 'a string', { result: 'ok', path: '', viewerMessage: notAnObject }],
      ['viewer-request', 'a number', { result: 200 }],
      ['viewer-request', 'a boolean', { result: true }],
      ['viewer-request', 'an array', { result: [{ status: '200' }], viewerMessage: notAnObject }],
    ],
    accepted: [
      [all, 'the message that was given', { change: given }],
      [request, 'a response', { result: { status: '200' } }],
    ],
  }),
  ...casesOf('RET-NEITHER', {
    refused: [
      [request, 'an empty object', { result: {}, path: '', viewerMessage: undefined, logMessage: undefined }],
      [
        request,
        'a whole cf of a response',
        { change: ({ request: it }) => ({ request: it, response: { status: '200' } }) },
      ],
      [request, "API Gateway's shape", { result: { statusCode: 200, body: 'hi' }, path: '' }],
      [request, 'an object around the request', { change: ({ request: { ...it } }) => ({ request: it }) }],
      [request, 'a response without its status', { result: { headers: {}, body: 'hi' } }],
    ],
    accepted: [
      [request, 'the request', { change: given }],
      [request, 'a status and nothing else', { result: { status: '200' } }],
      [request, 'fields nobody knows beside the status', { result: { status: '200', statusCode: 404 } }],
    ],
  }),
  ...casesOf('RET-RES-ONLY', {
    refused: [
      [response, 'the request', { change: (cf) => cf.request, path: '', viewerMessage: undefined }],
      [response, 'an empty object', { result: {} }],
      [response, 'the response without its status', { change: without('status') }],
      [response, 'an object around the response', { change: (cf) => cf, path: '' }],
    ],
    accepted: [[response, 'the response', { change: given }]],
  }),
  ...casesOf('RET-BOTH', {
    warned: [[request, 'a request with a status', { change: set({ status: '200', headers: {} }), path: 'response' }]],
    accepted: [[request, 'a status without request fields', { result: { status: '200' } }]],
  }),
];

/** Megabytes each: they come last. */
const payloadCases = casesOf('RET-PARSE', {
  refused: [
    [
      'origin-request',
      'more than 6 MB of JSON',
      { result: { status: '200', body: sized(6 * 1024 * 1024) }, path: '', viewerMessage: notParsable },
    ],
    ['viewer-request', 'more than 6 MB in the body of a request', { change: replace({ data: sized(6_300_000) }) }],
    [
      'viewer-request',
      'more than 6 MB in a field nobody knows',
      { result: { status: '200', debug: sized(7_000_000) } },
    ],
    ['viewer-request', 'more than 6 MB in one header', { change: header('x-a', line(sized(7_000_000))) }],
    [
      'origin-request',
      'more than 6 MB in ten headers',
      {
        change: (cf) =>
          Object.assign(cf.request, {
            headers: { ...cf.request.headers, ...count(10, (i) => [`x-${i}`, [line(sized(700_000))]]) },
          }),
      },
    ],
    ['origin-response', 'more than 6 MB of short values', { change: set({ list: Array(1_100_000).fill(10_000) }) }],
    ['viewer-response', 'more than 6 MB of escapes', { change: set({ note: '\u0001'.repeat(1_100_000) }) }],
  ],
  accepted: [
    [
      'viewer-request',
      'as many bytes as allowed',
      {
        result: { status: '200', debug: sized(6 * 1024 * 1024 - JSON.stringify({ status: '200', debug: '' }).length) },
      },
    ],
    ['viewer-request', '5 MB that are ignored', { result: { status: '200', debug: sized(5_000_000) } }],
    ['viewer-response', 'what came', { change: given }],
    ['origin-request', '1 MB', { result: { status: '200', body: sized(1_048_576) } }],
    ['origin-response', '1 MB in the body of a response', { change: set({ body: sized(1_000_000) }) }],
  ],
});

const requestCases: FunctionCase[] = [
  ...casesOf('RET-REQUEST-FIELDS', {
    refused: [
      [request, 'no method', { change: without('method'), path: 'request.method', viewerMessage: undefined }],
      [request, 'no uri', { change: without('uri'), path: 'request.uri' }],
      [request, 'no headers', { change: without('headers'), path: 'request.headers' }],
      [request, 'a uri that is no string', { change: set({ uri: 5 }), path: 'request.uri' }],
      [request, 'a uri that is null', { change: set({ uri: null }), path: 'request.uri' }],
      [
        request,
        'a querystring that is an object',
        { change: set({ querystring: { a: 1 } }), path: 'request.querystring' },
      ],
    ],
    warned: [
      [request, 'no querystring', { change: without('querystring'), path: 'request.querystring' }],
      [request, 'no clientIp', { change: without('clientIp'), path: 'request.clientIp' }],
      [request, 'a clientIp that is no string', { change: set({ clientIp: null }), path: 'request.clientIp' }],
    ],
    accepted: [
      [request, 'all five', { change: ({ request: { ...it } }) => it }],
      [request, 'one more, which nobody knows', { change: set({ note: 1 }) }],
    ],
  }),
  ...casesOf('REQ-METHOD-RO', {
    warned: [[request, 'another method', { change: set({ method: 'POST' }), path: 'request.method' }]],
    accepted: [[request, 'the method as it came', { change: set({ method: 'GET' }) }]],
  }),
  ...casesOf('REQ-CLIENTIP-RO', {
    warned: [[request, 'another address', { change: set({ clientIp: '10.0.0.1' }), path: 'request.clientIp' }]],
    accepted: [[request, 'the address as it came', { change: set({ clientIp: '203.0.113.9' }) }]],
  }),
  ...casesOf('REQ-ORIGIN-VREQ', {
    warned: [['viewer-request', 'an origin', { change: set({ origin: { s3: newS3 } }), path: 'request.origin' }]],
    accepted: [['viewer-request', 'no origin', { change: given }]],
  }),
  ...casesOf('ORI-REMOVE', {
    warned: [['origin-request', 'no origin', { change: without('origin'), path: 'request.origin' }]],
    accepted: [['origin-request', 'the origin as it came', { change: given }]],
  }),
  ...casesOf('REQ-URI-SLASH', {
    refused: [
      [
        request,
        'no slash',
        { change: set({ uri: 'a' }), path: 'request.uri', viewerMessage: badUri, logMessage: undefined },
      ],
      [request, 'an empty uri', { change: set({ uri: '' }), viewerMessage: badUri }],
      [request, 'a whole URL', { change: set({ uri: 'https://example.com/a' }), viewerMessage: badUri }],
    ],
    accepted: [
      [request, 'a path', { change: set({ uri: '/a' }) }],
      [request, 'two slashes', { change: set({ uri: '//a' }) }],
    ],
  }),
  ...casesOf('REQ-URI-CHARS', {
    refused: [
      [request, 'a space', { change: set({ uri: '/a b' }), path: 'request.uri', viewerMessage: badUri }],
      [request, 'a line break', { change: set({ uri: '/a\r\nb' }), viewerMessage: badUri }],
      [request, 'a control character', { change: set({ uri: '/\u007f' }) }],
      [request, 'half a character', { change: set({ uri: '/\ud83d' }), viewerMessage: badUri }],
    ],
    warned: [[request, 'a character that should be encoded', { change: set({ uri: '/a|b' }), path: 'request.uri' }]],
    accepted: [
      [request, 'an encoded space', { change: set({ uri: '/a%20b' }) }],
      [request, 'UTF-8', { change: set({ uri: '/größe/😀' }) }],
      [request, 'everything RFC 3986 allows', { change: set({ uri: "/-._~!$&'()*+,;=:@%41" }) }],
      [
        'viewer-request',
        'what came that way',
        { event: () => viewerRequest({ uri: '/a|b' }), change: set({ querystring: 'new' }) },
      ],
    ],
  }),
  ...casesOf('REQ-URI-NOQUERY', {
    refused: [[request, 'a #', { change: set({ uri: '/a#b' }), path: 'request.uri', viewerMessage: badUri }]],
    warned: [[request, 'a ?', { change: set({ uri: '/a?b' }), path: 'request.uri' }]],
    accepted: [
      [request, 'the query in its place', { change: set({ uri: '/a', querystring: 'b' }) }],
      [
        'viewer-request',
        'what came that way',
        { event: () => asked({ uri: '/a#b' }), change: set({ querystring: 'new' }) },
      ],
    ],
  }),
  ...casesOf('REQ-URI-LEN', {
    refused: [
      [
        request,
        '8,192 characters',
        { change: set({ uri: `/${sized(8191)}` }), path: 'request.uri', viewerMessage: badUri },
      ],
      [
        request,
        '8,192 characters with ? and query',
        { change: set({ uri: `/${sized(4000)}`, querystring: sized(4190) }), path: 'request.uri' },
      ],
      [
        request,
        '8,192 characters by a new query alone',
        { change: set({ querystring: sized(8190) }), path: 'request.querystring' },
      ],
    ],
    accepted: [
      [request, '8,191 characters', { change: set({ uri: `/${sized(8190)}` }) }],
      [
        request,
        '8,191 characters with ? and query',
        { change: set({ uri: `/${sized(4000)}`, querystring: sized(4189) }) },
      ],
    ],
  }),
  ...casesOf('REQ-QS-CHARS', {
    refused: [
      [
        request,
        'a space',
        { change: set({ querystring: 'a=b c' }), path: 'request.querystring', viewerMessage: undefined },
      ],
      [request, 'a #', { change: set({ querystring: 'a#b' }) }],
      [request, 'a control character', { change: set({ querystring: 'a\tb' }) }],
      [request, 'a ? in front', { change: set({ querystring: '?a=b' }) }],
      [request, 'half a character', { change: set({ querystring: 'a=\ud800' }) }],
    ],
    accepted: [
      [request, 'an encoded space', { change: set({ querystring: 'a=b%20c&d=e+f' }) }],
      [request, 'a ? further on', { change: set({ querystring: 'a=b?' }) }],
      [request, 'UTF-8', { change: set({ querystring: 'a=größe😀' }) }],
      [request, 'an empty one', { change: set({ querystring: '' }) }],
      [
        'viewer-request',
        'what came that way',
        { event: () => asked({ querystring: 'a b' }), change: set({ uri: '/new' }) },
      ],
    ],
  }),
];

const statusCases: FunctionCase[] = [
  ...casesOf('RES-STATUS-FORMAT', {
    refused: [
      ...['0200', ' 200', '200 OK', '2e2', '200.0', '', 'OK', '20'].map((status): [Trigger[], string, object] => [
        request,
        JSON.stringify(status),
        { result: { status }, path: 'response.status', viewerMessage: undefined, logMessage: undefined },
      ]),
      [request, 'null', { result: { status: null } }],
      [request, 'half a number', { result: { status: 200.5 } }],
      [request, 'a list of one', { result: { status: ['200'] } }],
      [request, 'an object', { result: { status: { code: 200 } } }],
      [response, 'null', { change: set({ status: null }), path: 'response.status' }],
    ],
    accepted: [
      [request, 'three digits', { result: { status: '404' } }],
      ['origin-response', 'three digits', { change: set({ status: '404' }) }],
      ['viewer-response', 'the status that came', { change: given }],
    ],
  }),
  ...casesOf('RES-STATUS-RANGE', {
    refused: [
      ...['199', '600', '100', '101', '103', '999'].map((status): [Trigger[], string, object] => [
        generating,
        status,
        { change: (cf: Loose) => ({ ...cf.response, status }), path: 'response.status', viewerMessage: undefined },
      ]),
      [request, 'a number', { result: { status: 600 } }],
      ['viewer-response', '150', { change: set({ status: '150' }), path: 'response.status' }],
      ['viewer-response', '600', { change: set({ status: '600' }), path: 'response.status' }],
    ],
    accepted: [
      ['viewer-response', '404, which is ignored', { change: set({ status: '404' }) }],
      [generating, '200', { change: (cf) => ({ ...cf.response, status: '200' }) }],
      [generating, '599', { change: (cf) => ({ ...cf.response, status: '599' }) }],
    ],
  }),
  ...casesOf('RES-STATUS-TYPE', {
    warned: [
      [generating, 'a number', { change: (cf) => ({ ...cf.response, status: 301 }), path: 'response.status' }],
      [
        'viewer-response',
        'the status that came, as a number',
        { change: set({ status: 200 }), path: 'response.status' },
      ],
    ],
    accepted: [[all, 'a string', { change: (cf) => ({ ...cf.response, status: '200' }) }]],
  }),
  ...casesOf('RES-EXTRA-FIELDS', {
    warned: [
      [
        all,
        'a typing error',
        { change: (cf) => ({ ...cf.response, status: '200', header: {} }), path: 'response.header' },
      ],
      [
        all,
        "a name of API Gateway's",
        {
          change: (cf) => ({ ...cf.response, status: '200', isBase64Encoded: true }),
          path: 'response.isBase64Encoded',
        },
      ],
      [
        all,
        'any others',
        { change: (cf) => ({ ...cf.response, status: '200', cookies: ['a=1'], Body: '' }), path: 'response.cookies' },
      ],
      [all, 'one that resembles none', { change: (cf) => ({ ...cf.response, status: '200', x: 1 }) }],
      [response, 'fields of a request', { change: set({ uri: '/', method: 'GET' }), path: 'response.uri' }],
    ],
    accepted: [
      [
        request,
        'each that there is',
        { result: { status: '200', statusDescription: 'OK', headers: {}, body: '', bodyEncoding: 'text' } },
      ],
      [request, 'a field of a request, which has its own rule', { result: { status: '200', uri: '/' } }],
      [response, 'the response that came', { change: given }],
    ],
  }),
  ...casesOf('RES-DESC', {
    refused: [
      [
        generating,
        'a line break',
        {
          change: (cf) => ({ ...cf.response, status: '200', statusDescription: 'a\nb' }),
          path: 'response.statusDescription',
          viewerMessage: undefined,
        },
      ],
      [all, 'null', { change: (cf) => ({ ...cf.response, status: '200', statusDescription: null }) }],
    ],
    accepted: [
      [all, 'free text', { change: (cf) => ({ ...cf.response, status: '200', statusDescription: 'Everything Fine' }) }],
      [request, 'none', { result: { status: '200' } }],
    ],
  }),
  ...casesOf('OQ-32', {
    warned: [
      [
        all,
        'letters outside ASCII',
        {
          change: (cf) => ({ ...cf.response, status: '200', statusDescription: 'Schön' }),
          path: 'response.statusDescription',
        },
      ],
    ],
    accepted: [
      [all, 'ASCII', { change: (cf) => ({ ...cf.response, status: '200', statusDescription: 'Fine' }) }],
      [
        'viewer-response',
        'what came that way',
        {
          event: () => viewerResponse({ response: { statusDescription: 'Schön' } }),
          change: (cf) => ({ ...cf.response }),
        },
      ],
    ],
  }),
  ...casesOf('UPD-VRES-STATUS', {
    warned: [['viewer-response', 'another status', { change: set({ status: '404' }), path: 'response.status' }]],
    accepted: [
      ['viewer-response', 'the status that came', { change: set({ status: '200' }) }],
      ['viewer-response', 'the status that came, as a number', { change: set({ status: 200 }) }],
    ],
  }),
];

const arrays: Trigger[] = all;

const headerCases: FunctionCase[] = [
  ...casesOf('HMAP-SHAPE', {
    refused: [
      [
        all,
        'the whole event',
        { change: (cf) => ({ Records: [{ cf }] }), path: '', viewerMessage: notAnArray, logMessage: undefined },
      ],
      [all, 'the record', { change: (cf) => ({ cf }), path: '', viewerMessage: notAnArray }],
      [
        arrays,
        'a text in place of lines',
        {
          change: (cf) => {
            given(cf).headers['x-a'] = 'b';
            return given(cf);
          },
          viewerMessage: notAnArray,
        },
      ],
      [
        request,
        'one line without its array',
        { result: { status: '200', headers: { 'x-a': { value: 'b' } } }, path: 'response.headers["x-a"]' },
      ],
      [request, 'headers that are an array', { result: { status: '200', headers: [] }, path: 'response.headers' }],
      [request, 'headers that are null', { result: { status: '200', headers: null }, path: 'response.headers' }],
      [all, 'a text in place of a line', { change: header('x-a', 'b'), viewerMessage: undefined }],
      [
        request,
        'a key that is no string',
        {
          result: { status: '200', headers: { 'x-a': [{ key: 5, value: 'b' }] } },
          path: 'response.headers["x-a"][0].key',
          viewerMessage: undefined,
        },
      ],
    ],
    accepted: [
      [all, 'an array of key and value', { change: header('x-a', line('b', 'X-A')) }],
      [all, 'several lines', { change: header('x-a', line('b'), line('c')) }],
      [all, 'no key', { change: header('x-a', line('b')) }],
      [all, 'more than key and value', { change: header('x-a', { value: 'b', note: 1 }) }],
      [request, 'no headers', { result: { status: '200' } }],
      [all, 'names such as __proto__', { change: header('__proto__', line('b', '__proto__')) }],
      [all, 'names such as constructor', { change: header('constructor', line('b')) }],
    ],
  }),
  ...casesOf('HMAP-VALUE-TYPE', {
    refused: [
      [
        request,
        'an object',
        {
          result: { status: '200', headers: { 'cookie-settings': [{ key: 'cookieSettings', value: { a: 1 } }] } },
          path: 'response.headers["cookie-settings"][0].value',
          viewerMessage: undefined,
          logMessage:
            'The Lambda function returned an invalid entry in the headers object, the value of each header value must be of string or array of string type, header :cookieSettings has one or more entries whose value is neither string nor array of strings.',
        },
      ],
      [all, 'a number', { change: header('x-a', line(5)) }],
      [all, 'a boolean', { change: header('x-a', line(true)) }],
      [all, 'null', { change: header('x-a', line(null)) }],
      [all, 'no value', { change: header('x-a', { key: 'X-A' }) }],
      [
        all,
        'an array of texts',
        { change: header('x-a', line(['b', 'c'])), viewerMessage: undefined, logMessage: undefined },
      ],
    ],
    accepted: [
      [all, 'a text', { change: header('x-a', line('5')) }],
      [all, 'an empty text', { change: header('x-a', line('')) }],
    ],
  }),
  ...casesOf('HMAP-NAME-CHARS', {
    refused: [
      [all, 'a space', { change: header('x a', line('b')), viewerMessage: undefined }],
      [all, 'a colon', { change: header('x:a', line('b')) }],
      [all, 'nothing', { change: header('', line('b')) }],
      [
        request,
        'a space in the key',
        { result: { status: '200', headers: { 'x-a': [line('b', 'X A')] } }, path: 'response.headers["x-a"][0].key' },
      ],
    ],
    accepted: [
      [all, 'every character of a token', { change: header("x!#$%&'*+-.^_`|~09", line('b')) }],
      [all, 'an odd name without lines', { change: header('x a') }],
    ],
  }),
  ...casesOf('HMAP-VALUE-CRLF', {
    refused: [
      [
        request,
        'a carriage return in Location',
        {
          result: { status: '302', headers: { location: [{ key: 'Location', value: 'https://example.com/\r\nx' }] } },
          path: 'response.headers["location"][0].value',
          viewerMessage: undefined,
          logMessage:
            "Lambda function result validation failed, the function returned an invalid header, invalid character : '%0D' in header value, headerName : Location.",
        },
      ],
      [all, 'a line feed', { change: header('x-a', line('b\nc')) }],
      [all, 'a null character', { change: header('x-a', line('\u0000')) }],
    ],
    accepted: [
      [all, 'a tab', { change: header('x-a', line('b\tc')) }],
      [all, 'an encoded line break', { change: header('x-a', line('b%0D%0Ac')) }],
    ],
  }),
  ...casesOf('HDR-DIS-ADD', {
    refused: [
      [
        request,
        'connection',
        {
          change: header('connection', { key: 'connection', value: 'close' }),
          path: 'request.headers["connection"]',
          viewerMessage: blacklisted,
          logMessage:
            'Lambda function result failed validation, the function tried to add a blacklisted header in headers, headerName : connection.',
        },
      ],
      [response, 'keep-alive', { change: header('keep-alive', line('timeout=5')), viewerMessage: blacklisted }],
      [all, 'X-Cache in any case', { change: header('X-Cache', line('Hit')), viewerMessage: blacklisted }],
      [all, 'x-edge- and anything', { change: header('x-edge-resize', line('1')), viewerMessage: blacklisted }],
      [all, 'x-amz-cf- and anything', { change: header('x-amz-cf-x', line('1')) }],
      [all, 'client-cert', { change: header('client-cert', line('1')) }],
      [
        request,
        'in a generated response',
        { result: { status: '200', headers: { 'x-cache': [line('Hit')] } }, path: 'response.headers["x-cache"]' },
      ],
      [all, 'by a key that differs', { change: header('x-a', line('1', 'X-Real-IP')) }],
      [
        'origin-request',
        'as a custom header',
        {
          change: customHeader('x-cache', [line('Hit')]),
          path: 'request.origin.custom.customHeaders["x-cache"]',
          viewerMessage: blacklisted,
          logMessage: undefined,
        },
      ],
      [
        'origin-request',
        'as the key of a custom header',
        {
          change: customHeader('x-a', [line('Hit', 'X-Cache')]),
          path: 'request.origin.custom.customHeaders["x-a"][0].key',
        },
      ],
    ],
    accepted: [
      [all, 'a name of one’s own', { change: header('x-a', line('1')) }],
      [all, 'other x-amz- and x-amzn- names', { change: header('x-amzn-trace-id', line('1')) }],
      [all, 'an empty array', { change: header('x-cache') }],
      [request, 'X-Forwarded-For', { change: header('x-forwarded-for', line('10.0.0.1')) }],
      ['origin-request', 'Authorization', { change: header('authorization', line('Basic x')) }],
      [all, 'other CloudFront- names', { change: header('cloudfront-is-mobile-viewer', line('true')) }],
    ],
  }),
  ...casesOf('HDR-VIEWER-COUNTRY', {
    refused: [
      [
        'viewer-request',
        'added',
        {
          change: header('cloudfront-viewer-country', line('DE')),
          path: 'request.headers["cloudfront-viewer-country"]',
          viewerMessage: undefined,
        },
      ],
      [
        'viewer-request',
        'by a key that differs',
        { change: header('x-c', line('DE', 'CloudFront-Viewer-Country')), path: 'request.headers["x-c"][0].key' },
      ],
    ],
    accepted: [
      [
        'viewer-request',
        'changed, where the viewer sent one',
        {
          event: () => viewerRequest({ headers: { 'CloudFront-Viewer-Country': 'DE' } }),
          change: header('cloudfront-viewer-country', line('US')),
        },
      ],
      [
        'viewer-request',
        'in a response',
        { result: { status: '200', headers: { 'cloudfront-viewer-country': [line('DE')] } } },
      ],
      ['viewer-request', 'another CloudFront- header', { change: header('cloudfront-viewer-city', line('Ulm')) }],
      ['viewer-request', 'an empty array', { change: header('cloudfront-viewer-country') }],
    ],
  }),
  ...casesOf('HMAP-LOWER-OUT', {
    warned: [
      [all, 'capitals in the map', { change: header('X-Frame-Options', line('DENY')) }],
      [
        all,
        'names that differ by case',
        {
          change: (cf) =>
            Object.assign(given(cf), { headers: { ...given(cf).headers, 'x-a': [line('b')], 'X-A': [line('c')] } }),
        },
      ],
    ],
    accepted: [[all, 'capitals in the key', { change: header('x-frame-options', line('DENY', 'X-Frame-Options')) }]],
  }),
  ...casesOf('HMAP-KEY-MISMATCH', {
    warned: [[all, 'another name', { change: header('x-a', line('b', 'X-B')) }]],
    accepted: [[all, 'another case', { change: header('x-a', line('b', 'X-a')) }]],
  }),
  ...casesOf('HMAP-VALUE-NONASCII', {
    warned: [
      [all, 'letters outside ASCII', { change: header('x-a', line('größe')) }],
      ['origin-request', 'letters outside ASCII in a custom header', { change: customHeader('x-a', [line('ü')]) }],
    ],
    accepted: [[all, 'encoded letters', { change: header('x-a', line('gr%C3%B6%C3%9Fe')) }]],
  }),
];

const conditional = () => originRequest({ headers: { 'If-None-Match': '"abc"', 'Accept-Encoding': 'gzip' } });
const compressed = () =>
  viewerResponse({ response: { headers: { 'Content-Encoding': 'gzip', Via: '1.1 a', Warning: '199 - x' } } });

const readOnlyCases: FunctionCase[] = [
  ...casesOf('HDR-RO-ADD', {
    refused: [
      [
        'viewer-request',
        'Content-Length',
        {
          change: header('content-length', line('5')),
          path: 'request.headers["content-length"]',
          viewerMessage: readOnly,
          logMessage: undefined,
        },
      ],
      ['viewer-request', 'CDN-Loop', { change: header('cdn-loop', line('x')), viewerMessage: readOnly }],
      ['viewer-request', 'Via, in capitals', { change: header('VIA', line('x')), path: 'request.headers["VIA"]' }],
      ['viewer-request', 'by a key that differs', { change: header('x-a', line('x', 'Via')) }],
      ['origin-request', 'If-Range', { change: header('if-range', line('x')) }],
      ['origin-request', 'Accept-Encoding', { change: header('accept-encoding', line('br')) }],
      ['origin-response', 'Via', { change: header('via', line('x')), path: 'response.headers["via"]' }],
      ['viewer-response', 'Warning', { change: header('warning', line('x')) }],
      ['viewer-response', 'Content-Encoding', { change: header('content-encoding', line('gzip')) }],
    ],
    accepted: [
      ['viewer-request', 'Accept-Encoding', { change: header('accept-encoding', line('br')) }],
      [
        'origin-request',
        'If-Match and Range',
        {
          change: (cf) =>
            Object.assign(cf.request.headers, { range: [line('bytes=0-1')], 'if-match': [line('"a"')] }) && cf.request,
        },
      ],
      ['origin-response', 'Content-Length and Content-Encoding', { change: header('content-encoding', line('gzip')) }],
      [
        'viewer-response',
        'Strict-Transport-Security',
        { change: header('strict-transport-security', line('max-age=1')) },
      ],
    ],
  }),
  ...casesOf('HDR-RO-CHANGE', {
    refused: [
      [
        'viewer-request',
        'Host',
        {
          change: header('host', line('evil.example', 'Host')),
          path: 'request.headers["host"]',
          viewerMessage: readOnly,
          logMessage: undefined,
        },
      ],
      [
        'viewer-request',
        'a second Host',
        {
          change: (cf) => {
            cf.request.headers.host.push(line('b'));
            return cf.request;
          },
        },
      ],
      ['origin-request', 'Via', { change: header('via', line('x')) }],
      ['origin-request', 'If-None-Match', { event: conditional, change: header('if-none-match', line('"b"')) }],
      [
        'origin-response',
        'Transfer-Encoding',
        { change: header('transfer-encoding', line('identity')), path: 'response.headers["transfer-encoding"]' },
      ],
      ['viewer-response', 'Content-Encoding', { event: compressed, change: header('content-encoding', line('br')) }],
    ],
    accepted: [
      [
        'viewer-request',
        'the same Host, in another case',
        {
          change: (cf) =>
            header(
              'HOST',
              line(cf.request.headers.host[0].value),
            )({ request: { ...cf.request, headers: { ...cf.request.headers, host: [] } } }),
        },
      ],
      [
        'viewer-request',
        'the same Host without its key',
        { change: (cf) => header('host', line(cf.request.headers.host[0].value))(cf) },
      ],
      ['origin-request', 'Host', { change: header('host', line('backup.example.com', 'Host')) }],
      ['origin-response', 'Server', { change: header('server', line('x')) }],
      [response, 'nothing', { change: given }],
    ],
  }),
  ...casesOf('HDR-RO-DELETE', {
    refused: [
      [
        'viewer-request',
        'Host',
        { change: noHeader('host'), path: 'request.headers["host"]', viewerMessage: readOnly },
      ],
      ['viewer-request', 'Host by an empty array', { change: header('host') }],
      ['origin-request', 'Via', { change: noHeader('via') }],
      [
        'origin-response',
        'Transfer-Encoding, by a new object',
        {
          change: () => ({ status: '200', headers: { 'content-type': [line('text/html')] }, body: 'hi' }),
          path: 'response.headers["transfer-encoding"]',
          viewerMessage: readOnly,
          logMessage:
            'Lambda function result failed validation, the function tried to delete read-only header, headerName : Transfer-Encoding.',
        },
      ],
      ['origin-response', 'Transfer-Encoding, by a new object without headers', { result: { status: '200' } }],
      ['viewer-response', 'Content-Encoding', { event: compressed, change: noHeader('content-encoding') }],
      ['viewer-response', 'Warning', { event: compressed, change: noHeader('warning') }],
    ],
    accepted: [
      ['viewer-request', 'Accept', { change: noHeader('accept') }],
      ['origin-request', 'X-Forwarded-For', { change: noHeader('x-forwarded-for') }],
      ['origin-response', 'Server', { change: noHeader('server') }],
      ['viewer-response', 'Server', { change: noHeader('server') }],
      [
        'origin-response',
        'a new object where nothing read-only came',
        {
          event: () => originResponse({ response: { headers: { 'transfer-encoding': undefined } } }),
          result: { status: '200', headers: {} },
        },
      ],
    ],
  }),
  ...casesOf('HDR-RO-GENERATED', {
    refused: [
      [
        request,
        'Content-Length',
        {
          result: { status: '200', headers: { 'content-length': [line('2')] }, body: 'hi' },
          path: 'response.headers["content-length"]',
          viewerMessage: readOnly,
          logMessage: undefined,
        },
      ],
      ['viewer-request', 'Host', { result: { status: '200', headers: { host: [line('a')] } } }],
      [
        request,
        'by a key that differs',
        {
          result: { status: '200', headers: { 'x-len': [line('5', 'Content-Length')] } },
          path: 'response.headers["x-len"][0].key',
        },
      ],
      [
        'origin-request',
        'Accept-Encoding',
        { result: { status: '200', headers: { 'accept-encoding': [line('gzip')] } } },
      ],
    ],
    accepted: [
      [
        request,
        'none of the request’s headers',
        { result: { status: '200', headers: { 'content-type': [line('text/html')] } } },
      ],
      [
        request,
        'Warning, which is read-only elsewhere',
        { result: { status: '200', headers: { warning: [line('199 - x')] } } },
      ],
      [
        'origin-request',
        'Host, which is read-only elsewhere',
        { result: { status: '200', headers: { host: [line('a')] } } },
      ],
    ],
  }),
];

const bodyPath = 'request.body.data';

const requestBodyCases: FunctionCase[] = request.flatMap((trigger) => {
  const event = postedBy[trigger as keyof typeof postedBy];
  const limit = trigger === 'viewer-request' ? 40_960 : 1_048_576;
  const build = trigger === 'viewer-request' ? viewerRequest : originRequest;
  const truncated = () => build({ method: 'POST', body: sized(limit + 1) });
  return [
    ...casesOf('BODY-SHAPE', {
      refused: [
        [trigger, 'a text', { event, change: set({ body: 'a=2' }), path: 'request.body', viewerMessage: body }],
        [trigger, 'null', { event, change: set({ body: null }) }],
      ],
      accepted: [
        [trigger, 'as it came', { event, change: given }],
        [trigger, 'none', { event, change: without('body') }],
        [trigger, 'one that nobody included', { change: replace({}) }],
      ],
    }),
    ...casesOf('BODY-ACTION-VALUES', {
      refused: [
        [
          trigger,
          'another word',
          { event, change: replace({ action: 'overwrite' }), path: 'request.body.action', viewerMessage: body },
        ],
      ],
      accepted: [
        [trigger, 'replace', { event, change: replace({}) }],
        [trigger, 'read-only', { event, change: replace({ action: 'read-only' }) }],
        [trigger, 'none', { event, change: set({ body: { data: 'eA==' } }) }],
      ],
    }),
    ...casesOf('BODY-ENC', {
      refused: [
        [
          trigger,
          'another word',
          { event, change: replace({ encoding: 'utf8' }), path: 'request.body.encoding', viewerMessage: undefined },
        ],
        [trigger, 'null', { event, change: replace({ encoding: null }), path: 'request.body.encoding' }],
      ],
      warned: [
        [
          trigger,
          'another word beside read-only',
          { event, change: replace({ action: 'read-only', encoding: 'utf8' }) },
        ],
        [trigger, 'another word without an action', { event, change: set({ body: { encoding: 'utf8', data: 'x' } }) }],
      ],
      accepted: [
        [trigger, 'text', { event, change: replace({}) }],
        [trigger, 'base64', { event, change: replace({ encoding: 'base64', data: 'eA==' }) }],
      ],
    }),
    ...casesOf('BODY-DATA-TYPE', {
      refused: [
        [trigger, 'an object', { event, change: replace({ data: { a: 1 } }), path: bodyPath, viewerMessage: body }],
        [trigger, 'nothing to replace with', { event, change: set({ body: { action: 'replace' } }) }],
        [trigger, 'a number, with another encoding, too', { event, change: replace({ encoding: 'utf8', data: 5 }) }],
      ],
      warned: [
        [
          trigger,
          'an object that replaces nothing',
          { event, change: replace({ action: 'read-only', data: { a: 1 } }) },
        ],
      ],
      accepted: [
        [trigger, 'an empty text', { event, change: replace({ data: '' }) }],
        [trigger, 'no data where nothing is replaced', { event, change: set({ body: { action: 'read-only' } }) }],
      ],
    }),
    ...casesOf('BODY-B64-VALID', {
      refused: [
        [
          trigger,
          'plain text',
          { event, change: replace({ encoding: 'base64', data: 'a=1' }), path: bodyPath, viewerMessage: undefined },
        ],
        [
          trigger,
          'plain text without an encoding',
          { event, change: set({ body: { action: 'replace', data: 'a=1' } }) },
        ],
      ],
      accepted: [
        [trigger, 'base64', { event, change: replace({ encoding: 'base64', data: 'YT0x' }) }],
        [
          trigger,
          'plain text that replaces nothing',
          { event, change: set({ body: { action: 'read-only', encoding: 'base64', data: 'a=1' } }) },
        ],
      ],
    }),
    ...casesOf('BODY-LIMIT-TEXT', {
      refused: [
        [
          trigger,
          'one byte more',
          { event, change: replace({ data: sized(limit + 1) }), path: bodyPath, viewerMessage: body },
        ],
      ],
      accepted: [[trigger, 'as many bytes as allowed', { event, change: replace({ data: sized(limit) }) }]],
    }),
    ...casesOf('BODY-LIMIT-B64', {
      refused: [
        [
          trigger,
          'one byte more',
          {
            event,
            change: replace({ encoding: 'base64', data: encoded(limit + 1) }),
            path: bodyPath,
            viewerMessage: body,
          },
        ],
      ],
      warned: [
        [
          trigger,
          'as many bytes as allowed',
          { event, change: replace({ encoding: 'base64', data: encoded(limit) }), path: bodyPath },
        ],
      ],
      accepted: [
        [
          trigger,
          'so few that they fit encoded',
          { event, change: replace({ encoding: 'base64', data: encoded(39_900) }) },
        ],
      ],
    }),
    ...casesOf('BODY-RO', {
      warned: [
        [trigger, 'other data', { event, change: leave({ data: 'Yg==' }), path: 'request.body.data' }],
        [trigger, 'another encoding', { event, change: leave({ encoding: 'text' }), path: 'request.body.encoding' }],
        [
          trigger,
          'other data, and no action',
          { event, change: leave({ action: undefined, data: 'b', encoding: 'text' }), path: 'request.body.data' },
        ],
        [trigger, 'a body where none was', { change: leave({ data: 'b' }), path: 'request.body.data' }],
      ],
      accepted: [
        [trigger, 'as it came', { event, change: given }],
        [trigger, 'without an action', { event, change: leave({ action: undefined }) }],
        [
          trigger,
          'with nothing but the action',
          { event, change: (cf) => ({ ...cf.request, body: { action: 'read-only' } }) },
        ],
        [trigger, 'replaced', { event, change: replace({ encoding: 'text', data: 'b' }) }],
        [trigger, 'data of no form, which has its own rule', { event, change: leave({ data: 5 }) }],
        [trigger, 'an encoding that is none, which has its own rule', { event, change: leave({ encoding: 'utf8' }) }],
        [trigger, 'taken out', { event, change: (cf) => ({ ...cf.request, body: undefined }) }],
      ],
    }),
    ...casesOf('BODY-UNMODIFIED-TRUNC', {
      warned: [
        [
          trigger,
          'handed back with replace',
          {
            event: truncated,
            change: (cf) => {
              cf.request.body.action = 'replace';
              return cf.request;
            },
            path: 'request.body.action',
          },
        ],
      ],
      accepted: [
        [
          trigger,
          'left read-only',
          {
            event: truncated,
            change: given,
          },
        ],
        [
          trigger,
          'a whole one handed back',
          {
            event,
            change: (cf) => {
              cf.request.body.action = 'replace';
              return cf.request;
            },
          },
        ],
        [
          trigger,
          'left read-only, with another encoding',
          {
            event: truncated,
            change: (cf) => Object.assign(cf.request, { body: { ...cf.request.body, encoding: 'text' } }),
          },
        ],
        [trigger, 'replaced by something else', { event: truncated, change: replace({}) }],
      ],
    }),
  ];
});

function answer(fields: object): (cf: Loose) => unknown {
  return (cf) => ({ status: '200', ...cf.response, ...fields });
}

/** Room for the headers that the default events of a response trigger bring. */
const originHeaderBytes = 104;

const responseBodyCases: FunctionCase[] = [
  ...casesOf('RES-BODY-TYPE', {
    refused: [
      [
        generating,
        'an object',
        { change: answer({ body: { a: 1 } }), path: 'response.body', viewerMessage: body, logMessage: undefined },
      ],
      [generating, 'an array', { change: answer({ body: ['a'] }), viewerMessage: body }],
      [generating, 'a Buffer', { change: answer({ body: Buffer.from('a') }), viewerMessage: body }],
      [generating, 'null', { change: answer({ body: null }) }],
      [generating, 'a number', { change: answer({ body: 5 }) }],
    ],
    accepted: [
      [generating, 'a text', { change: answer({ body: 'a' }) }],
      [generating, 'an empty text', { change: answer({ body: '' }) }],
      [generating, 'none', { change: answer({}) }],
    ],
  }),
  ...casesOf('RES-BODYENC-VALUES', {
    refused: [
      [
        generating,
        'another word',
        {
          change: answer({ body: 'a', bodyEncoding: 'utf8' }),
          path: 'response.bodyEncoding',
          viewerMessage: undefined,
        },
      ],
    ],
    accepted: [
      [generating, 'text', { change: answer({ body: 'a', bodyEncoding: 'text' }) }],
      [generating, 'base64', { change: answer({ body: 'YQ==', bodyEncoding: 'base64' }) }],
      [generating, 'none, which means text', { change: answer({ body: 'not base64!' }) }],
      [generating, 'another word without a body', { change: answer({ bodyEncoding: 'utf8' }) }],
    ],
  }),
  ...casesOf('RES-BODYENC-B64', {
    refused: [
      [
        generating,
        'plain text',
        {
          change: answer({ body: 'not base64!', bodyEncoding: 'base64' }),
          path: 'response.body',
          viewerMessage: undefined,
        },
      ],
      [generating, 'no padding', { change: answer({ body: 'YQ', bodyEncoding: 'base64' }) }],
      [generating, 'the alphabet of URLs', { change: answer({ body: '-_-_', bodyEncoding: 'base64' }) }],
      [generating, 'line breaks', { change: answer({ body: 'YWFh\nYWFh', bodyEncoding: 'base64' }) }],
      [generating, 'padding in the middle', { change: answer({ body: 'YQ==YQ==', bodyEncoding: 'base64' }) }],
      [generating, 'three padding characters', { change: answer({ body: 'Y===', bodyEncoding: 'base64' }) }],
    ],
    accepted: [
      [generating, 'one byte', { change: answer({ body: 'YQ==', bodyEncoding: 'base64' }) }],
      [generating, 'two bytes', { change: answer({ body: 'YWE=', bodyEncoding: 'base64' }) }],
      [generating, 'none', { change: answer({ body: '', bodyEncoding: 'base64' }) }],
      [generating, 'the whole alphabet', { change: answer({ body: 'ABYZabyz0189+/==', bodyEncoding: 'base64' }) }],
    ],
  }),
  ...casesOf('RES-204-BODY', {
    refused: [
      [
        'viewer-request',
        'with a body',
        { result: { status: '204', body: 'a' }, path: 'response.body', viewerMessage: undefined },
      ],
    ],
    accepted: [
      ['viewer-request', 'without one', { result: { status: '204' } }],
      ['viewer-request', '200 with a body', { result: { status: '200', body: 'a' } }],
    ],
  }),
  ...casesOf('RES-204-EMPTY', {
    warned: [['viewer-request', 'with an empty body', { result: { status: '204', body: '' }, path: 'response.body' }]],
    accepted: [
      ['viewer-request', 'without one', { result: { status: '204' } }],
      ['viewer-request', '200 with an empty body', { result: { status: '200', body: '' } }],
    ],
  }),
  ...casesOf('RES-204-BODY-OREQ', {
    warned: [
      [
        ['origin-request', 'origin-response'],
        'with a body',
        { change: answer({ status: '204', body: 'a' }), path: 'response.body' },
      ],
    ],
    accepted: [
      [['origin-request', 'origin-response'], 'with an empty body', { change: answer({ status: '204', body: '' }) }],
    ],
  }),
  ...casesOf('OQ-17', {
    warned: [
      [
        'origin-response',
        'with a body',
        {
          event: () => originResponse({ response: { status: 304 } }),
          change: set({ body: 'a' }),
          path: 'response.body',
        },
      ],
      ['origin-response', 'made of a 200', { change: set({ status: 304, body: 'a' }), path: 'response.body' }],
    ],
    accepted: [
      ['origin-response', 'without one', { event: () => originResponse({ response: { status: 304 } }), change: given }],
      [
        'origin-response',
        'turned into a 200 with one',
        { event: () => originResponse({ response: { status: 304 } }), change: set({ status: '200', body: 'a' }) },
      ],
    ],
  }),
  ...casesOf('UPD-VRES-BODY', {
    warned: [['viewer-response', 'a body', { change: set({ body: 'a' }), path: 'response.body' }]],
    accepted: [['viewer-response', 'none', { change: given }]],
  }),
  ...casesOf('RES-SIZE-VIEWER', {
    refused: [
      [
        'viewer-request',
        'one byte more',
        {
          result: { status: '200', body: sized(40_961) },
          path: 'response.body',
          viewerMessage: body,
          logMessage: undefined,
        },
      ],
      [
        'viewer-request',
        'one byte more with the headers',
        { result: { status: '200', headers: { 'x-a': [line('b')] }, body: sized(40_957) } },
      ],
      [
        'viewer-request',
        'one byte more, decoded',
        { result: { status: '200', body: encoded(40_961), bodyEncoding: 'base64' } },
      ],
      ['viewer-request', 'letters of several bytes', { result: { status: '200', body: 'ü'.repeat(20_481) } }],
      ['viewer-response', 'headers', { change: header('x-a', line(sized(40_960))), path: 'response.headers' }],
    ],
    accepted: [
      ['viewer-request', 'as many bytes as allowed', { result: { status: '200', body: sized(40_960) } }],
      [
        'viewer-request',
        'as many with the headers',
        { result: { status: '200', headers: { 'x-a': [line('b')] }, body: sized(40_956) } },
      ],
      [
        'viewer-request',
        'as many, decoded',
        { result: { status: '200', body: encoded(40_960), bodyEncoding: 'base64' } },
      ],
      ['viewer-request', 'letters of several bytes', { result: { status: '200', body: 'ü'.repeat(20_480) } }],
      ['viewer-response', 'headers', { change: header('x-a', line(sized(40_000))) }],
    ],
  }),
  ...casesOf('RES-SIZE-ORIGIN', {
    refused: [
      [
        'origin-request',
        'one byte more',
        {
          result: { status: '200', body: sized(1_048_577) },
          path: 'response.body',
          viewerMessage: undefined,
          logMessage:
            'The Lambda function returned an invalid response, the length of the body size and header was 1048577 bytes which exceeded the CloudFront limit of 1048576 bytes',
        },
      ],
      [
        'origin-request',
        'one byte more, decoded',
        { result: { status: '200', body: encoded(1_048_577), bodyEncoding: 'base64' } },
      ],
      [
        'origin-response',
        'one byte more with the headers',
        { change: set({ body: sized(1_048_577 - originHeaderBytes) }) },
      ],
    ],
    accepted: [
      ['origin-request', 'as many bytes as allowed', { result: { status: '200', body: sized(1_048_576) } }],
      [
        'origin-request',
        'as many, decoded',
        { result: { status: '200', body: encoded(1_048_576), bodyEncoding: 'base64' } },
      ],
      ['origin-response', 'as many with the headers', { change: set({ body: sized(1_048_576 - originHeaderBytes) }) }],
    ],
  }),
  ...casesOf('RES-SIZE-COUNT', {
    warned: [
      [
        'viewer-request',
        'over the limit encoded, not decoded',
        { result: { status: '200', body: encoded(40_960), bodyEncoding: 'base64' }, path: 'response.body' },
      ],
      [
        'origin-request',
        'over the limit encoded, not decoded',
        { result: { status: '200', body: encoded(800_000), bodyEncoding: 'base64' }, path: 'response.body' },
      ],
      [
        'origin-response',
        'over the limit encoded, not decoded',
        { change: set({ body: encoded(800_000), bodyEncoding: 'base64' }) },
      ],
      [
        'viewer-response',
        'over the limit encoded, not decoded',
        { change: set({ body: encoded(40_000), bodyEncoding: 'base64' }) },
      ],
    ],
    accepted: [
      [
        'viewer-request',
        'at the limit encoded',
        { result: { status: '200', body: encoded(30_720), bodyEncoding: 'base64' } },
      ],
      [
        ['origin-request', 'origin-response', 'viewer-response'],
        'below the limit encoded',
        { change: answer({ body: encoded(20_000), bodyEncoding: 'base64' }) },
      ],
    ],
  }),
];

const gzipped = () =>
  originResponse({
    response: { headers: { 'Content-Encoding': 'gzip', 'Content-Length': '99', 'transfer-encoding': undefined } },
  });

/** A new body, and a header under another spelling of its name. */
function renamed(from: string, to: string): (cf: Loose) => unknown {
  return ({ response: it }) => {
    const { [from]: lines, ...others } = it.headers;
    return { ...it, headers: { ...others, [to]: lines }, body: 'new' };
  };
}

const staleCases: FunctionCase[] = [
  ...casesOf('UPD-ORES-CL', {
    warned: [
      [
        'origin-response',
        'of the old body',
        { event: gzipped, change: set({ body: 'new' }), path: 'response.headers["content-length"]' },
      ],
      ['origin-response', 'of an emptied body', { event: gzipped, change: set({ body: '' }) }],
      [
        'origin-response',
        'under a name in capitals',
        {
          event: gzipped,
          change: renamed('content-length', 'Content-Length'),
          path: 'response.headers["Content-Length"]',
        },
      ],
    ],
    accepted: [
      [
        'origin-response',
        'deleted',
        { event: gzipped, change: (cf) => noHeader('content-length')({ response: { ...cf.response, body: 'new' } }) },
      ],
      [
        'origin-response',
        'corrected',
        {
          event: gzipped,
          change: (cf) => header('content-length', line('3'))({ response: { ...cf.response, body: 'new' } }),
        },
      ],
      ['origin-response', 'of a body that is left', { event: gzipped, change: given }],
    ],
  }),
  ...casesOf('UPD-ORES-CE', {
    warned: [
      [
        'origin-response',
        'left on plain text',
        { event: gzipped, change: set({ body: 'new' }), path: 'response.headers["content-encoding"]' },
      ],
      [
        'origin-response',
        'put on plain text',
        { change: (cf) => header('content-encoding', line('br'))({ response: { ...cf.response, body: 'new' } }) },
      ],
      [
        'origin-response',
        'left on bytes that are not gzipped',
        { event: gzipped, change: set({ body: 'bmV3', bodyEncoding: 'base64' }) },
      ],
      [
        'origin-response',
        'left under a name in capitals',
        { event: gzipped, change: renamed('content-encoding', 'Content-Encoding') },
      ],
    ],
    accepted: [
      [
        'origin-response',
        'that means none',
        { change: (cf) => header('content-encoding', line('identity'))({ response: { ...cf.response, body: 'new' } }) },
      ],
      [
        'origin-response',
        'on bytes of a coding that cannot be seen in them',
        {
          change: (cf) =>
            header(
              'content-encoding',
              line('br'),
            )({
              response: { ...cf.response, body: 'bmV3', bodyEncoding: 'base64' },
            }),
        },
      ],
      [
        'origin-response',
        'deleted',
        { event: gzipped, change: (cf) => noHeader('content-encoding')({ response: { ...cf.response, body: 'new' } }) },
      ],
      [
        'origin-response',
        'on a body compressed anew',
        { event: gzipped, change: set({ body: 'H4sI', bodyEncoding: 'base64' }) },
      ],
      ['origin-response', 'on an emptied body', { event: gzipped, change: set({ body: '' }) }],
    ],
  }),
];

const oreq = 'origin-request' as const;
const customPath = 'request.origin.custom';

function fieldCases(
  rule: FunctionCase['rule'],
  name: string,
  bad: readonly unknown[],
  good: readonly unknown[],
  more: object = {},
): FunctionCase[] {
  const row = (value: unknown, what: object): [Trigger, string, object] => [
    oreq,
    `${name} ${JSON.stringify(value)?.slice(0, 40)}`,
    { change: custom({ [name]: value }), ...what },
  ];
  return casesOf(rule, {
    refused: bad.map((value) => row(value, { path: `${customPath}.${name}`, ...more })),
    accepted: good.map((value) => row(value, {})),
  });
}

/** A DNS name of so many characters, more than 61. */
function dnsName(length: number): string {
  return `${sized(length % 62)}${`.${sized(61)}`.repeat(Math.floor(length / 62))}`;
}

const unnamed = { viewerMessage: undefined, logMessage: undefined };

/** An event whose custom origin has fields put in, as a distribution may be configured though a function may not. */
function impossible(fields: object): EdgeEvent {
  const event = JSON.parse(JSON.stringify(originRequest())) as Loose;
  Object.assign(event.Records[0].cf.request.origin.custom, fields);
  return edgeEvent(event, { unchecked: true }) as EdgeEvent;
}

const configured = () => impossible({ keepaliveTimeout: 300, readTimeout: 180 });
const limited = () => impossible({ readTimeout: 30, responseCompletionTimeout: 40 });
const plain = () => impossible({ protocol: 'http', port: 80, sslProtocols: [] });
const secretive = () => originRequest({ origin: { custom: { customHeaders: { 'X-Secret': 'a' } } } });

const originCases: FunctionCase[] = [
  ...casesOf('ORI-EXACTLY-ONE', {
    refused: [
      [
        oreq,
        'both',
        {
          change: (cf) => ({ ...cf.request, origin: { ...cf.request.origin, s3: newS3 } }),
          path: 'request.origin',
          ...unnamed,
        },
      ],
      [oreq, 'neither', { change: set({ origin: {} }), path: 'request.origin' }],
      [oreq, 'null', { change: set({ origin: null }) }],
      [oreq, 'a text', { change: set({ origin: 'b.example.com' }) }],
      [oreq, 'custom that is a text', { change: set({ origin: { custom: 'b.example.com' } }) }],
    ],
    accepted: [
      [oreq, 'the one that came', { change: given }],
      [oreq, 's3 in place of custom', { change: switchToS3({}) }],
      [oreq, 'the other one null', { change: (cf) => ({ ...cf.request, origin: { s3: newS3, custom: null } }) }],
    ],
  }),
  ...casesOf('ORI-REQUIRED-CUSTOM', {
    refused: ['domainName', 'port', 'protocol', 'path', 'sslProtocols', 'readTimeout', 'keepaliveTimeout'].map(
      (name): [Trigger, string, object] => [
        oreq,
        `no ${name}`,
        { change: custom({ [name]: undefined }), path: `${customPath}.${name}`, ...unnamed },
      ],
    ),
    accepted: [[oreq, 'no customHeaders', { change: custom({ customHeaders: undefined }) }]],
  }),
  ...casesOf('ORI-REQUIRED-S3', {
    refused: ['domainName', 'path', 'authMethod'].map((name): [Trigger, string, object] => [
      oreq,
      `no ${name}`,
      { change: switchToS3({ [name]: undefined }), path: `request.origin.s3.${name}`, ...unnamed },
    ]),
    accepted: [
      [
        oreq,
        'no region, customHeaders and timeouts',
        { change: switchToS3({ region: undefined, customHeaders: undefined }) },
      ],
    ],
  }),
  ...fieldCases('ORI-DOMAIN-NONEMPTY', 'domainName', ['', 5, null], ['b.example.com'], {
    viewerMessage: domainName,
    logMessage: undefined,
  }),
  ...fieldCases(
    'ORI-DOMAIN-CUSTOM',
    'domainName',
    [
      'https://b.example.com',
      'b.example.com:8080',
      '192.0.2.1',
      '::1',
      '[::1]',
      'b.example.com/a',
      'b example',
      'a..b',
      '.',
      '-a.com',
      `${sized(64)}.com`,
      dnsName(254),
    ],
    ['b.example.com', 'my_host.example.com', 'localhost', dnsName(253)],
    { viewerMessage: domainName },
  ),
  ...casesOf('ORI-DOMAIN-S3', {
    refused: [
      'B.s3.amazonaws.com',
      'b.s3-website-us-east-1.amazonaws.com',
      'b.example.com',
      'b.s3.amazonaws.com/x.amazonaws.com',
      'b.s3.:80.amazonaws.com',
      'my-bucket',
      `${dnsName(112)}.s3.amazonaws.com`,
    ].map((name): [Trigger, string, object] => [
      oreq,
      name.slice(0, 40),
      { change: switchToS3({ domainName: name }), path: 'request.origin.s3.domainName', viewerMessage: domainName },
    ]),
    accepted: [
      'b.s3.amazonaws.com',
      'b.s3.eu-west-1.amazonaws.com',
      'my.b.s3-eu-west-1.amazonaws.com',
      'b.s3.cn-north-1.amazonaws.com.cn',
      `${dnsName(111)}.s3.amazonaws.com`,
    ].map((name): [Trigger, string, object] => [oreq, name.slice(0, 40), { change: switchToS3({ domainName: name }) }]),
  }),
  ...casesOf('ORI-PATH', {
    refused: [[oreq, 'no text', { change: custom({ path: null }), path: `${customPath}.path`, ...unnamed }]],
    warned: [
      [oreq, 'no slash in front', { change: custom({ path: 'a' }), path: `${customPath}.path` }],
      [oreq, 'a slash at the end', { change: custom({ path: '/a/' }) }],
      [oreq, 'only a slash', { change: switchToS3({ path: '/' }), path: 'request.origin.s3.path' }],
    ],
    accepted: [
      [oreq, 'empty', { change: custom({ path: '' }) }],
      [oreq, 'a slash in front', { change: custom({ path: '/a/b' }) }],
    ],
  }),
  ...fieldCases(
    'ORI-PATH-CUSTOM',
    'path',
    ['/a b', '/ü', '/a?b#c', `/${sized(255)}`],
    ['/a%20b', `/${sized(254)}`],
    unnamed,
  ),
  ...fieldCases('ORI-PORT', 'port', [0, 22, 81, 1023, 65_536, -1], [80, 443, 1024, 8080, 65_535], unnamed),
  ...fieldCases('ORI-NUM-TYPE', 'port', ['443', 443.5, null], [443], unnamed),
  ...fieldCases('ORI-NUM-TYPE', 'readTimeout', ['30'], [30]),
  ...fieldCases('ORI-NUM-TYPE', 'keepaliveTimeout', ['5'], [5]),
  ...fieldCases('ORI-NUM-TYPE', 'responseCompletionTimeout', ['60'], [60, undefined]),
  ...casesOf('ORI-NUM-TYPE', {
    refused: [
      [oreq, 'a readTimeout of S3', { event: s3Event, change: s3({ readTimeout: '30' }) }],
      [oreq, 'another timeout of S3', { event: s3Event, change: s3({ responseCompletionTimeout: '60' }) }],
    ],
    accepted: [
      [oreq, 'a port that S3 has not', { event: s3Event, change: s3({ port: '443', keepaliveTimeout: '5' }) }],
    ],
  }),
  ...fieldCases('ORI-PROTOCOL', 'protocol', ['HTTPS', 'match-viewer', 5], ['http', 'https'], unnamed),
  ...fieldCases(
    'ORI-SSL',
    'sslProtocols',
    [[], 'TLSv1.2', ['TLSv1.3'], ['TLSv1.2', 5]],
    [['TLSv1.2'], ['SSLv3', 'TLSv1', 'TLSv1.1']],
    unnamed,
  ),
  ...casesOf('ORI-SSL', {
    accepted: [[oreq, 'none for http', { change: custom({ protocol: 'http', port: 80, sslProtocols: [] }) }]],
  }),
  ...fieldCases('ORI-READTIMEOUT', 'readTimeout', [0, 121, -1], [1, 3, 120], unnamed),
  ...casesOf('ORI-READTIMEOUT', {
    refused: [
      [oreq, 'of S3', { event: s3Event, change: s3({ readTimeout: 121 }), path: 'request.origin.s3.readTimeout' }],
    ],
  }),
  ...fieldCases('ORI-KEEPALIVE', 'keepaliveTimeout', [0, 121, 300], [1, 61, 120], unnamed),
  ...casesOf('ORI-KEEPALIVE', {
    refused: [[oreq, 'another one beyond the limit', { event: configured, change: custom({ keepaliveTimeout: 299 }) }]],
    accepted: [
      [
        oreq,
        'one that was configured, with another name',
        { event: configured, change: custom({ domainName: 'b.com' }) },
      ],
    ],
  }),
  ...casesOf('ORI-READTIMEOUT', {
    accepted: [
      [oreq, 'one that was configured, with another path', { event: configured, change: custom({ path: '/b' }) }],
    ],
  }),
  ...casesOf('ORI-RCT', {
    refused: [[oreq, 'left below a new readTimeout', { event: limited, change: custom({ readTimeout: 60 }) }]],
    accepted: [
      [oreq, 'left above a new readTimeout', { event: limited, change: custom({ readTimeout: 40 }) }],
      [
        oreq,
        'left below, as both were configured',
        {
          event: () => impossible({ readTimeout: 60, responseCompletionTimeout: 40 }),
          change: custom({ path: '/new' }),
        },
      ],
    ],
  }),
  ...casesOf('ORI-SSL', {
    refused: [
      [
        oreq,
        'none left when http becomes https',
        { event: plain, change: custom({ protocol: 'https', port: 443 }), path: `${customPath}.sslProtocols` },
      ],
    ],
    accepted: [[oreq, 'none left for http', { event: plain, change: custom({ path: '/b' }) }]],
  }),
  ...[
    'ORI-REQUIRED-CUSTOM',
    'ORI-DOMAIN-NONEMPTY',
    'ORI-PATH',
    'ORI-NUM-TYPE',
    'ORI-PROTOCOL',
    'ORI-CH-LIMITS',
  ].flatMap((rule) =>
    casesOf(rule as FunctionCase['rule'], {
      accepted: [
        [
          oreq,
          'what the event had, however odd',
          {
            event: () => impossible({ domainName: '', path: null, port: '1', protocol: 5, readTimeout: undefined }),
            change: custom({ customHeaders: { 'x-new': [line('1')] } }),
          },
        ],
      ],
    }),
  ),
  ...['ORI-PORT', 'ORI-PROTOCOL', 'ORI-SSL', 'ORI-KEEPALIVE', 'ORI-PATH-CUSTOM', 'ORI-DOMAIN-CUSTOM'].flatMap((rule) =>
    casesOf(rule as FunctionCase['rule'], {
      accepted: [
        [
          oreq,
          'what only a custom origin has',
          {
            event: s3Event,
            change: s3({ port: 22, protocol: 'ws', sslProtocols: 'none', keepaliveTimeout: 0, path: '/a b' }),
          },
        ],
      ],
    }),
  ),
  ...fieldCases('ORI-RCT', 'responseCompletionTimeout', [29, -1], [0, 30, 600, undefined], unnamed),
  ...casesOf('ORI-RCT', {
    refused: [
      [oreq, 'below 1 without a readTimeout', { event: s3Event, change: s3({ responseCompletionTimeout: -1 }) }],
    ],
    accepted: [[oreq, '1 without a readTimeout', { event: s3Event, change: s3({ responseCompletionTimeout: 1 }) }]],
  }),
  ...casesOf('ORI-AUTHMETHOD', {
    refused: [
      [
        oreq,
        'another word',
        { event: s3Event, change: s3({ authMethod: 'oac' }), path: 'request.origin.s3.authMethod', ...unnamed },
      ],
    ],
    accepted: [
      [oreq, 'none', { event: s3Event, change: s3({ authMethod: 'none', path: '/a' }) }],
      [
        oreq,
        'origin-access-identity',
        { event: s3Event, change: s3({ authMethod: 'origin-access-identity', region: 'eu-west-1' }) },
      ],
    ],
  }),
  ...casesOf('ORI-OAI-REGION', {
    refused: [
      [
        oreq,
        'no region',
        {
          event: s3Event,
          change: s3({ authMethod: 'origin-access-identity', region: '' }),
          path: 'request.origin.s3.region',
          ...unnamed,
        },
      ],
      [
        oreq,
        'region left out',
        { event: s3Event, change: s3({ authMethod: 'origin-access-identity', region: undefined }) },
      ],
      [
        oreq,
        'region taken away',
        {
          event: () => originRequest({ origin: { s3: { authMethod: 'origin-access-identity', region: 'eu-west-1' } } }),
          change: s3({ region: '' }),
        },
      ],
    ],
    accepted: [
      [oreq, 'a region', { event: s3Event, change: s3({ authMethod: 'origin-access-identity', region: 'eu-west-1' }) }],
      [oreq, 'no region with none', { event: s3Event, change: s3({ path: '/a', region: '' }) }],
    ],
  }),
  ...casesOf('ORI-OAI-FROM-CUSTOM', {
    refused: [
      [
        oreq,
        'an identity',
        {
          change: switchToS3({ authMethod: 'origin-access-identity', region: 'eu-west-1' }),
          path: 'request.origin.s3.authMethod',
          ...unnamed,
        },
      ],
    ],
    accepted: [
      [oreq, 'none', { change: switchToS3({}) }],
      [
        oreq,
        'an identity from S3 to S3',
        { event: s3Event, change: s3({ authMethod: 'origin-access-identity', region: 'eu-west-1' }) },
      ],
    ],
  }),
  ...['ORI-AUTHMETHOD', 'ORI-OAI-REGION', 'ORI-OAI-FROM-CUSTOM'].flatMap((rule) =>
    casesOf(rule as FunctionCase['rule'], {
      accepted: [
        [oreq, 'a word that only S3 knows', { event: customEvent, change: custom({ authMethod: 'oac' }) }],
        [
          oreq,
          'an identity, which only S3 asks for',
          { event: customEvent, change: custom({ authMethod: 'origin-access-identity' }) },
        ],
      ],
    }),
  ),
  ...casesOf('ORI-CH-SHAPE', {
    refused: [
      [
        oreq,
        'a text in place of lines',
        {
          change: customHeader('x-a', 'b'),
          path: `${customPath}.customHeaders["x-a"]`,
          viewerMessage: customHeaders,
          logMessage: undefined,
        },
      ],
      [oreq, 'no map', { change: custom({ customHeaders: [] }), path: `${customPath}.customHeaders` }],
      [oreq, 'a value that is a number', { change: customHeader('x-a', [line(5)]), viewerMessage: customHeaders }],
      [oreq, 'a line that is a text', { change: customHeader('x-a', ['b']) }],
      [oreq, 'a second line that is a text', { change: customHeader('x-a', [line('b'), 'c']) }],
      [oreq, 'a line break in a value', { change: customHeader('x-a', [line('b\r\n')]), viewerMessage: customHeaders }],
      [oreq, 'a name with a space', { change: customHeader('x a', [line('b')]), viewerMessage: customHeaders }],
      [oreq, 'a key that is a number', { change: customHeader('x-a', [line('b', 5)]) }],
    ],
    accepted: [
      [oreq, 'key and value', { change: customHeader('x-a', [line('b', 'X-A')]) }],
      [oreq, 'no key', { change: customHeader('x-a', [line('b')]) }],
      [oreq, 'none', { change: custom({ customHeaders: {} }) }],
    ],
  }),
  ...casesOf('ORI-CH-DENY', {
    refused: [
      [
        oreq,
        'Host',
        {
          change: customHeader('host', [line('b')]),
          path: `${customPath}.customHeaders["host"]`,
          viewerMessage: customHeaders,
        },
      ],
      [
        oreq,
        'Host, by a key that differs',
        {
          change: customHeader('x-a', [line('b', 'Host')]),
          path: `${customPath}.customHeaders["x-a"][0].key`,
          viewerMessage: customHeaders,
        },
      ],
      [oreq, 'Cookie', { change: customHeader('Cookie', [line('a=1')]), viewerMessage: customHeaders }],
      [oreq, 'X-Amz- and anything', { change: customHeader('x-amz-meta-a', [line('b')]) }],
    ],
    accepted: [
      [oreq, 'Authorization', { change: customHeader('authorization', [line('b')]) }],
      [oreq, 'an empty array', { change: customHeader('host', []) }],
    ],
  }),
  ...casesOf('ORI-CH-DUP', {
    refused: [
      [
        oreq,
        'User-Agent, which the request has',
        {
          change: customHeader('User-Agent', [line('b')]),
          path: `${customPath}.customHeaders["User-Agent"]`,
          viewerMessage: customHeaders,
        },
      ],
    ],
    accepted: [
      [oreq, 'a name of its own', { change: customHeader('x-a', [line('b')]) }],
      [
        oreq,
        'a name whose header is deleted by an empty array',
        {
          change: (cf) => {
            cf.request.headers['user-agent'] = [];
            return customHeader('user-agent', [line('b')])(cf);
          },
        },
      ],
      [oreq, 'another header beside a configured one', { event: secretive, change: header('x-a', line('b')) }],
    ],
  }),
  ...casesOf('ORI-CH-DUP', {
    refused: [
      [
        oreq,
        'a request header of the name of a configured one',
        {
          event: secretive,
          change: header('x-secret', line('b')),
          path: 'request.headers["x-secret"]',
          viewerMessage: customHeaders,
        },
      ],
      [
        oreq,
        'such a header where the origin is left out',
        {
          event: secretive,
          change: (cf) => {
            const { origin: _left, ...it } = cf.request;
            return header('X-Secret', line('b'))({ request: it });
          },
        },
      ],
    ],
  }),
  ...casesOf('ORI-CH-LIMITS', {
    refused: [
      [
        oreq,
        '31 headers',
        {
          change: custom({ customHeaders: count(31, (i) => [`x-${i}`, [line('b')]]) }),
          path: `${customPath}.customHeaders`,
          viewerMessage: customHeaders,
        },
      ],
      [
        oreq,
        '31 lines of one name',
        {
          change: customHeader(
            'x-a',
            Array.from({ length: 31 }, () => line('b')),
          ),
          path: `${customPath}.customHeaders`,
        },
      ],
      [oreq, 'a name of 257', { change: customHeader(sized(257), [line('b')]) }],
      [
        oreq,
        'a value of 1,784',
        { change: customHeader('x-a', [line(sized(1784))]), path: `${customPath}.customHeaders["x-a"]` },
      ],
      [
        oreq,
        '10,241 characters in all',
        {
          change: custom({
            customHeaders: { ...count(5, (i) => [`x-${i}`, [line(sized(1783))]]), 'x-y': [line(sized(1308))] },
          }),
        },
      ],
    ],
    accepted: [
      [
        oreq,
        'a name and a value that were configured too long',
        {
          event: () => impossible({ customHeaders: { [sized(257)]: [line('b')], 'x-a': [line(sized(1784))] } }),
          change: (cf) => {
            cf.request.origin.custom.customHeaders['x-new'] = [line('c')];
            return cf.request;
          },
        },
      ],
      [oreq, '30 headers', { change: custom({ customHeaders: count(30, (i) => [`x-${i}`, [line('b')]]) }) }],
      [oreq, 'a name of 256', { change: customHeader(sized(256), [line('b')]) }],
      [oreq, 'a value of 1,783', { change: customHeader('x-a', [line(sized(1783))]) }],
      [
        oreq,
        '10,240 characters in all',
        {
          change: custom({
            customHeaders: { ...count(5, (i) => [`x-${i}`, [line(sized(1783))]]), 'x-y': [line(sized(1307))] },
          }),
        },
      ],
    ],
  }),
];

/** The table of what functions may return: at least one refused (or warned of) and one accepted neighbour per rule. */
export const functionCases: readonly FunctionCase[] = [
  ...resultCases,
  ...requestCases,
  ...statusCases,
  ...headerCases,
  ...readOnlyCases,
  ...requestBodyCases,
  ...responseBodyCases,
  ...staleCases,
  ...originCases,
  ...adviceCases,
  ...payloadCases,
];
