/**
 * Ids and rows of the rulebook (pipeline) that have neither a case nor a reason yet. One a line, in the order of
 * pipeline-ids.ts: whoever adds the case takes its line away.
 */
export const pending: readonly string[] = [];
