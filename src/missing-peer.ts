import { EdgeproofError } from './errors.js';

/** A package that an entry point works with, and that its user installs. */
export interface Peer {
  readonly entryPoint: string;
  readonly name: string;
  /** What to type, with the version. */
  readonly fix: string;
}

/** The error for a peer that isn't there; any other failure of its import is given back as it is. */
export function missingPeer(error: unknown, { entryPoint, name, fix }: Peer): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  if (!isMissing || !String(message).includes(name)) return error;
  const because = `${name} is not installed`;
  return new EdgeproofError('ERR_PEER', { failedTo: `load ${entryPoint}`, because, fix }, { cause: error });
}
