import type { RuleId } from '../src/rules/ids.js';
import type { Violation } from '../src/rules/types.js';
import type { Received } from './received.js';

function violationsOf(received: Received): readonly Violation[] {
  if (received.kind === 'invocation') return received.invocation.violations;
  return received.kind === 'exchange' ? received.exchange.violations : [];
}

/** What a rule warned of, where it explains what is missed. */
export function ignoredByRule(received: Received, id: RuleId): string | undefined {
  const found = violationsOf(received).find(({ rule }) => rule === id);
  return found && `What the function returned: ${found.message}`;
}

/** What a function wrote where CloudFront doesn't look, told where a header or a body is missed. */
export function ignoredFields(received: Received): string | undefined {
  return ignoredByRule(received, 'RES-EXTRA-FIELDS');
}
