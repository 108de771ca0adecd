// What a distribution needs for its first request, and is loaded with it: most tests of a function never send one.
export { travel } from './journey.js';
export { drive, isStage } from './trip/stage.js';
