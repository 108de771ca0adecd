import { isDisallowedHeader } from '../../message/disallowed-headers.js';
import { isHeaderName, isHeaderValue } from '../../message/header-syntax.js';
import { show } from '../../message/show.js';
import { showHeader } from '../../message/show-header.js';
import { badRequest } from './check-request.js';

/** A header line of a viewer, looked at. */
export interface ViewerLine {
  readonly key: string;
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Whether no function sees it (HDR-HIDDEN). */
  readonly isHidden: boolean;
}

/** More names than any test sends, and longer values than most: hostile ones can't fill the memory. */
const most = 1_000;
const longest = 1_000;

/**
 * The line that last came under each name: most requests of a test say the same, and looking at it anew costs
 * more than all else that is done with a header.
 */
export class ViewerLines {
  readonly #last = new Map<unknown, ViewerLine>();

  /** @throws EdgeproofError for what no viewer could send. */
  line(key: unknown, value: unknown): ViewerLine {
    const last = this.#last.get(key);
    if (last !== undefined && last.value === value) return last;
    const line = read(key, value);
    if (this.#last.size >= most) this.#last.clear();
    if (line.value.length <= longest) this.#last.set(key, line);
    return line;
  }
}

function read(key: unknown, given: unknown): ViewerLine {
  if (typeof key !== 'string' || !isHeaderName(key))
    throw badHeader(key, 'that is no header name', 'Use letters, digits and hyphens.');
  const name = key.toLowerCase();
  return { key, name, value: checkedValue(key, given), isHidden: isDisallowedHeader(name) };
}

function checkedValue(name: string, value: unknown): string {
  if (typeof value !== 'string') {
    throw badHeader(
      name,
      `${showHeader(name, value)} is no string`,
      'Give text, or an array of texts for several lines.',
    );
  }
  if (isHeaderValue(value)) return value;
  throw badHeader(
    name,
    `${showHeader(name, value)} holds a control character`,
    'A viewer could not send it: remove it.',
  );
}

function badHeader(name: unknown, because: string, fix: string): Error {
  return badRequest(`headers[${show(name)}]`, because, fix);
}
