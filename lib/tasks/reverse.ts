import type { Article } from '../article/article.ts';
import type { ListStore, Reverse, RowChange, Store } from '../ports.ts';

interface Row {
  id: string;
  updatedAt?: string;
}

/** What takes a change of one row back: each property that differs, as it was; `null` for one that was not there. */
export function reverseOf<R extends Row>(before: R, after: R): RowChange {
  const [was, is] = [before as unknown as Record<string, unknown>, after as unknown as Record<string, unknown>];
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (key !== 'updatedAt' && was[key] !== is[key]) changes[key] = was[key] ?? null;
  }
  return { id: before.id, changes };
}

/** Changes several articles in one transaction, and answers how to take it back. Articles that are gone are passed over. */
export async function changeArticles(
  store: Pick<Store, 'articles'>,
  ids: string[],
  change: (article: Article) => Article,
): Promise<Reverse> {
  const articles: RowChange[] = [];
  await store.articles.changeMany(ids, (article) => {
    const changed = change(article);
    articles.push(reverseOf(article, changed));
    return changed;
  });
  return { articles };
}

/** Changes one reading list, and answers how to take it back. */
export async function changeList(lists: ListStore, ...[id, change]: Parameters<ListStore['change']>): Promise<Reverse> {
  let reverse: Reverse = {};
  await lists.change(id, (list) => {
    const changed = change(list);
    reverse = { lists: [reverseOf(list, changed)] };
    return changed;
  });
  return reverse;
}

/** The task that takes a change back. What was changed otherwise since then stays. */
export function createUndo({ store, now }: { store: Store; now: () => string }): (reverse: Reverse) => Promise<void> {
  return async ({ articles = [], lists = [], quotes = [] }) => {
    const byId = new Map(articles.map((row) => [row.id, row]));
    if (byId.size > 0) {
      await store.articles.changeMany([...byId.keys()], (article) => applied(article, byId.get(article.id), now()));
    }
    for (const row of lists) await store.lists.change(row.id, (list) => applied(list, row, now()));
    for (const row of quotes) {
      const quote = await store.quotes.get(row.id);
      if (quote) await store.quotes.put(applied(quote, row));
    }
  };
}

function applied<R extends Row>(row: R, change: RowChange | undefined, now?: string): R {
  const changed = { ...row, ...change?.changes, ...(now && { updatedAt: now }) } as Record<string, unknown>;
  for (const key of Object.keys(changed)) if (changed[key] === null) delete changed[key];
  return changed as unknown as R;
}
