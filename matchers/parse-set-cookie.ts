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
  const [name, ...value] = part.split('=') as [string, ...string[]];
  return [name.trim(), value.length === 0 ? undefined : value.join('=').trim()];
}

/** Attribute names are the same in any case; the last of several counts. */
function attributesOf(parts: readonly string[]): Map<string, string> {
  return new Map(parts.map(splitPair).map(([name, value]): [string, string] => [name.toLowerCase(), value ?? '']));
}

function numberOf(text: string | undefined): number | undefined {
  return /^-?\d+$/.test(String(text)) ? Number(text) : undefined;
}

/** Parses one line. `undefined` when there is no `=` at its beginning; the name before it may be empty. */
export function parseSetCookie(line: string): SetCookie | undefined {
  const [first, ...rest] = line.split(';') as [string, ...string[]];
  const [name, value] = splitPair(first);
  if (value === undefined) return undefined;
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
