import fc, { type Arbitrary } from 'fast-check';
import type { ExchangeRequest, ViewerDetails } from '../../pipeline/types/types.js';
import type { OriginBreakage } from './break-origin.js';
import type { Step } from './steps.js';
import type { Values, Vocabulary } from './vocabulary.js';

/** Who asks: what goes with each of his requests. */
interface Viewer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly clientIp?: string;
  readonly viewer?: ViewerDetails;
}

/** A step, before it is known which viewer, path and query its numbers stand for. */
type Draft =
  | { readonly who: number; readonly path: number; readonly query: number; readonly method: string }
  | { readonly forgotten: number | undefined }
  | Exclude<Step, { request: unknown } | { invalidate: unknown }>;

/** Viewers, paths and queries of a sequence: few, so that they share entries of the cache all the time. */
type Few<T> = readonly [T, T, T];
const few = 3;

const breakages: readonly OriginBreakage[] = [503, 404, 'timeout', 'connect', 'reset', 500];
const waits = [1, 10, 60, 300, 3_600, 86_400];

/** What is known of the sequences. */
export interface SequenceConstraints {
  readonly vocabulary: Vocabulary;
  readonly maxSteps: number;
  readonly breaksOrigins: boolean;
  /** In place of those that the vocabulary gives. */
  readonly requests: Arbitrary<ExchangeRequest> | undefined;
}

/** What happens to a distribution, one thing after the other. Shrinks to `GET /` of a viewer who says nothing. */
export function sequences(constraints: SequenceConstraints): Arbitrary<Step[]> {
  const { maxSteps, requests, vocabulary } = constraints;
  const steps = fc.array(drafts(constraints), { minLength: 1, maxLength: maxSteps, size: 'max' });
  if (requests !== undefined) {
    return fc
      .tuple(fewOf(requests), steps)
      .map(([asked, list]) => list.map((draft) => settle(draft, ({ path }) => at(asked, path))));
  }
  const pools = [
    fewOf(viewers(vocabulary)),
    fewOf(fc.constantFrom(...vocabulary.paths)),
    fewOf(queries(vocabulary)),
  ] as const;
  return fc
    .tuple(...pools, steps)
    .map(([who, paths, asked, list]) =>
      list.map((draft) =>
        settle(draft, (ask) => request(at(who, ask.who), at(paths, ask.path), at(asked, ask.query), ask.method)),
      ),
    );
}

function fewOf<T>(arbitrary: Arbitrary<T>): Arbitrary<Few<T>> {
  return fc.tuple(arbitrary, arbitrary, arbitrary);
}

type Asking = Extract<Draft, { who: number }>;

function at<T>(list: Few<T>, index: number): T {
  return list[index] as T;
}

/** Where a path is none to invalidate, everything is. */
function settle(draft: Draft, ask: (draft: Asking) => ExchangeRequest): Step {
  if ('who' in draft) return { request: ask(draft) };
  if (!('forgotten' in draft)) return draft;
  if (draft.forgotten === undefined) return { invalidate: '/*' };
  const [path = ''] = ask({ who: 0, path: draft.forgotten, query: 0, method: 'GET' }).uri.split('?');
  return { invalidate: /^[\w/.-]+$/.test(path) ? path : '/*' };
}

function drafts({ vocabulary, breaksOrigins }: SequenceConstraints): Arbitrary<Draft> {
  const { methods, originIds } = vocabulary;
  const method = fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', ...methods);
  const number = fc.nat({ max: few - 1 });
  const asking = fc.record({ who: number, path: number, query: number, method });
  const happenings: Arbitrary<Draft>[] = [
    fc.record({ wait: fc.constantFrom(...waits) }),
    fc.record({ forgotten: fc.option(number, { nil: undefined }) }),
  ];
  if (breaksOrigins && originIds.length > 0) happenings.push(breaking(originIds));
  return fc.oneof({ weight: 6, arbitrary: asking }, ...happenings.map((arbitrary) => ({ weight: 1, arbitrary })));
}

function breaking(ids: readonly string[]): Arbitrary<Draft> {
  return fc
    .tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...breakages), { nil: undefined }))
    .map(([id, how]) => (how === undefined ? { mendOrigin: id } : { breakOrigin: id, how }));
}

/** Some of these names, each with one of its values. Shrinks to none. */
function chosen(values: Values, most: number): Arbitrary<[name: string, value: string][]> {
  const pairs = Object.entries(values).flatMap(([name, list]) => list.map((value): [string, string] => [name, value]));
  if (pairs.length === 0) return fc.constant([]);
  return fc.uniqueArray(fc.constantFrom(...pairs), { maxLength: most, selector: ([name]) => name, size: 'max' });
}

const places = fc.constantFrom<ViewerDetails>(
  { country: 'DE' },
  { country: 'US' },
  { device: 'mobile' },
  { device: 'tablet' },
  { country: 'BR', device: 'mobile' },
  { protocol: 'http' },
);

function viewers({ headers, cookies }: Vocabulary): Arbitrary<Viewer> {
  return fc.record(
    {
      headers: chosen(headers, 3).map((pairs) => Object.fromEntries(pairs)),
      cookies: chosen(cookies, 2).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`)),
      viewer: places,
      clientIp: fc.constantFrom('198.51.100.7', '2001:db8::7'),
    },
    { requiredKeys: [] },
  );
}

/** Without its mark; mostly none. */
function queries({ queries: values }: Vocabulary): Arbitrary<string> {
  const query = chosen(values, 2).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  return fc.oneof(fc.constant(''), query);
}

/** Without a field that says nothing, since it is printed. */
function request(
  { headers, cookies = [], clientIp, viewer }: Viewer,
  path: string,
  query: string,
  method: string,
): ExchangeRequest {
  const cookie = cookies.length > 0 ? { Cookie: cookies.join('; ') } : undefined;
  const all = { ...headers, ...cookie };
  return {
    ...(method === 'GET' ? undefined : { method }),
    uri: query === '' ? path : `${path}?${query}`,
    ...(Object.keys(all).length === 0 ? undefined : { headers: all }),
    ...(clientIp === undefined ? undefined : { clientIp }),
    ...(viewer === undefined ? undefined : { viewer }),
  };
}
