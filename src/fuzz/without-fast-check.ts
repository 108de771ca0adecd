import { missingPeer } from '../missing-peer.js';

/** What the entry point throws where fast-check can't be loaded; the build puts it around the import. */
export function withoutFastCheck(error: unknown): unknown {
  return missingPeer(error, {
    neededTo: 'load edgeproof/fuzz',
    name: 'fast-check',
    fix: 'Install version 4: npm install --save-dev fast-check.',
  });
}
