// What a distribution needs for its first request, and is loaded with it: most tests of a function never send one.
export { RecordedExchange } from './exchange.js';
export { travel } from './journey.js';
