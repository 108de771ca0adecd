// The setup file that the reporter adds to each project. It is TypeScript in the package as well, since Vitest then runs
// it anew for each test file, also where files share a process (`isolate: false`); what it imports is loaded once.
import { record } from './record.js';

record();
