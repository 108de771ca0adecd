import type { Collected } from './collector.js';

/** Where the exchanges of a test travel to the reporter. */
export const metaKey = 'edgeproof';

/** Under which the reporter's settings travel to the workers. */
export const settingsKey = 'edgeproof.reporter';

export interface RecordSettings {
  readonly showSecrets: boolean;
  readonly requestsPerTest: number;
}

export interface Meta {
  [metaKey]?: Collected;
}
