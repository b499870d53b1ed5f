import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports.ts';

const SearchContext = createContext<ArticleSearch | undefined>(undefined);

/** Gives the library's views the search over all of it, which no other page carries. */
export const SearchProvider = SearchContext.Provider;

/** The search over the library. Throws outside a `SearchProvider`. */
export function useSearch(): ArticleSearch {
  const search = useContext(SearchContext);
  if (!search) throw new Error('useSearch needs a SearchProvider above it');
  return search;
}
