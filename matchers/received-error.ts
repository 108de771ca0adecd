import { EdgeproofError } from '../src/errors.js';

/** The received value is of a kind the matcher can't judge. Thrown to the test, except from an asymmetric matcher. */
export class ReceivedError extends EdgeproofError {
  constructor(matcher: string, because: string, fix: string, options?: ErrorOptions) {
    super('ERR_MATCHER', { failedTo: `check ${matcher}`, because, fix }, options);
  }
}
