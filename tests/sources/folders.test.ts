import { expect, it } from 'vitest';
import { foldersIn, folderTree, isWithin, moved, readPath, sourcesIn } from '../../lib/sources/folders.ts';

const at = (id: string, ...folder: string[]) => ({ id, folder });

it('puts sources into their folders, folders by name, and counts what is in them and below', () => {
  const root = folderTree(
    [at('a', 'Teaching', 'Blogs'), at('b'), at('c', 'teaching'), at('d', 'Teaching')],
    [['Empty']],
  );
  expect(root.sources.map(({ id }) => id)).toEqual(['b']);
  expect(foldersIn(root).map(({ path, count }) => [path.join('/'), count])).toEqual([
    ['Empty', 0],
    ['Teaching', 2],
    ['Teaching/Blogs', 1],
    ['teaching', 1],
  ]);
});

it('keeps folders apart whose names hold what stands between names elsewhere', () => {
  const root = folderTree([at('a', 'A', 'B'), at('b', 'A/B')]);
  expect(foldersIn(root).map(({ path }) => path)).toEqual([['A'], ['A', 'B'], ['A/B']]);
});

it.each([
  [['A', 'B'], ['A'], ['C'], ['C', 'B']],
  [['A'], ['A'], [], []],
  [['AB'], ['A'], ['C'], ['AB']],
  [['A', 'B'], ['A', 'B'], ['B'], ['B']],
])('of %j, once %j is %j, is %j', (path, from, to, expected) => {
  expect(moved(path, from, to)).toEqual(expected);
});

it('names all that a folder and those in it hold', () => {
  const root = folderTree([at('a', 'B'), at('b', 'A', 'Inner'), at('c'), at('d', 'A')]);
  expect(root.folders.map((folder) => sourcesIn(folder).map(({ id }) => id))).toEqual([['d', 'b'], ['a']]);
});

it('knows what is in a folder', () => {
  expect(isWithin(['A', 'B'], ['A'])).toBe(true);
  expect(isWithin(['A'], ['A'])).toBe(true);
  expect(isWithin(['A'], ['A', 'B'])).toBe(false);
});

it.each([
  ['Medical education', ['Medical education']],
  [' A /  B  b / ', ['A', 'B b']],
  [' / ', []],
])('reads %j as a folder', (text, path) => {
  expect(readPath(text)).toEqual(path);
});
