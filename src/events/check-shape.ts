import { showHeader } from '../message/show-header.js';
import type { HeaderMap } from '../message/types.js';
import { at, misuse, type Place, under, within } from './misuse.js';
import type { EdgeRecord } from './types.js';

/**
 * Whether the headers of an event that nobody built here are headers: with others a function's result would be compared
 * with nothing, and a test be green for no reason. What a hand-written event leaves out altogether is nobody's business.
 *
 * @throws EdgeproofError `ERR_EVENT`, naming the header.
 */
export function checkShape({ request, response }: EdgeRecord): void {
  const place: Place = { doing: 'read the event', path: '' };
  checkHeaders(request.headers, within(within(place, 'request'), 'headers'));
  if (response?.headers) checkHeaders(response.headers, within(within(place, 'response'), 'headers'));
}

function checkHeaders(headers: HeaderMap, place: Place): void {
  for (const [name, lines] of Object.entries(headers)) {
    const here = under(place, name);
    if (!Array.isArray(lines)) throw misuse(here, `${showHeader(name, lines)} is not a list of lines`, lineFix);
    lines.forEach((line: unknown, index) => {
      const value: unknown = (line as { value?: unknown } | null | undefined)?.value;
      if (typeof value !== 'string') throw misuse(at(here, index), `${showHeader(name, line)} is not a line`, lineFix);
    });
  }
}

const lineFix = "Write [{ key: 'X-Name', value: 'text' }], or use edgeEvent(event, { unchecked: true }) on purpose.";
