import { useRef } from 'preact/hooks';
import type { ArticleView } from '../../lib/ports.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { useSearch } from './search-context.ts';

/** Ids of a view, live, and where each stands. */
export interface Ids {
  /** Tells one view from another. */
  view: string;
  all: string[];
  indexOf(id: string | undefined): number;
}

/** The ids of the view in its order; the same object for as long as they are the same. `undefined` until the first answer. */
export function useIds(query: ArticleView): Ids | undefined {
  const search = useSearch();
  const key = JSON.stringify(query);
  const found = useLive(async () => ({ view: key, all: await search.find(query) }), [key]);
  const last = useRef<Ids | undefined>(undefined);
  if (found && !(found.view === last.current?.view && isSame(found.all, last.current.all))) {
    last.current = withIndex(found);
  }
  return found && last.current;
}

function isSame(a: string[], b: string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}

function withIndex({ view, all }: Pick<Ids, 'view' | 'all'>): Ids {
  const places = new Map(all.map((id, index) => [id, index]));
  return { view, all, indexOf: (id) => (id === undefined ? -1 : (places.get(id) ?? -1)) };
}
