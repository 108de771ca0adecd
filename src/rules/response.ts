import type { Assumptions } from '../assumptions/index.js';
import type { Trigger } from '../events/types.js';
import { show } from '../message/show.js';
import { controlCharacter } from './characters.js';
import { allTriggers, requestTriggers } from './groups.js';
import { statusRange } from './limits.js';
import { defineRule } from './rule.js';

/** Triggers that decide the status of the answer. */
const deciders: readonly Trigger[] = [...requestTriggers, 'origin-response'];

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
  triggers: deciders,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-generating-http-responses',
  covers: ['RES-STATUS-1XX', 'UPD-ORES-STATUS'],
  checks: {
    response({ status }, { assumptions }) {
      const number = statusNumber(status, assumptions);
      if (number === undefined || (number >= statusRange.least && number <= statusRange.most)) return undefined;
      return { path, status };
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
    response: ({ status }, { assumptions }) =>
      typeof status === 'number' && statusNumber(status, assumptions) !== undefined ? { path, status } : undefined,
  },
  says: ({ status }) =>
    `status is the number ${status}; it works, but the documents ask for a string. Write "${status}".`,
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
      return { path, before, after: status };
    },
  },
  says: ({ before, after }) =>
    `viewer-response can't change the status: ${show(before)} became ${show(after)}, and the viewer gets ${before}. Do it at origin-response.`,
});

const description = defineRule<{ value: unknown }>({
  id: 'RES-DESC',
  title: 'A statusDescription is a string without control characters',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  checks: {
    response({ statusDescription: value }) {
      if (value === undefined || (typeof value === 'string' && controlCharacter(value) === undefined)) return undefined;
      return { path: 'response.statusDescription', value };
    },
  },
  says({ value }) {
    if (typeof value === 'string') return `statusDescription ${show(value)} has a control character. Take it out.`;
    return `statusDescription is ${show(value)}; it must be a string, or left out.`;
  },
});

/** The rules on the status line (§10, §11). */
export const statusRules = [format, range, description, echo] as const;
export const statusAdvice = [type] as const;
