/** One thing AWS leaves open: what we take for true, and what else it could be. */
export interface Question<Default extends string = string, Alternative extends string = string> {
  readonly asks: string;
  /** The id of the open question, or of the inferred rule, in the rulebook. */
  readonly openQuestion: string;
  readonly default: Default;
  /** Answers that can be selected instead. */
  readonly alternatives: readonly Alternative[];
  /** The evidence for the default. */
  readonly because: string;
}

export function question<const Default extends string, const Alternative extends string>(
  asked: Question<Default, Alternative>,
): Question<Default, Alternative> {
  return asked;
}
