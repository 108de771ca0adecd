import { EdgeproofError } from '../errors.js';
import { didYouMean } from '../message/did-you-mean.js';
import { lazily } from '../message/lazily.js';
import { show } from '../message/show.js';
import { assumptionTable } from './table.js';

export { assumptionTable } from './table.js';

export type AssumptionName = keyof typeof assumptionTable;

/** An answer to every open question. */
export type Assumptions = {
  readonly [Name in AssumptionName]:
    | (typeof assumptionTable)[Name]['default']
    | (typeof assumptionTable)[Name]['alternatives'][number];
};

/** The defaults, every one an assumption. */
export const defaultAssumptions = lazily(
  () =>
    Object.freeze(
      Object.fromEntries(Object.entries(assumptionTable).map(([name, { default: answer }]) => [name, answer])),
    ) as Assumptions,
);

/**
 * The defaults with a user's answers put in.
 *
 * @throws EdgeproofError for a name or an answer that is not in the table.
 */
export function resolveAssumptions(chosen: Partial<Assumptions> | undefined): Assumptions {
  if (chosen === undefined) return defaultAssumptions();
  for (const [name, answer] of Object.entries(chosen)) checkAnswer(name, answer);
  return { ...defaultAssumptions(), ...chosen };
}

function checkAnswer(name: string, answer: unknown): void {
  if (!Object.hasOwn(assumptionTable, name)) {
    throw misuse(
      name,
      `there is no assumption ${show(name)}`,
      `${didYouMean(name, Object.keys(assumptionTable))}All are in \`assumptionTable\`.`,
    );
  }
  const asked = assumptionTable[name as AssumptionName];
  const allowed: readonly string[] = [asked.default, ...asked.alternatives];
  if (!allowed.includes(answer as string))
    throw misuse(name, `${show(answer)} is no answer to "${asked.asks}"`, `Choose one of: ${allowed.join(', ')}.`);
}

function misuse(name: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'read the options',
    path: `assumptions.${name}`,
    because,
    fix,
  });
}
