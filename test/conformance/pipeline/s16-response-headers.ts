import { ResponseHeadersPolicy, type ResponseHeadersPolicyConfig } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { one, origin } from './helpers.js';

const simpleCors = { 'access-control-allow-origin': '*' };
const withPreflight = {
  ...simpleCors,
  'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
  'access-control-expose-headers': '*',
};
const security = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'x-xss-protection': '1; mode=block',
};
const all = { ...withPreflight, ...security };

const policies: readonly (readonly [
  name: string,
  id: string,
  policy: ResponseHeadersPolicyConfig,
  adds: Readonly<Record<string, string>>,
])[] = [
  ['SimpleCORS', '60669652-455b-4ae9-85a4-c4c02393f86c', ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS, simpleCors],
  [
    'CORS-With-Preflight',
    '5cc3b908-e619-4b99-88e5-2cf7f45965bd',
    ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT,
    withPreflight,
  ],
  ['SecurityHeadersPolicy', '67f7725c-6f97-4210-82d7-5512b31e9d03', ResponseHeadersPolicy.SECURITY_HEADERS, security],
  [
    'CORS-and-SecurityHeadersPolicy',
    'e61eb60c-9c35-4d20-a928-2b84e02af89c',
    ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS,
    { ...simpleCors, ...security },
  ],
  [
    'CORS-with-preflight-and-SecurityHeadersPolicy',
    'eaab4381-ed33-4a86-88ca-d9558dc6cd63',
    ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT_AND_SECURITY_HEADERS,
    all,
  ],
];

/** An answer that has every one of them already. */
const own = Object.fromEntries(Object.keys(all).map((name) => [name, 'own']));
const absentAll: Readonly<Record<string, typeof absent>> = Object.fromEntries(
  Object.keys(all).map((name) => [name, absent]),
);

const preflight = {
  uri: '/a',
  method: 'OPTIONS',
  headers: { origin: 'https://a.example.com', 'access-control-request-method': 'GET' },
};

function casesOf([name, id, byName, adds]: (typeof policies)[number]): PipelineCase[] {
  const allowedMethods = 'GET_HEAD_OPTIONS';
  const keptOwn = 'x-content-type-options' in adds ? { ...own, 'x-content-type-options': 'nosniff' } : own;
  return [
    {
      rule: `§16.3 ${name}`,
      why: 'by name, and what it adds',
      config: one(() => ({ allowedMethods, responseHeadersPolicy: byName })),
      steps: [[preflight, { headers: { ...absentAll, ...adds } }]],
    },
    {
      rule: `§16.3 ${name}`,
      why: 'by id, and all but nosniff gives way to the origin',
      config: one(() => ({ allowedMethods, origin: origin({ headers: own }), responseHeadersPolicy: id })),
      steps: [[preflight, { headers: keptOwn }]],
    },
  ];
}

/** §16.3: managed response headers policies. */
export const managedResponseHeadersCases: readonly PipelineCase[] = policies.flatMap(casesOf);
