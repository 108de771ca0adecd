import { fileURLToPath } from 'node:url';

/** The setup file for the tests' own processes: beside this one, built or not. */
export const setupFile = fileURLToPath(new URL('./setup.ts', import.meta.url));
