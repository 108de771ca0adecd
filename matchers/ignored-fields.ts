import type { Violation } from '../src/rules/types.js';
import type { Received } from './received.js';

function violationsOf(received: Received): readonly Violation[] {
  if (received.kind === 'invocation') return received.invocation.violations;
  return received.kind === 'exchange' ? received.exchange.violations : [];
}

/** What a function wrote where CloudFront doesn't look, told where a header or a body is missed (RES-EXTRA-FIELDS). */
export function ignoredFields(received: Received): string | undefined {
  const found = violationsOf(received).find(({ rule }) => rule === 'RES-EXTRA-FIELDS');
  return found && `What the function returned: ${found.message}`;
}
