import { compilePathPattern } from './path-pattern.js';

/** An entry of a list of allowed origins, taken apart. */
export interface AllowedOrigin {
  /** `https`; `undefined`: both. */
  readonly scheme: string | undefined;
  /** May begin with `*.`. */
  readonly host: string;
  /** May hold `*`; `undefined`: none may be there. */
  readonly port: string | undefined;
}

const entry = /^(?:(https?):\/\/)?((?:\*\.)?(?:[a-z0-9_-]+\.)*[a-z0-9_-]+|\[[0-9a-f:.]+\])(?::([0-9*]+))?$/;
const sent = /^([a-z][a-z0-9+.-]*):\/\/([^/:]+|\[[^\]/]+\])(?::(\d+))?$/;

/**
 * Takes apart what a policy allows; `undefined` when CloudFront would refuse it: a star stands for the leftmost labels,
 * or in the port, never in the top-level domain or within a label (RHP-ACAO-WILD).
 */
export function parseAllowedOrigin(text: string): AllowedOrigin | undefined {
  const found = entry.exec(text.toLowerCase());
  if (found === null) return undefined;
  const [, scheme, host = '', port] = found;
  // `*.com`: a star must leave a domain of its own.
  return host.startsWith('*.') && !host.slice(2).includes('.') ? undefined : { scheme, host, port };
}

/**
 * Whether the origin of a request is in a list of allowed ones. Each pattern is searched once, from the left.
 *
 * @example compileAllowedOrigins([{ scheme: undefined, host: '*.example.org', port: undefined }])('https://a.example.org') // true
 */
export function compileAllowedOrigins(allowed: readonly AllowedOrigin[]): (origin: string) => boolean {
  const tests = allowed.map(compile);
  return (origin) => {
    const found = sent.exec(origin.toLowerCase());
    if (found === null) return false;
    const [, scheme = '', host = '', port] = found;
    return tests.some((test) => test(scheme, host, port));
  };
}

type Test = (scheme: string, host: string, port: string | undefined) => boolean;

function compile({ scheme, host, port }: AllowedOrigin): Test {
  const isHost = compileHost(host);
  const isPort = compilePort(port);
  const isScheme = (given: string) => (scheme === undefined ? given === 'http' || given === 'https' : given === scheme);
  return (givenScheme, givenHost, givenPort) => isScheme(givenScheme) && isHost(givenHost) && isPort(givenPort);
}

function compileHost(host: string): (given: string) => boolean {
  if (!host.startsWith('*.')) return (given) => given === host;
  const rest = host.slice(1);
  return (given) => given.endsWith(rest) && given.length > rest.length;
}

function compilePort(port: string | undefined): (given: string | undefined) => boolean {
  if (port === undefined) return (given) => given === undefined;
  if (port === '*') return () => true;
  const matches = compilePathPattern(port);
  return (given) => given !== undefined && matches(`/${given}`);
}
