import type { EdgeRecord } from '../../events/types.js';
import type { EdgeError, Invocation } from '../../lambda/types.js';
import { describeThrown } from '../../message/describe-thrown.js';
import type { Violation } from '../../rules/types.js';
import { cutValue } from './cut.js';
import { requestFields, responseFields } from './fields.js';
import { compared, shown } from './rows.js';
import type { Secrets } from './secrets.js';
import type { Block, ErrorRecord, StepRecord, ViolationRecord } from './types.js';

const beforeAfter = ['Event', 'What CloudFront goes on with'] as const;

/** What the step of a function opens to: the event before and after, and what is wrong with it. */
export function functionParts(
  invocation: Invocation,
  secrets: Secrets,
): Pick<StepRecord, 'trigger' | 'blocks' | 'violations' | 'error'> {
  const { trigger, violations, error } = invocation;
  return {
    trigger,
    blocks: blocksOf(invocation, secrets),
    ...(violations.length > 0 && { violations: violations.map((violation) => recordViolation(violation, secrets)) }),
    ...(error && { error: recordError(error, secrets) }),
  };
}

function blocksOf(invocation: Invocation, secrets: Secrets): Block[] {
  const { cf } = invocation.event.Records[0];
  const came: Pick<EdgeRecord, 'request' | 'response'> = cf;
  const request = requestFields(came.request, secrets);
  if (invocation.outcome === 'error') return [returnedBlock(invocation, secrets), ...eventBlocks(came, secrets)];
  if (invocation.outcome === 'request') {
    return [compared('Request', beforeAfter, request, requestFields(invocation.request, secrets))];
  }
  const answer = responseFields(invocation.response, secrets);
  if (came.response === undefined) return [shown('The response that it made', answer), shown('Request', request)];
  return [compared('Response', beforeAfter, responseFields(came.response, secrets), answer), shown('Request', request)];
}

function eventBlocks({ request, response }: Pick<EdgeRecord, 'request' | 'response'>, secrets: Secrets): Block[] {
  const asked = shown('Request in the event', requestFields(request, secrets));
  return response === undefined ? [asked] : [shown('Response in the event', responseFields(response, secrets)), asked];
}

function returnedBlock({ error, result }: Invocation, secrets: Secrets): Block {
  const thrown = error?.thrown;
  if (thrown !== undefined) {
    return { title: 'What it threw', rows: [['=', 'thrown', cutValue(secrets.text(describeThrown(thrown)))]] };
  }
  return { title: 'What it returned', rows: [['=', 'result', cutValue(readable(result, secrets))]] };
}

function readable(result: unknown, secrets: Secrets): string {
  try {
    return secrets.json(result);
  } catch {
    return 'A value that can’t be written as JSON';
  }
}

function recordViolation(violation: Violation, secrets: Secrets): ViolationRecord {
  const { rule, severity, path, message, evidence, source } = violation;
  return { rule, severity, path, message: cutValue(secrets.text(message)), evidence, source };
}

function recordError({ status, type, cause, message, viewerMessage }: EdgeError, secrets: Secrets): ErrorRecord {
  const told = { status, type, cause, message: cutValue(secrets.text(message)) };
  return viewerMessage === undefined ? told : { ...told, viewerMessage: cutValue(secrets.text(viewerMessage)) };
}
