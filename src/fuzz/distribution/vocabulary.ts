import type { Behavior, DistributionSettings } from '../../distribution/types.js';
import type { AnySelection } from '../../message/selection.js';
import type { Distribution } from '../../pipeline/distribution.js';
import { insideOf } from '../../pipeline/inside.js';

/** Names, each with the values worth sending under it. */
export type Values = { readonly [name: string]: readonly string[] };

/** What a viewer of this distribution can say that may make a difference. */
export interface Vocabulary {
  readonly paths: readonly string[];
  readonly methods: readonly string[];
  readonly headers: Values;
  readonly cookies: Values;
  readonly queries: Values;
  readonly originIds: readonly string[];
  /** Host names that the distribution answers for; a wildcard is one, too. */
  readonly hosts: readonly string[];
}

/** What the user says to send. */
export interface GivenVocabulary {
  readonly paths?: readonly string[] | undefined;
  readonly headers?: Values | undefined;
  readonly cookies?: Values | undefined;
  readonly queries?: Values | undefined;
}

/** What most sites have, and what breaks the functions of some. */
const usualPaths = [
  '/a',
  '/index.html',
  '/docs/',
  '/docs/a',
  '/a.png',
  '/A',
  '/de/a',
  '/%',
  '/%E0%A4%A',
  '/%C3%BC',
  '//evil.example/',
  '//evil.example/..',
  '/\\evil.example/',
];

const usualHeaders: Values = {
  'Accept-Language': ['de', 'en', 'fr-CH, fr;q=0.9, en;q=0.8'],
  'User-Agent': ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'Googlebot/2.1', 'curl/8.0'],
  Origin: ['https://www.example.com', 'https://evil.example', 'null'],
  Accept: ['image/avif,image/webp,*/*', 'text/html', 'application/json'],
  'Accept-Encoding': ['gzip, deflate, br', 'gzip', 'identity'],
  Authorization: ['Bearer alice', 'Bearer bob', 'Basic YWxpY2U6YQ=='],
  Referer: ['https://www.example.com/', 'https://evil.example/'],
};

const usualCookies: Values = {
  session: ['alice', 'bob'],
  lang: ['de', 'en'],
  ab: ['a', 'b'],
};

const usualQueries: Values = {
  lang: ['de', 'en'],
  page: ['1', '2'],
  q: ['', 'a b', '%', '%E0%A4%A'],
  utm_source: ['mail', 'ad'],
  next: ['/a', '//evil.example/', 'https://evil.example/'],
};

const ownValues = ['a', 'b', ''];

/** Where the distribution doesn't show its configuration: all that is known is what sites usually have. */
const unseen: Vocabulary = {
  paths: ['/', ...usualPaths],
  methods: ['GET'],
  headers: usualHeaders,
  cookies: usualCookies,
  queries: usualQueries,
  originIds: [],
  hosts: [],
};

/** What is worth saying to a distribution: the names in its policies, the paths of its behaviors, and what the user adds. */
export function vocabularyOf(cdn: Distribution, given: GivenVocabulary): Vocabulary {
  const settings = insideOf(cdn)?.settings;
  const known = settings === undefined ? unseen : read(settings);
  return {
    ...known,
    paths: given.paths ?? known.paths,
    headers: { ...known.headers, ...given.headers },
    cookies: { ...known.cookies, ...given.cookies },
    queries: { ...known.queries, ...given.queries },
  };
}

function read(settings: DistributionSettings): Vocabulary {
  const { behaviors, origins, otherOrigins, domainNames, distributionDomainName } = settings;
  const hosts = [...domainNames.filter((name) => !name.startsWith('*')), distributionDomainName];
  return {
    paths: unique(['/', ...behaviors.flatMap(pathsOf), ...usualPaths]),
    methods: unique(['GET', ...behaviors.flatMap(({ allowedMethods }) => allowedMethods)]),
    headers: { ...usualHeaders, ...fresh(behaviors.flatMap(headerNames), usualHeaders), ...hostsWorthSending(hosts) },
    cookies: { ...usualCookies, ...fresh(behaviors.flatMap(cookieNames), usualCookies) },
    queries: { ...usualQueries, ...fresh(behaviors.flatMap(queryNames), usualQueries) },
    originIds: unique([...origins, ...otherOrigins].filter(({ resolves }) => resolves).map(({ id }) => id)),
    hosts: [...domainNames, distributionDomainName],
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** Paths that a pattern matches. */
function pathsOf({ pathPattern }: Behavior): string[] {
  const pattern = pathPattern.startsWith('/') ? pathPattern : `/${pathPattern}`;
  const some = (text: string) => pattern.replaceAll('*', text).replaceAll('?', 'a');
  return [some('a'), some('')].filter((path) => path !== '/a' && path !== '/');
}

function hostsWorthSending(hosts: readonly string[]): Values {
  return hosts.length > 1 ? { Host: hosts } : {};
}

/** Values for the names that have none yet. CloudFront makes its own headers itself. */
function fresh(names: readonly string[], known: Values): Values {
  const taken = new Set(Object.keys(known).map((name) => name.toLowerCase()));
  const left = unique(names).filter((name) => !taken.has(name.toLowerCase()) && !/^(cloudfront-|host$)/i.test(name));
  return Object.fromEntries(left.map((name) => [name, ownValues]));
}

function headerNames({ cachePolicy, originRequestPolicy }: Behavior): readonly string[] {
  const asked = originRequestPolicy?.headers ?? 'none';
  return [...listed(cachePolicy.headers), ...(typeof asked === 'string' || !Array.isArray(asked) ? [] : asked)];
}

function cookieNames({ cachePolicy, originRequestPolicy }: Behavior): readonly string[] {
  return [...listed(cachePolicy.cookies), ...listed(originRequestPolicy?.cookies ?? 'none')];
}

function queryNames({ cachePolicy, originRequestPolicy }: Behavior): readonly string[] {
  return [...listed(cachePolicy.queryStrings), ...listed(originRequestPolicy?.queryStrings ?? 'none')];
}

function listed(selection: AnySelection): readonly string[] {
  if (Array.isArray(selection)) return selection;
  return typeof selection === 'object' && 'allExcept' in selection ? selection.allExcept : [];
}
