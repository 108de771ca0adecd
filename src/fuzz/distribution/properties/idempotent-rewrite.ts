import { EdgeproofError } from '../../../errors.js';
import type { Invocation } from '../../../lambda/types.js';
import { joinTarget, type Target } from '../../../message/target.js';
import type { Exchange, ExchangeRequest } from '../../../pipeline/types/types.js';
import { stringLiteral } from '../../code/literal.js';
import type { Finding } from '../finding.js';
import type { Rehearsal } from '../rehearsal.js';
import { askingCode, freshCode } from '../step-code.js';
import type { Property } from './property.js';

/** What a function has rewritten, sent as a request, isn't rewritten again. */
export const idempotentRewrite: Property = async (exchange, request, rehearsal) => {
  for (const invocation of exchange.invocations) {
    if (!isRewritten(invocation)) continue;
    const finding = await again(exchange, request, invocation, rehearsal);
    if (finding !== undefined) return finding;
  }
  return undefined;
};

type Rewriting = Invocation & { outcome: 'request' };

function isRewritten(invocation: Invocation): invocation is Rewriting {
  const { outcome, changes } = invocation;
  return outcome === 'request' && changes.some(({ path }) => path === 'request.uri' || path === 'request.querystring');
}

async function again(
  exchange: Exchange,
  request: ExchangeRequest,
  { trigger, request: rewritten }: Rewriting,
  rehearsal: Rehearsal,
): Promise<Finding | undefined> {
  const { querystring: _, ...rest } = request;
  const repeated = { ...rest, uri: joinTarget(rewritten) };
  const second = await askIfPossible(rehearsal, repeated);
  const rewriter = second?.invocations.find((invocation) => invocation.trigger === trigger);
  if (rewriter === undefined || !isRewritten(rewriter)) return undefined;
  const targets = [exchange.request, rewritten, rewriter.request].map((target: Target) => joinTarget(target));
  const fresh = freshCode('fresh', rehearsal.broken);
  return {
    property: 'idempotentRewrite',
    headline: `${trigger} rewrites again what it has rewritten (idempotentRewrite)`,
    details: [
      ['first', `${targets[0]} → ${targets[1]}`],
      ['again', `${targets[1]} → ${targets[2]}`],
    ],
    exchange,
    code: [
      ...fresh,
      `const again = ${askingCode('fresh', repeated)}`,
      `const rewriter = again.invocations.find(({ trigger }) => trigger === ${stringLiteral(trigger)});`,
      ...assertion(rewritten, rewriter.request),
    ],
  };
}

function assertion(first: Target, second: Target): string[] {
  const field = first.uri === second.uri ? 'querystring' : 'uri';
  return [`expect(rewriter?.request?.${field}).toBe(${stringLiteral(first[field])});`];
}

/** A function may make of a request what no viewer could send. */
async function askIfPossible(rehearsal: Rehearsal, request: ExchangeRequest): Promise<Exchange | undefined> {
  const cdn = await rehearsal.fresh();
  try {
    return await cdn.handle(request);
  } catch (thrown) {
    if (EdgeproofError.is(thrown) && thrown.code === 'ERR_REQUEST') return undefined;
    throw thrown;
  }
}
