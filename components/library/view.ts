import type { ArticleSort, ArticleView } from '../../lib/ports.ts';

/** What the library shows: which part of it, what was searched for, in which order. */
export type LibraryView = Pick<ArticleView, 'tag' | 'listId' | 'readState' | 'starred' | 'trash'> & {
  text: string;
  sort: ArticleSort;
  descending: boolean;
};

/** A part of the library, without the search and the order. */
export type LibraryPart = Omit<LibraryView, 'text' | 'sort' | 'descending'>;

/** The whole library, newest first. */
export const WHOLE_LIBRARY: LibraryView = { text: '', sort: 'added', descending: true };

/** The same order and search in another part of the library. */
export function inPart({ text, sort, descending }: LibraryView, part: LibraryPart): LibraryView {
  return { text, sort, descending, ...part };
}

/** Do two views show the same part? */
export function isPart(view: LibraryView, part: LibraryPart): boolean {
  const names = ['tag', 'listId', 'readState', 'starred', 'trash'] as const;
  return names.every((name) => view[name] === part[name]);
}
