import { isEncodedPath, isTidyPath, longestOriginPath } from '../message/origin-path.js';
import { show } from '../message/show.js';
import { badField, type Field, originSource, originTriggers } from './origin-field.js';
import { defineRule } from './rule.js';

const path = defineRule<Field>({
  id: 'ORI-PATH',
  title: 'The path of an origin is a string: empty, or beginning and not ending with /',
  triggers: originTriggers,
  severity: 'warning',
  evidence: 'documented',
  source: 'lambda-event-structure; magnetikonline/edgy#2',
  checks: {
    originFields(part) {
      const found = badField(part, 'path', (value) => typeof value === 'string' && isTidyPath(value));
      return found && typeof found.value !== 'string' ? { ...found, severity: 'error' } : found;
    },
  },
  says({ value }) {
    if (typeof value !== 'string') return `path is ${show(value)}; it must be a string, "" for none.`;
    return `path is ${show(value)}; it should begin with "/" and not end with one, or be "" for none.`;
  },
});

const customPath = defineRule<Field>({
  id: 'ORI-PATH-CUSTOM',
  title: 'The path of a custom origin is URL-encoded and has at most 255 characters',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields(part) {
      if (part.kind !== 'custom' || typeof part.fields['path'] !== 'string') return undefined;
      return badField(
        part,
        'path',
        (value) => (value as string).length <= longestOriginPath && isEncodedPath(value as string),
      );
    },
  },
  says({ value }) {
    const text = value as string;
    if (isEncodedPath(text)) return `path has ${text.length} characters; at most ${longestOriginPath} are allowed.`;
    const how = /[?#]/.test(text) ? 'write %3F for ? and %23 for #' : 'encodeURI() does that';
    return `path is ${show(text)}; it must be URL-encoded: ${how}.`;
  },
});

/** The rules on the path that goes in front of the uri (§9). */
export const originPathRules = [path, customPath] as const;
