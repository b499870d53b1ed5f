import { captureTakenBack } from '../article/capture-taken-back.ts';
import { withSide } from '../article/part-taken-back.ts';
import type { Saved, Store, Undone } from '../ports.ts';

interface Needs {
  store: Pick<Store, 'articles'>;
  now: () => string;
}

/** Takes back what a capture, or a join, did, as far as it is still so. */
export async function undoCapture({ article, before, joined = [] }: Saved, { store, now }: Needs): Promise<Undone> {
  const at = now();
  const change = joined.length > 0 ? await store.articles.separate(article.id, joined, at) : undefined;
  let undone: Undone = { back: 0, kept: 1 };
  // It may have gone into another by now, or for good.
  if (!(await store.articles.get(article.id))) return undone;
  await store.articles.change(article.id, (current) => {
    const { row, kept } = before
      ? captureTakenBack(current, before, change ? withSide(before, change, 'became') : article, at)
      : { row: current.deletedAt ? current : { ...current, deletedAt: at, updatedAt: at }, kept: [] };
    undone = { back: 1, kept: kept.length > 0 ? 1 : 0 };
    return row;
  });
  return undone;
}
