const hidden = '•••';

/** Whose values a picture, a log or a trace need not show: who has them is somebody else. */
const secretHeaders: { readonly [name: string]: (value: string) => string } = {
  authorization: maskCredentials,
  'proxy-authorization': maskCredentials,
  cookie: maskCookies,
  'set-cookie': maskSetCookie,
};

/**
 * A header's value with what is secret in it hidden: credentials, and what cookies hold. Schemes, names and attributes
 * stay, since they explain what happened. Never for code that is meant to be run again.
 *
 * @example maskSecrets('cookie', 'a=1; b=2') // 'a=•••; b=•••'
 */
export function maskSecrets(name: string, value: string): string {
  const key = name.toLowerCase();
  return Object.hasOwn(secretHeaders, key) ? (secretHeaders[key] as (value: string) => string)(value) : value;
}

function maskCredentials(value: string): string {
  const scheme = /^[A-Za-z][\w-]* /.exec(value)?.[0] ?? '';
  return scheme + hidden;
}

function maskCookies(value: string): string {
  return value.split(';').map(maskPair).join(';');
}

/** Only the first pair is the cookie's; `Path`, `Max-Age` and so on are no secrets. */
function maskSetCookie(value: string): string {
  const end = value.indexOf(';');
  return end < 0 ? maskPair(value) : maskPair(value.slice(0, end)) + value.slice(end);
}

function maskPair(pair: string): string {
  const equals = pair.indexOf('=');
  // Without a name, the whole may be the secret.
  if (equals < 0) return pair.trim() === '' ? pair : hidden;
  return `${pair.slice(0, equals + 1)}${hidden}`;
}
