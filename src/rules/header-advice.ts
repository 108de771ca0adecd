import { autoKey } from '../message/headers.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import { isAscii } from './characters.js';
import { allTriggers } from './groups.js';
import { headerPath, keyPath, type NamedValue, otherName, wireName } from './header-part.js';
import { defineRule, type EntryPart, type Found, type HeaderPart, type JudgeContext } from './rule.js';

function foreignLetters(entry: EntryPart): Found<NamedValue> | undefined {
  const { header, index, value } = entry;
  if (typeof value !== 'string' || isAscii(value)) return undefined;
  return { path: `${headerPath(header)}[${index}].value`, name: wireName(entry), value };
}

const nonAscii = defineRule<NamedValue>({
  id: 'HMAP-VALUE-NONASCII',
  title: 'A header value outside ASCII may arrive with question marks in place of its letters',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'observed',
  source: 'mdn/yari#1891',
  assumption: 'nonAsciiValues',
  checks: { entry: foreignLetters, customEntry: foreignLetters },
  says: ({ name, value }) =>
    `${name} has letters outside ASCII in ${showHeader(name, value)}, which may arrive as "?". Encode them, for a URL by encodeURI().`,
});

interface OddCase {
  readonly name: string;
  readonly twin: string | undefined;
}

function twinOf({ map, mapKey, name }: HeaderPart): string | undefined {
  return Object.keys(map).find((other) => other !== mapKey && other.toLowerCase() === name);
}

function oddCase(header: HeaderPart, { assumptions }: JudgeContext): Found<OddCase> | undefined {
  if (header.mapKey === header.name) return undefined;
  const finding = { path: headerPath(header), name: header.mapKey, twin: twinOf(header) };
  const isRefused = finding.twin !== undefined && assumptions.duplicateNames === 'refuse';
  return isRefused ? { ...finding, severity: 'error' } : finding;
}

const lowerCase = defineRule<OddCase>({
  id: 'HMAP-LOWER-OUT',
  title: 'Names in a header map are in lower case; others are taken, and names that differ by case are merged',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'observed',
  source: 'lambda-generating-http-responses',
  checks: { header: oddCase, customHeader: oddCase },
  says({ name, twin }, severity) {
    const lower = name.toLowerCase();
    const effect = severity === 'warning' ? '; its lines are merged' : '';
    if (twin !== undefined)
      return `${show(name)} and ${show(twin)} are one header${effect}. Use ${show(lower)} for both.`;
    return `${show(name)} should be ${show(lower)} in the map. To set the case on the wire, use key.`;
  },
});

interface Mismatch {
  readonly key: string;
  readonly mapKey: string;
}

function mismatch(entry: EntryPart): Found<Mismatch> | undefined {
  if (otherName(entry) === undefined) return undefined;
  return { path: keyPath(entry), key: entry.key as string, mapKey: entry.header.mapKey };
}

const keyMismatch = defineRule<Mismatch>({
  id: 'HMAP-KEY-MISMATCH',
  title: 'The key of a header line is the name it stands under, in any case',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-examples',
  assumption: 'keyMismatch',
  checks: { entry: mismatch, customEntry: mismatch },
  says({ key, mapKey }, severity) {
    const effect = severity === 'warning' ? `; it is sent as ${autoKey(mapKey)}` : '';
    return `key ${show(key)} stands under ${show(mapKey)}${effect}. Make them the same name.`;
  },
});

/** What production takes in a header map though the documents don't say so (§4). */
export const headerAdvice = [lowerCase, keyMismatch, nonAscii] as const;
