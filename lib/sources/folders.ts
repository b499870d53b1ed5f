import { byName } from '../text/by-name.ts';
import type { Source } from './source.ts';

/** A folder with what is in it; the outermost has an empty path. */
export interface Folder<S extends Pick<Source, 'folder'> = Source> {
  path: string[];
  /** By name. */
  folders: Folder<S>[];
  /** In the order in which they were given. */
  sources: S[];
  /** Of it and of all folders in it. */
  count: number;
}

/** The same for the same folder, and for no other. */
export function folderKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** Sources in their folders; `empty` are folders that are there though nothing is in them. */
export function folderTree<S extends Pick<Source, 'folder'>>(
  sources: readonly S[],
  empty: readonly string[][] = [],
): Folder<S> {
  const root: Folder<S> = { path: [], folders: [], sources: [], count: 0 };
  const known = new Map([[folderKey([]), root]]);
  const at = (path: string[]): Folder<S> => {
    const found = known.get(folderKey(path));
    if (found) return found;
    const folder: Folder<S> = { path, folders: [], sources: [], count: 0 };
    known.set(folderKey(path), folder);
    at(path.slice(0, -1)).folders.push(folder);
    return folder;
  };
  for (const path of empty) at(path);
  for (const source of sources) at(source.folder).sources.push(source);
  const settle = (folder: Folder<S>): number => {
    folder.folders.sort((a, b) => byName(nameOf(a.path), nameOf(b.path)));
    folder.count = folder.sources.length + folder.folders.reduce((sum, each) => sum + settle(each), 0);
    return folder.count;
  };
  settle(root);
  return root;
}

/** The name of a folder among those beside it. */
export function nameOf(path: readonly string[]): string {
  return path.at(-1) ?? '';
}

/** Every folder in a folder, each before those in it. */
export function foldersIn<S extends Pick<Source, 'folder'>>(folder: Folder<S>): Folder<S>[] {
  return folder.folders.flatMap((each) => [each, ...foldersIn(each)]);
}

/** What a folder and the folders in it hold. */
export function sourcesIn<S extends Pick<Source, 'folder'>>(folder: Folder<S>): S[] {
  return [...folder.sources, ...folder.folders.flatMap(sourcesIn)];
}

/** Is `path` the folder `outer`, or in it? */
export function isWithin(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, level) => path[level] === name);
}

/** Where something of the folder `from` is once that folder is `to`. */
export function moved(path: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  return isWithin(path, from) ? [...to, ...path.slice(from.length)] : [...path];
}

/** The folder that was typed: names between slashes; none at the top. */
export function readPath(text: string): string[] {
  return text
    .split('/')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}
