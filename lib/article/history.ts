import type { HistoryEntry } from './article.ts';

/** What became of a paper by two records of it, oldest first; `undefined` where nothing did. What either knows to be deleted is. */
export function mergeHistory(a: HistoryEntry[] = [], b: HistoryEntry[] = []): HistoryEntry[] | undefined {
  const theirs = new Map(b.map((entry) => [nameOf(entry), entry]));
  let isSame = true;
  const own = a.map((entry) => {
    const { deletedAt } = theirs.get(nameOf(entry)) ?? {};
    if (entry.deletedAt || !deletedAt) return entry;
    isSame = false;
    return { ...entry, deletedAt };
  });
  const known = new Set(a.map(nameOf));
  const missing = b.filter((entry) => !known.has(nameOf(entry)));
  if (missing.length === 0 && isSame) return a.length > 0 ? a : undefined;
  return [...own, ...missing].sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0));
}

/** Was an article shared, or put in a digest, since an ISO instant? */
export function isPassedOn({ history = [] }: { history?: HistoryEntry[] }, since: string): boolean {
  return history.some(({ kind, at }) => kind !== 'read' && at >= since);
}

function nameOf({ at, kind, where, url }: HistoryEntry): string {
  return JSON.stringify([at, kind, where, url]);
}
