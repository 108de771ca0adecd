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

/** A comma that begins another cookie, where somebody joined several; that of an Expires date has no `name=` behind it. */
const nextCookie = /,(?=\s*[!#$%&'*+\-.^_`|~0-9A-Za-z]+=)/;

function maskSetCookie(value: string): string {
  return value.split(nextCookie).map(maskOneCookie).join(',');
}

/** Attributes are no secrets; what is none may be another cookie. */
const attribute = /^\s*(path|domain|expires|max-age|secure|httponly|samesite|partitioned|priority)\s*(=|$)/i;

function maskOneCookie(value: string): string {
  const [cookie, ...rest] = value.split(';');
  return [maskPair(cookie as string), ...rest.map((part) => (attribute.test(part) ? part : maskPair(part)))].join(';');
}

function maskPair(pair: string): string {
  const equals = pair.indexOf('=');
  // Without a name, the whole may be the secret.
  if (equals < 0) return pair.trim() === '' ? pair : hidden;
  return `${pair.slice(0, equals + 1)}${hidden}`;
}
