/** A `Set-Cookie` line, taken apart as a browser does (RFC 6265bis §5.6). An attribute that isn't there is `undefined`. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string | undefined;
  readonly domain: string | undefined;
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly expires: string | undefined;
  readonly secure: true | undefined;
  readonly httpOnly: true | undefined;
  readonly sameSite: string | undefined;
  readonly partitioned: true | undefined;
}

function splitPair(part: string): [name: string, value: string | undefined] {
  const mark = part.indexOf('=');
  return mark < 0 ? [part.trim(), undefined] : [part.slice(0, mark).trim(), part.slice(mark + 1).trim()];
}

/** Attribute names are the same in any case; the last of several counts. */
function attributesOf(parts: readonly string[]): Map<string, string> {
  return new Map(parts.map(splitPair).map(([name, value]): [string, string] => [name.toLowerCase(), value ?? '']));
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** Parses one line. `undefined` when there is no `name=value` at its beginning. */
export function parseSetCookie(line: string): SetCookie | undefined {
  const [first = '', ...rest] = line.split(';');
  const [name, value] = splitPair(first);
  if (name === '' || value === undefined) return undefined;
  const attributes = attributesOf(rest);
  const flag = (attribute: string): true | undefined => (attributes.has(attribute) ? true : undefined);
  return {
    name,
    value,
    path: attributes.get('path'),
    // A leading dot means nothing (RFC 6265 §5.2.3).
    domain: attributes.get('domain')?.replace(/^\./, '').toLowerCase(),
    maxAge: numberOf(attributes.get('max-age')),
    expires: attributes.get('expires'),
    secure: flag('secure'),
    httpOnly: flag('httponly'),
    sameSite: attributes.get('samesite'),
    partitioned: flag('partitioned'),
  };
}
