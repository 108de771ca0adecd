import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The names that a sentence of CONTRIBUTING.md lists after its beginning. */
function listed(beginning: string): string[] {
  const [sentence = ''] = guide.slice(guide.indexOf(beginning) + beginning.length).split(/[.;] /);
  return [...sentence.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
}

/** Folders, and files that are rooms of their own, lowest first. */
const inPipeline = listed('The rooms, lowest first:').map((name) => `src/pipeline/${name}`);
const rooms = [
  'src/errors.ts',
  'src/missing-peer.ts',
  ...listed('The rooms of `src/`, lowest first:').flatMap((name) =>
    name === 'pipeline' ? [...inPipeline, 'src/pipeline'] : [`src/${name}`],
  ),
  'src/index.ts',
  'matchers',
  'fixtures',
];

const files = ['src', 'matchers', 'fixtures'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

function isIn(room: string, file: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

/** Of the room that holds a file: the innermost. */
function floorOf(file: string): number {
  const [room = ''] = rooms.filter((name) => isIn(name, file)).sort((a, b) => b.length - a.length);
  return rooms.indexOf(room);
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const named = [...text.matchAll(/(?:from|import\(|^import) '(\.[^']+)\.js'/gm)];
  return named.map(([, path]) => relative(root, join(root, dirname(file), `${path}.ts`)));
}

it('a file imports from its own room and from those below', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((other) => floorOf(other) > floorOf(file))
      .map((other) => `${file} → ${other}`),
  );
  expect(upward).toEqual([]);
});

it('every file is in a room, and no room is empty', () => {
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  expect(rooms.filter((room) => !files.some((file) => isIn(room, file)))).toEqual([]);
});

it('no files import each other in a circle', () => {
  const above: string[] = [];
  const done = new Set<string>();
  const circles: string[] = [];
  function visit(file: string): void {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
    if (done.has(file) || above.includes(file)) return;
    above.push(file);
    for (const other of importsOf(file)) if (files.includes(other)) visit(other);
    above.pop();
    done.add(file);
  }
  for (const file of files) visit(file);
  expect(circles).toEqual([]);
});
