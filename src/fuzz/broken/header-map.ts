import { putHeader } from '../../message/headers.js';
import type { HeaderMap } from '../../message/types.js';
import type { Draft } from './breach.js';

function dropName(map: object, name: string): void {
  const lower = name.toLowerCase();
  for (const mapKey of Object.keys(map)) if (mapKey.toLowerCase() === lower) delete (map as Draft)[mapKey];
}

/** Takes a header out, in whatever case it stands there. */
export function dropHeader({ headers }: Draft, name: string): void {
  dropName(headers, name);
}

interface Headed {
  readonly customHeaders: object;
}

/** Puts anything under a name, in place of what stood there in any case, or among the origin's custom headers. */
export function replaceHeader(draft: Draft, mapKey: string, lines: unknown): Draft {
  dropHeader(draft, mapKey);
  // One name in both places would be a second fault (ORI-CH-DUP).
  const { custom, s3 } = (draft['origin'] ?? {}) as { custom?: Headed; s3?: Headed };
  for (const origin of [custom, s3]) if (origin) dropName(origin.customHeaders, mapKey);
  putHeader(draft.headers as unknown as HeaderMap, mapKey, lines as HeaderMap[string]);
  return draft;
}
