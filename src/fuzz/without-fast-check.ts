import { EdgeproofError } from '../errors.js';

/** What the entry point throws where fast-check can't be loaded; the build puts it around the import. */
export function withoutFastCheck(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  if (!isMissing || !String(message).includes('fast-check')) return error;
  return new EdgeproofError(
    'ERR_PEER',
    {
      failedTo: 'load edgeproof/fuzz',
      because: 'fast-check is not installed',
      fix: 'Install version 4: npm install --save-dev fast-check.',
    },
    { cause: error },
  );
}
