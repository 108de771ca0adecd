import fc, { type Arbitrary } from 'fast-check';
import { type HeaderConstraints, narrowedHeaders } from './header-constraints.js';
import {
  addLines,
  asWritten,
  type Headers,
  type Lines,
  nobody,
  noHeaders,
  type Spelling,
  type Subject,
  spelling,
} from './lines.js';

/** The headers of a message before they are written down: what else is in it decides on some of them. */
export interface HeaderParts {
  /** What the constraints ask for. */
  readonly asked: Headers;
  readonly usual: readonly Lines[];
  readonly spell: Spelling;
}

/** The parts, and the names that nothing else may have. */
export interface DrawnHeaders {
  readonly taken: ReadonlySet<string>;
  readonly parts: Arbitrary<HeaderParts>;
}

function isOpen({ names }: Subject, taken: ReadonlySet<string>): boolean {
  return names.some((name) => !taken.has(name));
}

/** Headers on the given subjects, less those that were asked for otherwise. Shrinks to the latter. */
export function drawHeaders(given: HeaderConstraints | undefined, subjects: readonly Subject[]): DrawnHeaders {
  const { taken, lines } = narrowedHeaders(given);
  const open = subjects.filter((subject) => isOpen(subject, taken)).map((subject) => subject.lines);
  const parts = fc
    .tuple(lines, fc.tuple(...open), spelling())
    .map(([asked, usual, spell]): HeaderParts => ({ asked, usual, spell }));
  return { taken, parts };
}

/** The headers as a factory takes them: `first` are those that follow from the rest of the message. */
export function writeHeaders(
  { asked, usual, spell }: HeaderParts,
  taken: ReadonlySet<string>,
  first: readonly Lines[],
): Headers {
  const headers = noHeaders();
  for (const lines of first) addLines(headers, lines, taken, spell);
  for (const lines of usual) addLines(headers, lines, taken, spell);
  addLines(headers, asked, nobody, asWritten);
  return headers;
}
