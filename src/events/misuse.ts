import { EdgeproofError } from '../errors.js';

/** What is being built, and how far into the given value we are. */
export interface Place {
  /** In the infinitive: `build a viewer-request event`. */
  readonly doing: string;
  /** `request.headers`; empty at the top. */
  readonly path: string;
}

/** A place one step further in. */
export function within(place: Place, name: string): Place {
  return { doing: place.doing, path: place.path === '' ? name : `${place.path}.${name}` };
}

/** The place of a value under a name that came from outside, such as a header's. */
export function under(place: Place, name: string): Place {
  return { doing: place.doing, path: `${place.path}[${JSON.stringify(name)}]` };
}

/** The place of an element of an array. */
export function at(place: Place, index: number): Place {
  return { doing: place.doing, path: `${place.path}[${index}]` };
}

/** The error for a value that no CloudFront event can hold. */
export function misuse({ doing, path }: Place, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_EVENT', { failedTo: doing, because, fix, ...(path === '' ? {} : { path }) });
}
