import { EdgeproofError } from '../errors.js';
import { chooseFrom } from '../message/choose-from.js';
import { show } from '../message/show.js';

/** A value in a configuration: of which origin, and where. */
export interface Place {
  /** In the infinitive: `make the origin api.example.com`. */
  readonly doing: string;
  /** `customHeaders["X-Key"]`; empty at the top. */
  readonly path: string;
}

export function at(place: Place, path: string): Place {
  return {
    doing: place.doing,
    path: place.path === '' ? path : `${place.path}${path.startsWith('[') ? '' : '.'}${path}`,
  };
}

/** The error for a value CloudFront would refuse in an origin's configuration. */
export function misconfigured({ doing, path }: Place, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_CONFIG', { failedTo: doing, because, fix, ...(path === '' ? {} : { path }) });
}

/** Refuses what is no options object, and names it doesn't have. */
export function checkNames(options: unknown, names: readonly string[], place: Place): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw misconfigured(place, `${show(options)} is not an object`, `Give an object with any of: ${names.join(', ')}.`);
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw unknownName(name, names, place);
  }
}

function unknownName(name: string, names: readonly string[], place: Place): EdgeproofError {
  return misconfigured(at(place, name), 'there is no such option', chooseFrom(name, names));
}
