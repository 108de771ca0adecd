import type { Passage, Span } from '../src/lambda/blocks.js';
import { cut } from '../src/message/cut.js';
import { formatNumber } from '../src/message/size.js';
import type { Trace, TraceStep } from '../src/pipeline/types/types.js';

const mostAtEachEnd = 15;
const longest = 300;

/** A step at which something went wrong: what a reader looks for. */
function isFailing(step: TraceStep): boolean {
  switch (step.step) {
    case 'refused':
    case 'viewer-left':
      return true;
    case 'function':
      return step.did === 'failed';
    case 'origin':
      return step.failure !== undefined || Number(step.status) >= 500;
    case 'error-page-sent':
      return step.failed;
    case 'response':
      return step.status >= 500;
    default:
      return false;
  }
}

/** Each step has its line. */
function lines(trace: Trace): Span[] {
  return String(trace)
    .split('\n')
    .map((line, at): Span => {
      const step = trace[at];
      return { tone: step !== undefined && isFailing(step) ? 'received' : 'dim', text: cut(line, longest) };
    });
}

function leftOut(count: number): Span {
  return { tone: 'dim', text: `  … ${formatNumber(count)} more steps` };
}

/** A trace at the end of a message: without its middle, where it is long. */
export function tracePassage(trace: Trace): Passage {
  const all = lines(trace);
  const left = all.length - 2 * mostAtEachEnd;
  const shown = left > 1 ? [...all.slice(0, mostAtEachEnd), leftOut(left), ...all.slice(-mostAtEachEnd)] : all;
  return { spans: shown.map(({ tone, text }, at) => ({ tone, text: at === 0 ? text : `\n${text}` })) };
}
