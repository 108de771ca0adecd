import type { Invocation } from '../../../lambda/types.js';
import { headerLines } from '../../../message/headers.js';
import { show } from '../../../message/show.js';
import type { HeaderEntry, HeaderMap } from '../../../message/types.js';
import { literal, stringLiteral } from '../../code/literal.js';
import type { Finding } from '../finding.js';
import type { Property } from './property.js';

/** Headers of these names leave every function as they came to it: requests' on the way in, responses' on the way out. */
export function headersSurvive(names: readonly string[]): Property {
  const wanted = names.map((name) => name.toLowerCase());
  return (exchange) => {
    for (const [index, invocation] of exchange.invocations.entries()) {
      const finding = lost(invocation, index, wanted);
      if (finding !== undefined) return { ...finding, exchange };
    }
    return undefined;
  };
}

/** What came and what goes; `undefined` where the function answers instead, or fails. */
function bothSides(
  invocation: Invocation,
): [side: 'request' | 'response', before: HeaderMap, after: HeaderMap] | undefined {
  const { cf } = invocation.event.Records[0];
  if ('response' in cf) {
    return invocation.outcome === 'response'
      ? ['response', cf.response.headers, invocation.response.headers]
      : undefined;
  }
  return invocation.outcome === 'request' ? ['request', cf.request.headers, invocation.request.headers] : undefined;
}

function lost(invocation: Invocation, index: number, names: readonly string[]): Finding | undefined {
  const sides = bothSides(invocation);
  if (sides === undefined) return undefined;
  const [side, before, after] = sides;
  const name = names.find((one) => headerLines(before, one) !== undefined && !sameLines(before, after, one));
  if (name === undefined) return undefined;
  const [came, goes] = [values(before, name), values(after, name)];
  return {
    property: 'headersSurvive',
    headline: `${invocation.trigger} ${goes === undefined ? 'drops' : 'changes'} a header of the ${side} (headersSurvive)`,
    details: [
      [name, `came as ${show(came?.join(' | '))}${goes === undefined ? '' : `, goes as ${show(goes.join(' | '))}`}`],
    ],
    exchange: undefined,
    code: [
      `const lines = exchange.invocations[${index}]?.${side}?.headers[${stringLiteral(name)}];`,
      `expect(lines?.map(({ value }) => value)).toEqual(${literal(came)});`,
    ],
  };
}

function values(headers: HeaderMap, name: string): string[] | undefined {
  return headerLines(headers, name)?.map(({ value }: HeaderEntry) => value);
}

function sameLines(before: HeaderMap, after: HeaderMap, name: string): boolean {
  return JSON.stringify(values(before, name)) === JSON.stringify(values(after, name));
}
