import { EdgeproofError } from './errors.js';

/** A package that edgeproof works with, and that its user installs. */
export interface Peer {
  /** What can't be done without it: `load edgeproof/fuzz`. */
  readonly neededTo: string;
  readonly name: string;
  /** What to type, with the version. */
  readonly fix: string;
}

/** The error for a peer that isn't there; any other failure of its import is given back as it is. */
export function missingPeer(error: unknown, { neededTo, name, fix }: Peer): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  // Its first line names the package; the stack of requires below may name it for a package that it needs itself.
  const [, missing = ''] = /'([^']*)'/.exec(String(message)) ?? [];
  if (!isMissing || !missing.startsWith(name)) return error;
  const because = `${name} is not installed`;
  return new EdgeproofError('ERR_PEER', { failedTo: neededTo, because, fix }, { cause: error });
}
