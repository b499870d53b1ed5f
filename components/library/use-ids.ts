import { useRef } from 'preact/hooks';
import type { IdList } from '../../lib/ports/search.ts';
import type { ArticleView } from '../../lib/ports.ts';
import { useSearch, useSearched } from './search-context.ts';

/** The articles of a view, live, and where each stands. */
export interface Ids {
  /** Tells one view from another. */
  view: string;
  all: IdList;
  /** Are these all? At first there may be only the first page of them. */
  isWhole: boolean;
  indexOf(id: string | undefined): number;
}

/** The ids of the view in its order; the same object for as long as they are the same. `undefined` until the first answer. */
export function useIds(query: ArticleView): Ids | undefined {
  const search = useSearch();
  const key = JSON.stringify(query);
  const found = useSearched(async () => ({ view: key, all: await search.find(query) }), [key]);
  const last = useRef<Ids | undefined>(undefined);
  if (found && !(found.view === last.current?.view && isSame(found.all, last.current.all))) {
    const { view, all } = found;
    last.current = { view, all, isWhole: true, indexOf: (id) => (id === undefined ? -1 : all.indexOf(id)) };
  }
  return found && last.current;
}

function isSame(a: IdList, b: IdList): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (a.at(index) !== b.at(index) || a.hasTakeHome(index) !== b.hasTakeHome(index)) return false;
  }
  return true;
}
