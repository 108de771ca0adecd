/** One thing AWS leaves open: what we take for true, and what else it could be. */
export interface Question<Default extends string = string, Alternative extends string = string> {
  readonly asks: string;
  /** The id of the open question, or of the inferred rule, in the rulebook; one of our own (`S3-…`) where it is silent. */
  readonly openQuestion: string;
  /** Other ids under which the rulebook asks the same. */
  readonly aliases?: readonly string[];
  readonly default: Default;
  /** Answers that can be selected instead. Empty: none can, and `noAlternative` says why. */
  readonly alternatives: readonly Alternative[];
  readonly noAlternative?: string;
  /** The evidence for the default. */
  readonly because: string;
}

type Choice<Default extends string, Alternative extends string> = Omit<
  Question<Default, Alternative>,
  'noAlternative' | 'alternatives'
> & { readonly alternatives: readonly [Alternative, ...Alternative[]] };

/** A question with an answer to choose. */
export function question<const Default extends string, const Alternative extends string>(
  asked: Choice<Default, Alternative>,
): Question<Default, Alternative> {
  return asked;
}

type Single<Default extends string> = Omit<Question<Default, never>, 'alternatives' | 'noAlternative'> & {
  readonly noAlternative: string;
};

/** A question with one answer only: `noAlternative` says why there is nothing to choose. */
export function singleAnswer<const Default extends string>(asked: Single<Default>): Question<Default, never> {
  return { ...asked, alternatives: [] };
}
