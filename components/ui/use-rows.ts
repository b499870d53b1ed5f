import { useEffect, useState } from 'preact/hooks';
import type { ListedIds } from './listed.ts';
import { useLive } from './sheaf-context.tsx';

/** Rows are read in blocks of so many, one block beyond each edge of what is in sight. */
const BLOCK = 40;
/** So many stay in memory, so that scrolling back shows them at once. */
const MAX_KEPT = 1200;

/** What the rows from `first` to `last` are of, live; those read before, and those `known`, while these are on their way. */
export function useRows<T extends { id: string }>(
  ids: Pick<ListedIds, 'slice'>,
  first: number,
  last: number,
  readMany: (ids: string[]) => Promise<(T | undefined)[]>,
  known?: readonly T[],
): (id: string) => T | undefined {
  const [kept] = useState(() => new Map(known?.map((row) => [row.id, row])));
  const start = Math.max(0, (Math.floor(first / BLOCK) - 1) * BLOCK);
  const wanted = ids.slice(start, (Math.floor(Math.max(last, 0) / BLOCK) + 2) * BLOCK);
  const key = wanted.join();
  const [asked, setAsked] = useState({ key, ids: wanted });
  const answer = useLive(async () => ({ key: asked.key, rows: await readMany(asked.ids) }), [asked]);
  const isAnswered = answer?.key === asked.key;
  useEffect(() => {
    // One reading at a time: a fast scroll passes over most of what comes into sight meanwhile.
    if (isAnswered && asked.key !== key) setAsked({ key, ids: wanted });
  }, [isAnswered, asked, key]);
  for (const row of answer?.rows ?? []) {
    if (!row) continue;
    kept.delete(row.id);
    kept.set(row.id, row);
  }
  for (const id of kept.keys()) {
    if (kept.size <= MAX_KEPT) break;
    kept.delete(id);
  }
  return (id) => kept.get(id);
}
