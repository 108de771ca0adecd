import fc from 'fast-check';
import type { Exchange } from '../../../pipeline/types/types.js';
import type { Property } from './property.js';

/**
 * What the user looks at himself: fails by throwing, or with `false`. Beside the exchange come all of the sequence until
 * then, this one included.
 */
export type Check = (exchange: Exchange, exchanges: readonly Exchange[]) => unknown;

/** The user's own property. */
export function checked(check: Check): Property {
  return async (exchange, _, { exchanges }) => {
    const failed = { property: 'check', exchange, code: ['expect(await check(exchange)).not.toBe(false);'] };
    try {
      if ((await check(exchange, exchanges)) !== false) return undefined;
    } catch (thrown) {
      if (fc.PreconditionFailure.isFailure(thrown)) throw thrown;
      const text = thrown instanceof Error ? thrown.message : String(thrown);
      return { ...failed, headline: 'The check throws', details: [['thrown', text]], thrown };
    }
    return { ...failed, headline: 'The check returns false', details: [] };
  };
}
