import type { Assumptions } from '../assumptions/index.js';
import { controlCharacter } from '../message/header-syntax.js';
import { show } from '../message/show.js';
import { isAscii } from './characters.js';
import { allTriggers } from './groups.js';
import { statusRange } from './limits.js';
import { defineRule } from './rule.js';

const threeDigits = /^\d{3}$/;

type Form = Pick<Assumptions, 'statusFormat'>;

/** The number a status stands for; `undefined` where it has no form of one (RES-STATUS-FORMAT). Assumption: OQ-15. */
export function statusNumber(status: unknown, { statusFormat }: Form): number | undefined {
  if (typeof status === 'number') return Number.isInteger(status) ? status : undefined;
  if (typeof status !== 'string') return undefined;
  if (threeDigits.test(status)) return Number(status);
  return statusFormat === 'any-number' && status.trim() !== '' ? wholeNumber(Number(status)) : undefined;
}

function wholeNumber(number: number): number | undefined {
  return Number.isInteger(number) ? number : undefined;
}

/** A status that an answer can have. */
function isInRange(status: number): boolean {
  return status >= statusRange.least && status <= statusRange.most;
}

interface BadStatus {
  readonly status: unknown;
}

const path = 'response.status';

const format = defineRule<BadStatus>({
  id: 'RES-STATUS-FORMAT',
  title: 'A status is a string of three digits',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  checks: {
    response: ({ status }, { assumptions }) =>
      statusNumber(status, assumptions) === undefined ? { path, status } : undefined,
  },
  says: ({ status }) => `status is ${show(status)}; it must be three digits, such as "200".`,
});

const range = defineRule<BadStatus>({
  id: 'RES-STATUS-RANGE',
  title: 'A status is between 200 and 599',
  // Assumption: at viewer-response, too, where the documents name 1xx alone; above 599 no answer has a status.
  triggers: allTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-generating-http-responses',
  covers: ['RES-STATUS-1XX', 'UPD-ORES-STATUS'],
  coveredWhen: {
    'RES-STATUS-1XX': ({ status }) => Math.floor(Number(status) / 100) === 1,
    'UPD-ORES-STATUS': (_finding, { trigger }) => trigger === 'origin-response',
  },
  checks: {
    response({ status }, { assumptions }) {
      const number = statusNumber(status, assumptions);
      return number === undefined || isInRange(number) ? undefined : { path, status };
    },
  },
  says: ({ status }) => `status is ${show(status)}; it must be between ${statusRange.least} and ${statusRange.most}.`,
});

const type = defineRule<BadStatus>({
  id: 'RES-STATUS-TYPE',
  title: 'A status is documented as a string; a whole number is taken, too',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'observed',
  source: 'lambda-generating-http-responses; mdn/yari',
  checks: {
    response: ({ status }) => (Number.isInteger(status) && isInRange(status as number) ? { path, status } : undefined),
  },
  says({ status }, severity) {
    const effect = severity === 'warning' ? 'it works, but ' : '';
    return `status is the number ${status}; ${effect}the documents ask for a string. Write "${status}".`;
  },
});

const echo = defineRule<{ before: string; after: unknown }>({
  id: 'UPD-VRES-STATUS',
  title: "A viewer-response function can't change the status",
  triggers: ['viewer-response'],
  severity: 'warning',
  evidence: 'documented',
  source: 'lambda-at-edge-function-restrictions',
  assumption: 'viewerResponseStatus',
  checks: {
    response({ status }, { baseline, assumptions }) {
      const before = baseline?.response?.status;
      const number = statusNumber(status, assumptions);
      if (before === undefined || number === undefined || number === Number(before)) return undefined;
      return isInRange(number) ? { path, before, after: status } : undefined;
    },
  },
  says({ before, after }, severity) {
    const effect = severity === 'warning' ? `, and the viewer gets ${before}` : '';
    return `viewer-response can't change the status: ${show(before)} became ${show(after)}${effect}. Do it at origin-response.`;
  },
});

const description = defineRule<{ value: unknown }>({
  id: 'RES-DESC',
  title: 'A statusDescription is a string without control characters',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  checks: {
    response({ statusDescription: value }, { baseline }) {
      if (value === undefined || value === baseline?.response?.statusDescription) return undefined;
      if (typeof value === 'string' && controlCharacter(value) === undefined) return undefined;
      return { path: 'response.statusDescription', value };
    },
  },
  says({ value }) {
    if (typeof value === 'string') return `statusDescription ${show(value)} has a control character. Take it out.`;
    return `statusDescription is ${show(value)}; it must be a string, or left out.`;
  },
});

const foreignDescription = defineRule<{ value: string }>({
  id: 'OQ-32',
  title: 'A statusDescription outside ASCII may arrive with question marks in place of its letters',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'deduced from mdn/yari#1891',
  assumption: 'nonAsciiValues',
  checks: {
    response({ statusDescription: value }, { baseline }) {
      if (typeof value !== 'string' || isAscii(value)) return undefined;
      return value === baseline?.response?.statusDescription
        ? undefined
        : { path: 'response.statusDescription', value };
    },
  },
  says: ({ value }) =>
    `statusDescription ${show(value)} has letters outside ASCII, which may arrive as "?". Write it without them.`,
});

/** The rules on the status line (§10, §11). */
export const statusRules = [format, range, description, echo] as const;
export const statusAdvice = [type, foreignDescription] as const;
