import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { IdList } from '../../lib/ports/search.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** Articles are read in blocks of so many, one block beyond each edge of what is in sight. */
const BLOCK = 40;
/** So many stay in memory, so that scrolling back shows them at once. */
const MAX_KEPT = 1200;

/** The articles of the rows from `first` to `last`, live; those read before while these are on their way. */
export function useRows(ids: Pick<IdList, 'slice'>, first: number, last: number): (id: string) => Article | undefined {
  const { store } = useSheaf();
  const kept = useRef(new Map<string, Article>()).current;
  const start = Math.max(0, (Math.floor(first / BLOCK) - 1) * BLOCK);
  const wanted = ids.slice(start, (Math.floor(Math.max(last, 0) / BLOCK) + 2) * BLOCK);
  const key = wanted.join();
  const [asked, setAsked] = useState({ key, ids: wanted });
  const answer = useLive(async () => ({ key: asked.key, articles: await store.articles.getMany(asked.ids) }), [asked]);
  const isAnswered = answer?.key === asked.key;
  useEffect(() => {
    // One reading at a time: a fast scroll passes over most of what comes into sight meanwhile.
    if (isAnswered && asked.key !== key) setAsked({ key, ids: wanted });
  }, [isAnswered, asked, key]);
  for (const article of answer?.articles ?? []) {
    if (!article) continue;
    kept.delete(article.id);
    kept.set(article.id, article);
  }
  for (const id of kept.keys()) {
    if (kept.size <= MAX_KEPT) break;
    kept.delete(id);
  }
  return (id) => kept.get(id);
}
