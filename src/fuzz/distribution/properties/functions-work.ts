import type { Exchange } from '../../../pipeline/types/types.js';
import type { Violation } from '../../../rules/types.js';
import type { Finding } from '../finding.js';
import type { Property } from './property.js';

/** No function makes CloudFront answer 5xx; with `warning`, none breaks a rule at all. */
export function functionsWork(failOn: 'error' | 'warning'): Property {
  return (exchange) => {
    for (const one of [exchange, ...exchange.background]) {
      const fault = failed(one, one === exchange) ?? (failOn === 'warning' ? warned(one, one === exchange) : undefined);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

const inBackground = 'exchange.background.map(';

function failed(exchange: Exchange, isFront: boolean): Finding | undefined {
  const { error, invocations } = exchange;
  if (error === undefined) return undefined;
  const trigger = invocations.findLast((invocation) => invocation.error === error)?.trigger ?? 'a function';
  return {
    property: 'functions',
    headline: `CloudFront would answer ${error.status} because of ${trigger} (${error.type})`,
    details: [[error.cause, error.message]],
    exchange,
    code: isFront
      ? ['expect(exchange.error).toBeUndefined();']
      : ['await cdn.settled();', `expect(${inBackground}({ error }) => error)).toEqual([undefined]);`],
    thrown: error.thrown,
  };
}

function warned(exchange: Exchange, isFront: boolean): Finding | undefined {
  const { violations } = exchange;
  if (violations.length === 0) return undefined;
  return {
    property: 'functions',
    headline: `The functions break ${violations.length === 1 ? 'a rule' : 'rules'} (failOn: 'warning')`,
    details: violations.map(({ path, message, rule }: Violation) => [path, `${message} ${rule}`]),
    exchange,
    code: isFront
      ? ['expect(exchange.violations).toEqual([]);']
      : ['await cdn.settled();', `expect(${inBackground}({ violations }) => violations)).toEqual([[]]);`],
  };
}
