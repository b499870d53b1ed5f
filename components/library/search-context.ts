import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
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

/** What is asked of the search, again after each change of the library; `undefined` until the first answer, the last one until the next. */
export function useSearched<T>(ask: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const search = useSearch();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let isOver = false;
    let isAsking = false;
    let isStale = false;
    async function run() {
      if (isAsking) {
        isStale = true;
        return;
      }
      isAsking = true;
      do {
        isStale = false;
        try {
          const answer = await ask();
          if (!isOver) setValue(() => answer);
        } catch (error) {
          if (!isOver) setFailure(error);
        }
      } while (isStale && !isOver);
      isAsking = false;
    }
    void run();
    const stop = search.onChange(() => void run());
    return () => {
      isOver = true;
      stop();
    };
  }, [search, ...inputs]);
  if (failure) throw failure;
  return value;
}
