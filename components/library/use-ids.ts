import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { FIRST_PAGE } from '../../lib/ports/first-page.ts';
import type { IdList } from '../../lib/ports/search.ts';
import type { ArticleView } from '../../lib/ports.ts';
import type { Listed } from '../ui/listed.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { FirstPageContext } from './first-page-context.ts';
import { useSearch, useSearched } from './search-context.ts';

/** The articles of a view, live, and where each stands. */
export interface Ids extends Listed {
  /** What had been typed when these were found. */
  text: string;
  all: IdList;
  /** Are these all? At first there may be only the first page of them. */
  isWhole: boolean;
  /** The articles of that first page, which had been read to know their order. */
  known?: readonly Article[] | undefined;
}

/** The ids of the view in its order; the same object for as long as they are the same. `undefined` until the first answer. */
export function useIds(query: ArticleView): Ids | undefined {
  const search = useSearch();
  const key = JSON.stringify(query);
  const text = query.text ?? '';
  const found = useSearched(async () => ({ view: key, text, all: await search.find(query) }), [key]);
  const newest = useNewest(query, found === undefined);
  const last = useRef<Ids | undefined>(undefined);
  if (!found) return newest && { ...idsOf({ view: key, text, all: newest.ids }, false), known: newest.articles };
  if (!(found.view === last.current?.view && isSame(found.all, last.current.all))) last.current = idsOf(found, true);
  return last.current;
}

/** The first page of the view that a library opens with: read from the articles themselves, while the index is on its way. */
function useNewest(query: ArticleView, isWanted: boolean): { articles: readonly Article[]; ids: IdList } | undefined {
  const { store } = useSheaf();
  const takeFirstPage = useContext(FirstPageContext);
  const [articles, setArticles] = useState<readonly Article[]>();
  const isNewestFirst =
    JSON.stringify(query) === JSON.stringify({ sort: 'added', descending: true, withoutArchived: true });
  // It may be there already: then it is in the first frame.
  useLayoutEffect(() => {
    if (!isNewestFirst || !isWanted) return;
    // No failure of its own: the search fails as well, and tells.
    const read = async () => (await takeFirstPage()) ?? store.articles.newest(FIRST_PAGE);
    read().then(setArticles, () => undefined);
  }, []);
  const list = useRef<IdList | undefined>(undefined);
  if (!isNewestFirst || !articles || articles.length === 0) return undefined;
  list.current ??= Object.assign(
    articles.map(({ id }) => id),
    { hasTakeHome: (index: number) => Boolean(articles[index]?.takeHome) },
  );
  return { articles, ids: list.current };
}

function idsOf({ view, text, all }: Pick<Ids, 'view' | 'text' | 'all'>, isWhole: boolean): Ids {
  return { view, text, all, isWhole, indexOf: (id) => (id === undefined ? -1 : all.indexOf(id)) };
}

function isSame(a: IdList, b: IdList): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (a.at(index) !== b.at(index) || a.hasTakeHome(index) !== b.hasTakeHome(index)) return false;
  }
  return true;
}
