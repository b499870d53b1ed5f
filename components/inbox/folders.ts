import type { Source } from '../../lib/sources/source.ts';
import { byName } from '../../lib/text/by-name.ts';

/** A folder with what is followed in it. */
export interface FolderOfSources {
  /** Outermost first; empty of the outermost, which is none. */
  path: string[];
  folders: FolderOfSources[];
  sources: Source[];
  /** The ids of all in it and in its folders. */
  all: string[];
}

/** What is followed, in its folders: these by name, what is in each in the order given. */
export function foldersOf(sources: readonly Source[], path: string[] = []): FolderOfSources {
  const depth = path.length;
  const inner = new Map<string, Source[]>();
  for (const source of sources) {
    const name = source.folder[depth];
    if (name === undefined) continue;
    inner.set(name, [...(inner.get(name) ?? []), source]);
  }
  const names = [...inner.keys()].sort(byName);
  return {
    path,
    folders: names.map((name) => foldersOf(inner.get(name) ?? [], [...path, name])),
    sources: sources.filter(({ folder }) => folder.length <= depth),
    all: sources.map(({ id }) => id),
  };
}
