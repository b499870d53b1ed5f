/** How the work on many things that are asked for at servers is laid out. */
interface Plan<T> {
  items: readonly T[];
  hostOf(item: T): string;
  atOnce: number;
  /** Nothing more is begun. */
  isOver(): boolean;
  work(item: T): Promise<void>;
}

/** Does the work on each, a few at once and never two of one host: who waits for a slow server lets others pass. Rejects as the first work that does, when all that began has ended. */
export async function eachHostOnce<T>({ items, hostOf, atOnce, isOver, work }: Plan<T>): Promise<void> {
  const waiting = items.map((item) => ({ item, host: hostOf(item) }));
  const busy = new Map<string, Promise<void>>();
  const failures: unknown[] = [];
  while (!isOver() && failures.length === 0) {
    const at = busy.size < atOnce ? waiting.findIndex(({ host }) => !busy.has(host)) : -1;
    if (at < 0) {
      if (busy.size === 0) break;
      await Promise.race(busy.values());
      continue;
    }
    const [next] = waiting.splice(at, 1);
    if (!next) break;
    const working = work(next.item)
      .catch((reason: unknown) => void failures.push(reason))
      .finally(() => busy.delete(next.host));
    busy.set(next.host, working);
  }
  await Promise.all(busy.values());
  if (failures.length > 0) throw failures[0];
}
