import fc from 'fast-check';
import type { Exchange, ExchangeRequest } from '../../pipeline/types/types.js';
import { type Finding, Found } from './finding.js';
import type { Property } from './properties/property.js';
import { type MakeDistribution, Rehearsal } from './rehearsal.js';
import type { Step } from './steps.js';

/** Takes the steps one after the other, each with a look at what came of it. Throws what is found first. */
export async function judgeSequence(
  make: MakeDistribution,
  properties: readonly Property[],
  steps: readonly Step[],
): Promise<void> {
  const rehearsal = new Rehearsal(await make(), make);
  for (const [index, step] of steps.entries()) {
    if (!('request' in step)) rehearsal.take(step);
    else {
      const finding = await judgeRequest(rehearsal, properties, step.request);
      if (finding !== undefined) throw new Found(finding, steps.slice(0, index + 1));
    }
  }
}

/** What an origin double throws, such as a failed expectation, is found like anything else. */
async function judgeRequest(
  rehearsal: Rehearsal,
  properties: readonly Property[],
  request: ExchangeRequest,
): Promise<Finding | undefined> {
  let exchange: Exchange | undefined;
  try {
    exchange = await rehearsal.ask(request);
    for (const property of properties) {
      const finding = await property(exchange, request, rehearsal);
      if (finding !== undefined) return finding;
    }
    return undefined;
  } catch (thrown) {
    if (fc.PreconditionFailure.isFailure(thrown)) throw thrown;
    return threw(thrown, exchange);
  }
}

function threw(thrown: unknown, exchange: Exchange | undefined): Finding {
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return {
    property: 'origins',
    headline: 'The request is rejected, as it is when an origin double throws',
    details: [['thrown', text]],
    exchange,
    code: [],
    thrown,
  };
}
