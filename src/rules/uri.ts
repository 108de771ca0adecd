import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import { nameCharacter } from './characters.js';
import { requestTriggers } from './groups.js';
import { targetLimit } from './limits.js';
import { viewerTexts } from './literals.js';
import { defineRule, type TargetPart } from './rule.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const illegal = /[\u0000-\u0020\u007f\ud800-\udfff]/u;
/** Characters that RFC 3986 has no place for, though nobody has seen CloudFront refuse them. */
const doubtful = /["<>\\^`{|}]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const illegalInQuery = /[\u0000-\u0020\u007f#\ud800-\udfff]/u;
const halfCharacter = /[\ud800-\udfff]/;
const absolute = /^[a-z][a-z0-9+.-]*:/i;

/** No encoding of it exists: encodeURI() throws. */
function saysHalf(text: string, character: string): string {
  return `${show(text)} has ${nameCharacter(character)}, half of a surrogate pair. Remove it.`;
}

const slash = defineRule<{ uri: string }>({
  id: 'REQ-URI-SLASH',
  title: 'The uri of a request is a path and begins with /',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure',
  covers: ['REQ-URI-ABS'],
  coveredWhen: { 'REQ-URI-ABS': ({ uri }) => absolute.test(uri) },
  checks: {
    target: ({ uri, uriChanged }) => (uriChanged && !uri.startsWith('/') ? { path: 'request.uri', uri } : undefined),
  },
  says({ uri }) {
    if (absolute.test(uri))
      return `${show(uri)} is a whole URL; uri takes a path only. To send the request elsewhere, change origin in an origin-request function.`;
    return `${show(uri)} doesn't begin with "/". Write ${show(`/${uri}`)}.`;
  },
  viewerMessage: () => viewerTexts.uri,
});

const characters = defineRule<{ uri: string; character: string }>({
  id: 'REQ-URI-CHARS',
  title: 'The uri of a request has no raw spaces, control characters or other characters that must be percent-encoded',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'observed',
  source: 'edge-function-restrictions-all; sanfrancesco/prerendercloud-lambda-edge#13',
  assumption: 'uriCharacters',
  checks: {
    target({ uri, uriChanged }) {
      if (!uriChanged) return undefined;
      const refused = illegal.exec(uri);
      if (refused) return { path: 'request.uri', uri, character: refused[0] };
      const doubted = doubtful.exec(uri);
      return doubted ? { path: 'request.uri', uri, character: doubted[0], severity: 'warning' } : undefined;
    },
  },
  says({ uri, character }) {
    if (halfCharacter.test(character)) return saysHalf(uri, character);
    return `${show(uri)} has a raw ${nameCharacter(character)}. Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.`;
  },
  viewerMessage: () => viewerTexts.uri,
});

const noQuery = defineRule<{ uri: string; character: string }>({
  id: 'REQ-URI-NOQUERY',
  title: 'The uri of a request holds neither ? nor #; a query goes into querystring',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-event-structure',
  assumption: 'uriQuestionMark',
  checks: {
    target({ uri, uriChanged }) {
      if (!uriChanged) return undefined;
      if (uri.includes('#')) return { path: 'request.uri', uri, character: '#' };
      return uri.includes('?') ? { path: 'request.uri', uri, character: '?', severity: 'warning' } : undefined;
    },
  },
  says({ uri, character }, severity) {
    if (character === '#')
      return `${show(uri)} has a "#". A fragment never leaves the browser: cut it off, or write %23.`;
    const effect = severity === 'warning' ? ', which goes to the origin as %3F, a part of the path' : '';
    return `${show(uri)} has a "?"${effect}. Put the query into querystring.`;
  },
  viewerMessage: () => viewerTexts.uri,
});

/** Path, `?` and query string together, in characters. */
export function targetLength({ uri, querystring }: TargetPart): number {
  return uri.length + (querystring === '' ? 0 : querystring.length + 1);
}

const length = defineRule<{ characters: number }>({
  id: 'REQ-URI-LEN',
  title: 'Path, ? and query string together are shorter than 8,192 characters',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'edge-function-restrictions-all',
  checks: {
    target(target) {
      const all = targetLength(target);
      if (all < targetLimit) return undefined;
      return { path: target.uriChanged ? 'request.uri' : 'request.querystring', characters: all };
    },
  },
  says: ({ characters }) =>
    `uri and querystring have ${formatNumber(characters)} characters together; they must stay below ${formatNumber(targetLimit)}. Shorten them.`,
  viewerMessage: () => viewerTexts.uri,
});

const query = defineRule<{ querystring: string; character: string }>({
  id: 'REQ-QS-CHARS',
  title: 'A query string has no spaces, control characters or #, and no ? in front',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'edge-function-restrictions-all',
  checks: {
    target({ querystring, querystringChanged }) {
      if (!querystringChanged) return undefined;
      const found = querystring.startsWith('?') ? '?' : illegalInQuery.exec(querystring)?.[0];
      return found === undefined ? undefined : { path: 'request.querystring', querystring, character: found };
    },
  },
  says({ querystring, character }) {
    if (halfCharacter.test(character)) return saysHalf(querystring, character);
    if (character === '?') return `${show(querystring)} begins with "?". Leave it out: CloudFront puts it there.`;
    return `${show(querystring)} has a raw ${nameCharacter(character)}. Encode it: new URLSearchParams(…).toString() does.`;
  },
});

/** The rules on path and query (§7). What the function left as it came is not judged: its bytes go on unchanged. */
export const uriRules = [slash, characters, noQuery, query, length] as const;
