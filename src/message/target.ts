/** What a request asks for: the path, and the query string without its `?`. */
export interface Target {
  readonly uri: string;
  readonly querystring: string;
}

/** Splits a request target at its first `?`. Nothing is decoded or normalised. */
export function splitTarget(target: string): Target {
  const mark = target.indexOf('?');
  return mark < 0
    ? { uri: target, querystring: '' }
    : { uri: target.slice(0, mark), querystring: target.slice(mark + 1) };
}

export function joinTarget({ uri, querystring }: Target): string {
  return querystring === '' ? uri : `${uri}?${querystring}`;
}
