import { lazily } from './lazily.js';

type WebClasses = Pick<typeof globalThis, 'Headers' | 'Request' | 'Response' | 'TextDecoder' | 'TextEncoder'>;

// Imported at the top, a module of Node's is read by all who never need it.
const nodesOwn = lazily(() => process.getBuiltinModule('node:vm').runInThisContext('globalThis') as WebClasses);

/**
 * The web's classes: the global ones, which tools may have replaced, or where there are none, Node's own. Jest's jsdom
 * environment is a realm of its own that has a document, and of these classes at most some.
 */
export function webClasses(): WebClasses {
  return typeof Request === 'function' && typeof Response === 'function' ? globalThis : nodesOwn();
}
