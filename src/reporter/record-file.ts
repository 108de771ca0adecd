import { fileURLToPath } from 'node:url';

/** The setup file that runs in the workers. The build knows where it puts it. */
export const recordFile = fileURLToPath(new URL('./record.ts', import.meta.url));
