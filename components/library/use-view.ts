import { useState } from 'preact/hooks';
import type { ReadingList, ReadState } from '../../lib/article/article.ts';
import type { ArticleSort, ArticleView } from '../../lib/ports.ts';

/** The part of the library that the rail chose. */
export type Place =
  | { kind: 'all' | 'starred' | 'trash' }
  | { kind: 'state'; state: ReadState }
  | { kind: 'list'; id: string }
  | { kind: 'smart'; id: string; query: string };

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
  /** The same for the store. */
  query: ArticleView;
  /** Does it show less than the whole library? */
  isNarrowed: boolean;
  /** Is it narrowed by what was typed or by a tag? */
  isSearched: boolean;
  /** Goes to a part of the library, without what narrowed the one before. */
  goTo(place: Place): void;
  /** Back to the whole library, still narrowed by tag and text. */
  leavePlace(): void;
  setTag(tag: string | undefined): void;
  setText(text: string): void;
  setSorting(sorting: Sorting): void;
}

const ALL: Place = { kind: 'all' };
const SORTING_KEY = 'sheaf.library.sorting';
const FIRST_SORTING: Sorting = { sort: 'added', descending: true };

/** What the list shows. The sorting is remembered in this browser. */
export function useView(): View {
  const [place, setPlace] = useState<Place>(ALL);
  const [tag, setTag] = useState<string>();
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState(readSorting);
  const words = [place.kind === 'smart' ? place.query : '', text.trim()].filter(Boolean).join(' ');
  return {
    place,
    tag,
    text,
    sorting,
    query: {
      ...sorting,
      ...queryOf(place),
      ...(tag !== undefined && { tag }),
      ...(words && { text: words }),
    },
    isNarrowed: place.kind !== 'all' || tag !== undefined || text.trim() !== '',
    isSearched: tag !== undefined || text.trim() !== '',
    goTo(next) {
      setPlace(next);
      setTag(undefined);
      setText('');
    },
    leavePlace: () => setPlace(ALL),
    setTag,
    setText,
    setSorting(next) {
      setSorting(next);
      localStorage.setItem(SORTING_KEY, JSON.stringify(next));
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

function readSorting(): Sorting {
  try {
    const { sort, descending } = JSON.parse(localStorage.getItem(SORTING_KEY) ?? '') as Partial<Sorting>;
    const known = sort === 'added' || sort === 'issued' || sort === 'title' || sort === 'journal' || sort === 'shared';
    return known ? { sort, descending: descending === true } : FIRST_SORTING;
  } catch {
    return FIRST_SORTING;
  }
}
