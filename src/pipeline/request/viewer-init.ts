import { EdgeproofError } from '../../errors.js';
import { chooseFrom } from '../../message/choose-from.js';
import { show } from '../../message/show.js';
import type { HeaderList } from '../../message/types.js';
import type { HeadersInput, ViewerDetails } from '../types/types.js';
import { viewerDetails } from './check-request.js';
import { eachHeader } from './receive.js';

/**
 * Who a viewer is: her details, and what each of her requests has unless it says otherwise. As `fixtures.viewer()`
 * gives it, or written flat.
 *
 * @example { country: 'DE', device: 'mobile', clientIp: '198.51.100.7', headers: { 'Accept-Language': 'de' } }
 */
export interface ViewerInit extends ViewerDetails {
  readonly clientIp?: string;
  /** A `Cookie` among them is what she brings along: her jar begins with it, at the distribution's own host. */
  readonly headers?: HeadersInput;
  /** The same details in an object of their own; a flat one wins. */
  readonly viewer?: ViewerDetails;
}

/** What a viewer's requests have in common. */
export interface ViewerDefaults {
  readonly clientIp: string | undefined;
  /** All but cookies. */
  readonly headers: HeaderList;
  /** `a=1`, as they stand in a `Cookie` header. */
  readonly cookies: readonly string[];
  readonly viewer: ViewerDetails;
}

const names = ['clientIp', 'headers', 'viewer', ...viewerDetails];

/** @throws EdgeproofError `ERR_OPTION` for a name that there isn't; values are looked at as those of a request are. */
export function readViewerInit(init: ViewerInit): ViewerDefaults {
  checkObject('', init);
  if (init.viewer !== undefined) checkObject('viewer', init.viewer);
  const viewer: { [name: string]: unknown } = { ...init.viewer };
  for (const [name, value] of Object.entries(init)) {
    if (!names.includes(name)) throw misuse(name, 'there is no such field', chooseFrom(name, names));
    if (viewerDetails.includes(name as keyof ViewerDetails) && value !== undefined) viewer[name] = value;
  }
  const lines: HeaderList = [];
  eachHeader(init.headers ?? [], { add: (name, value) => lines.push([name as string, value as string]) });
  return {
    clientIp: init.clientIp,
    headers: lines.filter((line) => !isCookie(line)),
    cookies: lines.filter(isCookie).flatMap(([, value]) => cookiePairs(value)),
    viewer: viewer as ViewerDetails,
  };
}

export function isCookie([name]: readonly [string, string]): boolean {
  return String(name).toLowerCase() === 'cookie';
}

/** The pairs of a `Cookie` header. */
export function cookiePairs(value: string): string[] {
  const parts = String(value).split(';');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function checkObject(path: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) return;
  throw misuse(path, `${show(value)} says nothing about a viewer`, "Write { country: 'DE', device: 'mobile' }.");
}

function misuse(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo: 'make a viewer', path, because, fix });
}
