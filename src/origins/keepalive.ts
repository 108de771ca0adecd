import type { Place } from './place.js';
import { readSeconds } from './settings.js';

/** Longest keep-alive timeout on which all of AWS's documents agree, in seconds (ORG-KA). */
const sureKeepalive = 120;

/** The keep-alive timeout of a custom origin in seconds, and what is to be said of it. */
export function readKeepalive(given: unknown, place: Place) {
  const keepaliveTimeout = readSeconds(given, 5, [1, 300], place);
  return { keepaliveTimeout, notes: notesOn(keepaliveTimeout) };
}

function notesOn(keepaliveTimeout: number): readonly string[] {
  if (keepaliveTimeout <= sureKeepalive) return [];
  return [
    `keepaliveTimeout: ${keepaliveTimeout} seconds are within the quota (300) but above what the API documents (120), and a function that returns this origin is refused (ORG-KA)`,
  ];
}
