import type { ExchangeRequest } from '../../pipeline/types/types.js';
import type { Step } from './steps.js';

/** Whether a sequence fails in the same way. */
export type FailsAlike = (steps: readonly Step[]) => Promise<boolean>;

export interface Minimised {
  readonly steps: readonly Step[];
  /** How often something could be left out. */
  readonly shrinks: number;
}

/** How many sequences are tried at most. */
const mostTrials = 500;

/**
 * What fast-check's own shrinking leaves over, since it changes one viewer at a time: what several requests have for no
 * other reason than to share an entry of the cache goes from all of them at once, and then from each.
 *
 * @param path the plainest path that may be asked for
 */
export async function minimise(steps: readonly Step[], path: string, failsAlike: FailsAlike): Promise<Minimised> {
  let smallest = steps;
  let shrinks = 0;
  let trials = mostTrials;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smallerThan(smallest, path)) {
      if (trials-- <= 0) return { steps: smallest, shrinks };
      if (!(await failsAlike(candidate))) continue;
      smallest = candidate;
      shrinks += 1;
      isSmaller = true;
      break;
    }
  }
  return { steps: smallest, shrinks };
}

/** A change of a request; the same object where there is nothing to change. */
type Edit = (request: ExchangeRequest) => ExchangeRequest;

function* smallerThan(steps: readonly Step[], path: string): Generator<readonly Step[]> {
  for (const index of steps.keys()) if (steps.length > 1) yield steps.toSpliced(index, 1);
  const edits = new Map(steps.flatMap((step) => ('request' in step ? editsOf(step.request, path) : [])));
  for (const edit of edits.values()) {
    yield* changed(
      steps,
      steps.map((step) => edited(step, edit)),
    );
    for (const index of steps.keys()) {
      yield* changed(
        steps,
        steps.map((step, at) => (at === index ? edited(step, edit) : step)),
      );
    }
  }
}

function* changed(before: readonly Step[], after: readonly Step[]): Generator<readonly Step[]> {
  if (after.some((step, index) => step !== before[index])) yield after;
}

function edited(step: Step, edit: Edit): Step {
  if (!('request' in step)) return step;
  const request = edit(step.request);
  return request === step.request ? step : { request };
}

/** By a name, since several requests have the same to leave out. */
function editsOf(request: ExchangeRequest, path: string): [name: string, edit: Edit][] {
  const fields = (['method', 'clientIp', 'viewer'] as const).filter((name) => request[name] !== undefined);
  const names = Object.keys(request.headers ?? {});
  const [uri = '', query] = request.uri.split('?');
  return [
    ...(query === undefined ? [] : [[`?${query}`, withoutQuery(query)] as [string, Edit]]),
    ...(uri === path ? [] : [[uri, withPath(uri, path)] as [string, Edit]]),
    ...fields.map((name): [string, Edit] => [name, without(name)]),
    ...names.map((name): [string, Edit] => [`${name}:`, withoutHeader(name)]),
  ];
}

function without(name: 'method' | 'clientIp' | 'viewer'): Edit {
  return (request) => {
    if (request[name] === undefined) return request;
    const { [name]: _, ...rest } = request;
    return rest;
  };
}

function withoutHeader(name: string): Edit {
  return (request) => {
    const { headers = {}, ...rest } = request;
    if (!Object.hasOwn(headers, name)) return request;
    const left = Object.entries(headers).filter(([other]) => other !== name);
    return left.length === 0 ? rest : { ...rest, headers: Object.fromEntries(left) };
  };
}

function withPath(from: string, to: string): Edit {
  return (request) => {
    const [uri, query] = request.uri.split('?');
    return uri === from ? { ...request, uri: query === undefined ? to : `${to}?${query}` } : request;
  };
}

function withoutQuery(query: string): Edit {
  return (request) => {
    const [uri = '', own] = request.uri.split('?');
    return own === query ? { ...request, uri } : request;
  };
}
