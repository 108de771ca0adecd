import fc from 'fast-check';
import type { EdgeEvent } from '../../events/index.js';
import { type EdgeHandler, type Invocation, invokeBy, type RunSettings } from '../../lambda/index.js';
import { repeatedRewrite } from '../properties/idempotent-rewrite.js';
import { type OpenRedirectOptions, openRedirect } from '../properties/no-open-redirect.js';
import { errorFault, type Fault, refusedFault, thrownFault, warningFault } from './fault.js';

/** What counts as a failure, and how handlers are run. */
export interface Judge {
  readonly settings: RunSettings;
  readonly handler: EdgeHandler;
  readonly fresh: (() => EdgeHandler | Promise<EdgeHandler>) | undefined;
  readonly warningsFail: boolean;
  readonly check: ((invocation: never) => unknown) | undefined;
  readonly noOpenRedirect: OpenRedirectOptions | undefined;
  readonly idempotentRewrite: boolean;
}

/** Runs one event, and says what is wrong, if anything. */
export async function judgeEvent(judge: Judge, event: EdgeEvent): Promise<Fault | undefined> {
  const invocation = await run(judge, event);
  return errorFault(invocation) ?? (await otherFault(judge, invocation));
}

async function run({ settings, handler, fresh }: Judge, event: EdgeEvent): Promise<Invocation> {
  return invokeBy(settings, fresh === undefined ? handler : await fresh(), event);
}

async function otherFault(judge: Judge, invocation: Invocation): Promise<Fault | undefined> {
  const { warningsFail, noOpenRedirect, idempotentRewrite, check } = judge;
  const fault =
    (warningsFail ? warningFault(invocation) : undefined) ??
    (noOpenRedirect === undefined ? undefined : openRedirect(invocation, noOpenRedirect)) ??
    (idempotentRewrite ? await repeatedRewrite(invocation, (event) => run(judge, event)) : undefined);
  return fault ?? (check === undefined ? undefined : await checkFault(check, invocation));
}

async function checkFault(check: NonNullable<Judge['check']>, invocation: Invocation): Promise<Fault | undefined> {
  try {
    return (await check(invocation as never)) === false ? refusedFault(invocation) : undefined;
  } catch (error) {
    // `fc.pre` in a check: the event is none it is about.
    if (fc.PreconditionFailure.isFailure(error)) throw error;
    return thrownFault(invocation, error);
  }
}
