import type { Trigger } from '../events/types.js';
import { autoKey } from '../message/headers.js';
import { show } from '../message/show.js';
import { allTriggers, isRequestTrigger, requestTriggers } from './groups.js';
import { keyPath, otherName } from './header-part.js';
import { readOnlyHeaders, readOnlyList } from './limits.js';
import { logLines, viewerTexts } from './literals.js';
import {
  type CoveredWhen,
  defineRule,
  type EntryPart,
  type Found,
  type JudgeContext,
  type ReadOnlyPart,
} from './rule.js';

/** The other trigger of the same direction. */
const counterparts: Readonly<Record<Trigger, Trigger>> = {
  'viewer-request': 'origin-request',
  'origin-request': 'viewer-request',
  'origin-response': 'viewer-response',
  'viewer-response': 'origin-response',
};

function whereElse(name: string, trigger: Trigger): string {
  const other = counterparts[trigger];
  return readOnlyHeaders[other].includes(name) ? '' : ` At ${other} it may be set.`;
}

interface ReadOnly {
  readonly name: string;
  readonly trigger: Trigger;
}

interface ReadOnlyAddition extends ReadOnly {
  /** Where a line's key is the name: what it stands under. */
  readonly under?: string;
}

interface ReadOnlyChange extends ReadOnly {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface ReadOnlyDeletion extends ReadOnly {
  readonly key: string;
}

/** A response that a function makes itself, in a request trigger: there is nothing it could have kept. */
function isGenerated({ kind, trigger }: JudgeContext): boolean {
  return kind === 'response' && isRequestTrigger(trigger);
}

/** Other names for the same fault, the narrowest first: a header the rulebook singles out, and the lists. */
const lists = ['REQ-HOST-VREQ', 'UPD-VRES-CL-CE', 'HDR-RO-VREQ', 'HDR-RO-OREQ', 'HDR-RO-ORES', 'HDR-RO-VRES'] as const;

function at(trigger: Trigger): CoveredWhen<ReadOnly> {
  return (finding) => finding.trigger === trigger;
}

const onList = {
  'REQ-HOST-VREQ': ({ name, trigger }: ReadOnly) => name === 'host' && trigger === 'viewer-request',
  'UPD-VRES-CL-CE': at('viewer-response'),
  'HDR-RO-VREQ': at('viewer-request'),
  'HDR-RO-OREQ': at('origin-request'),
  'HDR-RO-ORES': at('origin-response'),
  'HDR-RO-VRES': at('viewer-response'),
} as const;

/** A key that differs from its map key could be the name that counts (OQ-1). */
function addedByKey(
  entry: EntryPart,
  { trigger, kind, assumptions }: JudgeContext,
): Found<ReadOnlyAddition> | undefined {
  const name = otherName(entry);
  if (name === undefined || !readOnlyList(trigger, kind, assumptions).includes(name)) return undefined;
  return { path: keyPath(entry), name, trigger, under: entry.header.mapKey };
}

function saysKey(name: string, under: string): string {
  return `the key ${show(autoKey(name))} stands under ${show(under)}, and that header is read-only`;
}

function isAdded({ before }: ReadOnlyPart): boolean {
  return before.length === 0;
}

const add = defineRule<ReadOnlyAddition>({
  id: 'HDR-RO-ADD',
  title: 'A function may not add a header that is read-only for its trigger',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'edge-function-restrictions-all',
  covers: lists,
  coveredWhen: onList,
  checks: {
    readOnlyHeader(part, context) {
      if (isGenerated(context) || !isAdded(part)) return undefined;
      return { path: part.path, name: part.name, trigger: context.trigger };
    },
    entry: (entry, context) => (isGenerated(context) ? undefined : addedByKey(entry, context)),
  },
  says({ name, trigger, under }) {
    if (under !== undefined)
      return `${saysKey(name, under)} at ${trigger}. Write the key as ${show(autoKey(under))}, or leave it out.`;
    return `${autoKey(name)} is read-only at ${trigger}, and the event doesn't have it. Remove it.${whereElse(name, trigger)}`;
  },
  viewerMessage: () => viewerTexts.readOnlyHeader,
});

function together(values: readonly string[]): string {
  return values.map((value) => show(value)).join(' and ');
}

const change = defineRule<ReadOnlyChange>({
  id: 'HDR-RO-CHANGE',
  title: 'A function may not change a header that is read-only for its trigger',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'edge-function-restrictions-all',
  covers: lists,
  coveredWhen: onList,
  checks: {
    readOnlyHeader({ path, name, before, after }, { trigger }) {
      if (before.length === 0 || after.length === 0) return undefined;
      return { path, name, trigger, before, after };
    },
  },
  says: ({ name, trigger, before, after }) =>
    `${autoKey(name)} is read-only at ${trigger}: ${together(before)} became ${together(after)}. Leave it as it came.${whereElse(name, trigger)}`,
  viewerMessage: () => viewerTexts.readOnlyHeader,
});

const remove = defineRule<ReadOnlyDeletion>({
  id: 'HDR-RO-DELETE',
  title: 'A function may not delete a header that is read-only for its trigger, nor leave it out of a new object',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'edge-function-restrictions-all',
  covers: ['UPD-ORES-NEWOBJ', ...lists, 'HMAP-MISSING'],
  coveredWhen: { ...onList, 'UPD-ORES-NEWOBJ': at('origin-response') },
  checks: {
    readOnlyHeader({ path, name, key, after }, { trigger }) {
      return after.length === 0 ? { path, name, key, trigger } : undefined;
    },
  },
  says: ({ name, trigger }) =>
    `${autoKey(name)} is read-only at ${trigger}: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.`,
  viewerMessage: () => viewerTexts.readOnlyHeader,
  logMessage: ({ key }) => logLines.deletedReadOnly(key),
});

const generated = defineRule<ReadOnlyAddition>({
  id: 'HDR-RO-GENERATED',
  title:
    'A response made in a request trigger has none of the headers that are read-only there, such as Content-Length',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'observed',
  source: 'opennextjs/opennextjs-aws#427; Kludex/mangum#262',
  covers: ['RES-CL-AUTO', 'HDR-RO-VREQ', 'HDR-RO-OREQ'],
  coveredWhen: { ...onList, 'RES-CL-AUTO': ({ name }) => name === 'content-length' },
  checks: {
    readOnlyHeader(part, context) {
      if (!isGenerated(context) || !isAdded(part)) return undefined;
      return { path: part.path, name: part.name, trigger: context.trigger };
    },
    entry: (entry, context) => (isGenerated(context) ? addedByKey(entry, context) : undefined),
  },
  says({ name, trigger, under }) {
    if (under !== undefined) return `${saysKey(name, under)} in a response made at ${trigger}. Remove the line.`;
    return `a response made at ${trigger} can't set ${autoKey(name)}, which is read-only there. Remove it: CloudFront adds what the answer needs.`;
  },
  viewerMessage: () => viewerTexts.readOnlyHeader,
});

/** The rules on read-only headers (§12), judged against the event as it was built. */
export const readOnlyRules = [add, change, remove, generated] as const;
