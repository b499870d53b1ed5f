import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports/search.ts';

const SearchContext = createContext<ArticleSearch | undefined>(undefined);

/** Gives the library's views the search over all of it, which no other page carries. */
export const SearchProvider = SearchContext.Provider;

/** The search over the library. Throws outside a `SearchProvider`. */
export function useSearch(): ArticleSearch {
  const search = useContext(SearchContext);
  if (!search) throw new Error('useSearch needs a SearchProvider above it');
  return search;
}

/**
 * What is asked of the search, again after each change of the library; `undefined` until the first answer, the last one until
 * the next. Only one question is under way at a time: who types faster than answers come is answered the last.
 */
export function useSearched<T>(ask: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const search = useSearch();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  const state = useRef({ ask, isAsking: false, isStale: false, isOver: false }).current;
  state.ask = ask;

  async function run(): Promise<void> {
    state.isStale = state.isAsking;
    if (state.isAsking) return;
    state.isAsking = true;
    do {
      state.isStale = false;
      try {
        const answer = await state.ask();
        if (!state.isOver) setValue(() => answer);
      } catch (error) {
        if (!state.isOver) setFailure(error);
      }
    } while (state.isStale && !state.isOver);
    state.isAsking = false;
  }

  // Before the page is painted: an answer to a key is in the next frame then. No change comes between the question and the listening.
  useLayoutEffect(() => {
    state.isOver = false;
    const stop = search.onChange(() => void run());
    return () => {
      state.isOver = true;
      stop();
    };
  }, [search]);
  useLayoutEffect(() => void run(), inputs);
  if (failure) throw failure;
  return value;
}

/** What share of the library can be found, live; less than 1 while a first index is made. */
export function useReadiness(): number {
  const search = useSearch();
  return useSearched(() => search.readiness(), []) ?? 1;
}
