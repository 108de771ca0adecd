import { controlCharacter, isHeaderName } from '../message/header-syntax.js';
import { autoKey } from '../message/headers.js';
import { show } from '../message/show.js';
import { isShowable, showHeader } from '../message/show-header.js';
import { nameCharacter } from './characters.js';
import { allTriggers, isRequestTrigger } from './groups.js';
import { headerPath, type NamedValue, wireName } from './header-part.js';
import { logLines, viewerTexts } from './literals.js';
import { looksLikeEvent } from './result.js';
import { isTextArray } from './returned-lines.js';
import { defineRule, isObject } from './rule.js';

interface BadShape {
  readonly what: 'event' | 'map' | 'entry' | 'line' | 'key';
  readonly name: string;
  readonly value: unknown;
}

function saysEntry(name: string, value: unknown): string {
  const isShort = typeof value === 'string' && value.length <= 60 && isShowable(name, value);
  const text = isShort ? JSON.stringify(value) : '…';
  return `${name} is ${showHeader(name, value)}; each header is an array of lines. Write [{ key: ${JSON.stringify(autoKey(name))}, value: ${text} }].`;
}

const shape = defineRule<BadShape>({
  id: 'HMAP-SHAPE',
  title:
    'Headers are an object of arrays of { key, value }; what is returned is the request or response, not the event',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure',
  covers: ['EVT-RETURN-NOT-EVENT', 'RES-HEADERS'],
  coveredWhen: {
    'EVT-RETURN-NOT-EVENT': ({ what }) => what === 'event',
    'RES-HEADERS': (_finding, { kind, trigger }) => kind === 'response' && isRequestTrigger(trigger),
  },
  checks: {
    unusable(result) {
      if (!isObject(result) || !looksLikeEvent(result)) return undefined;
      return { path: '', what: 'event', name: '', value: result };
    },
    headers(map, { kind }) {
      return isObject(map) ? undefined : { path: `${kind}.headers`, what: 'map', name: '', value: map };
    },
    header(header) {
      if (Array.isArray(header.lines)) return undefined;
      return { path: headerPath(header), what: 'entry', name: header.mapKey, value: header.lines };
    },
    line({ header, index, line }) {
      const path = `${headerPath(header)}[${index}]`;
      if (!isObject(line)) return { path, what: 'line', name: header.mapKey, value: line };
      const key = line['key'];
      if (key === undefined || typeof key === 'string') return undefined;
      return { path: `${path}.key`, what: 'key', name: header.mapKey, value: key };
    },
  },
  says({ what, name, value }) {
    if (what === 'event') return 'this is the whole event. Return event.Records[0].cf.request, or .response.';
    if (what === 'map') return `headers is ${show(value)}; it must be an object of arrays, one per header.`;
    if (what === 'entry') return saysEntry(name, value);
    if (what === 'line')
      return `a line of ${name} is ${showHeader(name, value)}; each must be an object { key, value }.`;
    return `the key of ${name} is ${show(value)}; it must be a string, or left out.`;
  },
  viewerMessage: ({ what }) => (what === 'line' || what === 'key' ? undefined : viewerTexts.headerNotArray),
});

interface BadName {
  readonly name: string;
}

const nameCharacters = defineRule<BadName>({
  id: 'HMAP-NAME-CHARS',
  title: 'A header name consists of the characters HTTP allows in one',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'deduced from RFC 9110, 5.1',
  checks: {
    header(header) {
      return isHeaderName(header.mapKey) ? undefined : { path: headerPath(header), name: header.mapKey };
    },
    entry({ header, index, key }) {
      if (key === undefined || key.toLowerCase() === header.name || isHeaderName(key)) return undefined;
      return { path: `${headerPath(header)}[${index}].key`, name: key };
    },
  },
  says({ name }) {
    if (name === '') return 'a header has an empty name. Give it one, or leave it out.';
    return `${show(name)} is no header name: letters, digits and !#$%&'*+-.^_\`|~ are allowed, no spaces, no colon.`;
  },
});

function howToWrite(name: string, value: unknown): string {
  if (value === undefined) return 'Give it one, or leave the line out.';
  if (Array.isArray(value)) return `Write one { key, value } for each ${name} line.`;
  const isShort = !isObject(value) && value !== null && isShowable(name, String(value));
  return isShort ? `Write value: ${JSON.stringify(String(value))}.` : 'Make it a string.';
}

const valueType = defineRule<NamedValue>({
  id: 'HMAP-VALUE-TYPE',
  title: 'The value of a header line is a string',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'observed',
  source: 'aws-samples/cloudfront-authorization-at-edge#12',
  assumption: 'arrayValue',
  checks: {
    entry(entry) {
      const { header, index, value } = entry;
      if (typeof value === 'string') return undefined;
      return { path: `${headerPath(header)}[${index}].value`, name: wireName(entry), value };
    },
  },
  says({ name, value }) {
    const fault = value === undefined ? `${name} has no value` : `the value of ${name} is ${showHeader(name, value)}`;
    return `${fault}; it must be a string. ${howToWrite(name, value)}`;
  },
  logMessage: ({ name, value }) => (isTextArray(value) ? undefined : logLines.valueType(name)),
});

interface BadCharacter {
  readonly name: string;
  readonly value: string;
  readonly character: string;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const controlCharacters = defineRule<BadCharacter>({
  id: 'HMAP-VALUE-CRLF',
  title: 'A header value has no line breaks or other control characters',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'observed',
  source: 'aws-ia/cloudformation-aws-marketplace-saas#54',
  checks: {
    entry(entry) {
      const { header, index, value } = entry;
      const character = typeof value === 'string' ? controlCharacter(value) : undefined;
      if (character === undefined) return undefined;
      const path = `${headerPath(header)}[${index}].value`;
      return { path, name: wireName(entry), value: value as string, character };
    },
  },
  says({ name, value, character }) {
    return `the value of ${name}, ${showHeader(name, value)}, has a ${nameCharacter(character)}. Take it out, or encode it: encodeURIComponent() makes ${percent(character)} of it.`;
  },
  logMessage: ({ character, name }) => logLines.badCharacter(percent(character), name),
});

/** The rules on the form of header maps, their names and values (§4). */
export const headerShapeRules = [shape, valueType, nameCharacters, controlCharacters] as const;
