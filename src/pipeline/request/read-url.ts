import { EdgeproofError } from '../../errors.js';
import { show } from '../../message/show.js';

/** What a path alone leaves open. */
export interface Address {
  readonly protocol: 'http' | 'https';
  readonly host: string;
}

/** A URL in its parts; nothing of the path is rewritten. */
export interface Where extends Address {
  /** Path and query. */
  readonly target: string;
  readonly url: string;
}

/** @throws EdgeproofError `ERR_REQUEST` for what is neither a path nor an http(s) URL. */
export function readUrl(text: string, { protocol: usual, host: home }: Address, failedTo: string): Where {
  const url = text.replace(/#.*$/s, '');
  const absolute = /^(https?):\/\/([^/?]+)(.*)$/is.exec(url);
  if (absolute === null && !url.startsWith('/')) {
    throw new EdgeproofError('ERR_REQUEST', {
      failedTo,
      because: `${show(text)} is neither a path nor an http(s) URL`,
      fix: "Give a path such as '/hello', or 'https://www.example.com/hello'.",
    });
  }
  const [, scheme = usual, host = home, rest = url] = absolute ?? [];
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  const protocol = scheme.toLowerCase() as Address['protocol'];
  return { protocol, host, target, url: `${protocol}://${host}${target}` };
}
