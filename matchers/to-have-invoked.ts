import type { Trigger } from '../src/events/types.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import { defineMatcher } from './define-matcher.js';
import { checkTrigger } from './on.js';
import { exchangeOf } from './received.js';
import { compared } from './report.js';
import { checkTimes, expectedTimes, happened, inWords } from './times.js';
import { stepsOf } from './trace-steps.js';

const name = 'toHaveInvoked';

function whySkipped(exchange: Exchange, trigger: Trigger): string | undefined {
  const [skipped] = stepsOf(exchange, 'function-skipped').filter((step) => step.trigger === trigger);
  return skipped && `${trigger} was skipped: ${skipped.reason}.`;
}

/** Every function that a behavior has is in the trace, whether it ran or was skipped. */
function whyNever(exchange: Exchange, trigger: Trigger): string | undefined {
  const isTold = stepsOf(exchange, 'function').some((step) => step.trigger === trigger);
  const hasBehavior = stepsOf(exchange, 'behavior').length > 0;
  return isTold || !hasBehavior ? undefined : `The behavior ${exchange.behavior} has no function at ${trigger}.`;
}

function whatRan({ invocations }: Exchange): string {
  const ran = invocations.map(({ trigger }) => trigger);
  return ran.length === 0 ? 'No function ran.' : `The functions that ran: ${ran.join(', ')}.`;
}

/** Passes when the function of a trigger ran. See {@link EdgeMatchers.toHaveInvoked}. */
export const toHaveInvoked = defineMatcher<[trigger: Trigger, times?: number]>(
  name,
  (received, context, trigger, times) => {
    checkTrigger(name, 'trigger', trigger);
    checkTimes(name, times);
    const exchange = exchangeOf(received, name);
    const count = exchange.invocations.filter((invocation) => invocation.trigger === trigger).length;
    return {
      pass: happened(count, times),
      report: () => [
        `The function at ${trigger} ${count === 0 ? 'did not run' : `ran ${inWords(count)}`}:`,
        compared(expectedTimes(times, context.isNot), inWords(count)),
        whySkipped(exchange, trigger) ?? whyNever(exchange, trigger),
        whatRan(exchange),
      ],
    };
  },
);
