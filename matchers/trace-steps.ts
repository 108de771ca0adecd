import type { Exchange, TraceStep } from '../src/pipeline/types/types.js';

type StepName = TraceStep['step'];
type StepOf<Name extends StepName> = Extract<TraceStep, { readonly step: Name }>;

/** The steps of a kind that an exchange took: the causes, for a message. */
export function stepsOf<Name extends StepName>({ trace }: Exchange, name: Name): StepOf<Name>[] {
  return trace.filter((step): step is StepOf<Name> => step.step === name);
}
