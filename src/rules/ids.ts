/**
 * Ids of the rulebook (edge-functions) that edgeproof enforces, by section.
 * A rule's id and those it covers; and the ways in which a function fails without returning anything.
 */
export const ruleIds = [
  // §6 what kind of result it is
  'RET-OBJECT',
  'RET-PARSE',
  'RET-REQ-OR-RES',
  'RET-BOTH',
  'RET-NEITHER',
  'RET-RES-ONLY',
  'RET-REQUEST-FIELDS',
  'EVT-RETURN-NOT-EVENT',
  // §5, §17 failures before there is a result
  'PM-THROW',
  'PM-CALLBACK-ERR',
  'PM-CALLBACK-N24',
  'PM-NO-CALLBACK',
  'PM-NEVER-SETTLE',
  'PM-INIT-FAIL',
  'PM-JSON-FAIL',
  'PM-JSON-TOO-BIG',
  'ERR-EXEC',
  'ERR-TIMEOUT',
  'ERR-THROTTLE',
  'ERR-ASSOC-BROKEN',
] as const;

/** The id of a rule in the rulebook. */
export type RuleId = (typeof ruleIds)[number];
