/** Jest's words, spoken by Vitest, which has the same for whatever the guides use. */
export { afterEach, beforeEach, describe, expect, it, test, vi as jest } from 'vitest';
