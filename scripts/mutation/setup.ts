import { triggers } from '../../src/events/triggers.js';
import { stepsAt } from '../../src/rules/compile.js';

// Made on first use, they would be the first test's alone, though every test judges by them.
for (const trigger of triggers) stepsAt(trigger);
