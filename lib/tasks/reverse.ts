import type { Article } from '../article/article.ts';
import { rekeyedBack } from '../article/refused-keys.ts';
import type { ListStore, Reverse, RowChange, Store } from '../ports.ts';
import { undoTags } from './undo-tags.ts';

/** So many articles are changed in one transaction: all of them or none. */
const BLOCK = 2000;

interface Row {
  id: string;
  updatedAt?: string;
}

/** What takes a change of one row back: each property that differs, as it was; `null` for one that was not there. */
export function reverseOf<R extends Row>(before: R, after: R): RowChange {
  return { id: before.id, changes: differing(before, after, ['updatedAt']) };
}

/** The same of an article: its provenance field by field, and its keys by what they follow from. */
function reverseOfArticle(before: Article, after: Article): RowChange {
  return {
    id: before.id,
    changes: differing(before, after, ['updatedAt', 'provenance', 'keys', 'notKeys']),
    provenance: differing(before.provenance, after.provenance),
  };
}

function differing(before: object, after: object, except: string[] = []): Record<string, unknown> {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!except.includes(key) && was[key] !== is[key]) changes[key] = was[key] ?? null;
  }
  return changes;
}

/** Changes several articles, and answers how to take it back. Articles that are gone are passed over. */
export async function changeArticles(
  store: Pick<Store, 'articles'>,
  ids: string[],
  change: (article: Article) => Article,
): Promise<Reverse> {
  const articles: RowChange[] = [];
  for (let from = 0; from < ids.length; from += BLOCK) {
    await store.articles.changeMany(ids.slice(from, from + BLOCK), (article) => {
      const changed = change(article);
      articles.push(reverseOfArticle(article, changed));
      return changed;
    });
  }
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
  return async ({ articles = [], lists = [], quotes = [], tags, styles }) => {
    const byId = new Map(articles.map((row) => [row.id, row]));
    const ids = [...byId.keys()];
    for (let from = 0; from < ids.length; from += BLOCK) {
      await store.articles.changeMany(ids.slice(from, from + BLOCK), (article) => {
        const row = byId.get(article.id);
        const provenance = applied(article.provenance, row?.provenance);
        return rekeyedBack(article, { ...applied(article, row?.changes), provenance, updatedAt: now() });
      });
    }
    for (const row of lists) {
      await store.lists.change(row.id, (list) => ({ ...applied(list, row.changes), updatedAt: now() }));
    }
    for (const row of quotes) {
      const quote = await store.quotes.get(row.id);
      if (quote) await store.quotes.put(applied(quote, row.changes));
    }
    await undoTags({ ...(tags && { tags }), ...(styles && { styles }) }, { store, now });
  };
}

function applied<T extends object>(before: T, changes: Record<string, unknown> = {}): T {
  const changed = { ...before, ...changes } as Record<string, unknown>;
  for (const key of Object.keys(changed)) if (changed[key] === null) delete changed[key];
  return changed as T;
}
