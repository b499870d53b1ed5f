import { useState } from 'preact/hooks';
import type { ReadingList, ReadState } from '../../lib/article/article.ts';
import { parseQuery } from '../../lib/article/query/parse.ts';
import type { ArticleSort, ArticleView } from '../../lib/ports.ts';
import { type How, useShown } from './use-shown.ts';

/** The part of the library that the rail chose. */
export type Place =
  | { kind: 'all' | 'starred' | 'trash' }
  | { kind: 'state'; state: ReadState }
  | { kind: 'list'; id: string }
  | { kind: 'smart'; id: string; query: string };

/** What a sorting is for: each has its own. */
type Sorted = 'library' | 'search' | 'trash';

/** How the list is sorted. */
export interface Sorting {
  sort: ArticleSort;
  descending: boolean;
}

/** What the list shows, and how to change it. */
export interface View {
  place: Place;
  tag: string | undefined;
  text: string;
  sorting: Sorting;
  /** What it can be sorted by. */
  sorts: readonly ArticleSort[];
  /** The same for the store. */
  query: ArticleView;
  /** Does it show less than the whole library? */
  isNarrowed: boolean;
  /** Is it narrowed by what was typed or by a tag? */
  isSearched: boolean;
  /** Goes to a part of the library, without what narrowed the one before. */
  goTo(place: Place, how?: How): void;
  /** Back to the whole library, still narrowed by tag and text. */
  leavePlace(): void;
  setTag(tag: string | undefined, how?: How): void;
  setText(text: string): void;
  setSorting(sorting: Sorting): void;
}

const ALL: Place = { kind: 'all' };
const LIBRARY_SORTS: readonly ArticleSort[] = ['added', 'issued', 'title', 'journal', 'shared'];
const SORTS: Record<Sorted, readonly ArticleSort[]> = {
  library: LIBRARY_SORTS,
  search: ['relevance', ...LIBRARY_SORTS],
  trash: ['deleted', ...LIBRARY_SORTS],
};
const KEYS: Record<Sorted, string> = {
  library: 'sheaf.library.sorting',
  search: 'sheaf.library.sorting.search',
  trash: 'sheaf.library.sorting.trash',
};

/** What the list shows. The sorting is remembered in this browser. */
export function useView(): View {
  const [{ place, tag, text = '' }, show, setText] = useShown();
  const [sortings, setSortings] = useState(() => ({
    library: readSorting('library'),
    search: readSorting('search'),
    trash: readSorting('trash'),
  }));
  const sorted: Sorted = isRanked(text) ? 'search' : place.kind === 'trash' ? 'trash' : 'library';
  const sorting = sortings[sorted];
  const isSearched = tag !== undefined || text.trim() !== '';
  const words = [place.kind === 'smart' ? place.query : '', text.trim()].filter(Boolean).join(' ');
  return {
    place,
    tag,
    text,
    sorting,
    sorts: SORTS[sorted],
    query: {
      ...sorting,
      // What is put away is out of sight, but not lost: a search, a tag or a list finds it.
      ...(place.kind === 'all' && !isSearched && { withoutArchived: true }),
      ...queryOf(place),
      ...(tag !== undefined && { tag }),
      ...(words && { text: words }),
    },
    isNarrowed: place.kind !== 'all' || tag !== undefined || text.trim() !== '',
    isSearched,
    goTo: (next, how) => show({ place: next }, how),
    leavePlace: () => show({ place: ALL, tag, text }),
    // In the trash there are no tags.
    setTag: (next, how) => show({ place: place.kind === 'trash' ? ALL : place, tag: next, text }, how),
    setText,
    setSorting(next) {
      setSortings((before) => ({ ...before, [sorted]: next }));
      localStorage.setItem(KEYS[sorted], JSON.stringify(next));
    },
  };
}

/** The part of the library that a reading list is. */
export function placeOf({ id, query }: Pick<ReadingList, 'id' | 'query'>): Place {
  return query === undefined ? { kind: 'list', id } : { kind: 'smart', id, query };
}

function queryOf(place: Place): Partial<ArticleView> {
  switch (place.kind) {
    case 'all':
    case 'smart':
      return {};
    case 'starred':
      return { starred: true };
    case 'trash':
      return { trash: true };
    case 'state':
      return { readState: place.state };
    case 'list':
      return { listId: place.id };
  }
}

/** Is something sought in it that stands in one article more than in another? */
function isRanked(text: string): boolean {
  const conditions = text.trim() ? parseQuery(text).all.flat() : [];
  return conditions.some(({ not, kind }) => !not && (kind === 'words' || kind === 'phrase' || kind === 'identifier'));
}

function readSorting(sorted: Sorted): Sorting {
  const first: Sorting = { sort: SORTS[sorted][0] ?? 'added', descending: true };
  try {
    const { sort, descending } = JSON.parse(localStorage.getItem(KEYS[sorted]) ?? '') as Partial<Sorting>;
    return sort && SORTS[sorted].includes(sort) ? { sort, descending: descending === true } : first;
  } catch {
    return first;
  }
}
