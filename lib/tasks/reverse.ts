import type { Article } from '../article/article.ts';
import { rekeyedBack } from '../article/refused-keys.ts';
import type { ListStore, Reverse, RowChange, Store } from '../ports.ts';
import { isSame } from '../text/same.ts';
import { undoTags } from './undo-tags.ts';

/** So many articles are changed in one transaction: all of them or none. */
const BLOCK = 2000;

interface Row {
  id: string;
  updatedAt?: string;
}

/** What takes a change of one row back: each property that differs, as it was; `null` for one that was not there. */
export function reverseOf<R extends Row>(before: R, after: R): RowChange {
  return {
    id: before.id,
    changes: differing(before, after, ['updatedAt', ...COLLECTIONS]),
    ...collectionsOf(before, after),
  };
}

/** Collections to which others may add meanwhile. */
const COLLECTIONS = ['tags', 'articleIds', 'history'];

function collectionsOf(before: object, after: object): Pick<RowChange, 'collections'> {
  const [was, is] = [before as Record<string, unknown[]>, after as Record<string, unknown[]>];
  const changed = COLLECTIONS.filter((name) => !isSame(was[name], is[name]));
  if (changed.length === 0) return {};
  const collections = changed.map((name) => [name, { was: was[name] ?? [], became: is[name] ?? [] }]);
  return { collections: Object.fromEntries(collections) };
}

/** A collection without what a change brought, and with what it took away; as it was where nothing came between. */
function collectionBack(current: unknown[], { was, became }: { was: unknown[]; became: unknown[] }): unknown[] {
  if (isSame(current, became)) return was;
  const holds = (all: unknown[], one: unknown) => all.some((each) => isSame(each, one));
  // Large lists hold ids: those are found without looking at each.
  const quick = (all: unknown[]) => {
    const ids = new Set(all);
    return (one: unknown) => (typeof one === 'string' ? ids.has(one) : holds(all, one));
  };
  const [wasThere, becameThere, isThere] = [quick(was), quick(became), quick(current)];
  const left = current.filter((each) => wasThere(each) || !becameThere(each));
  // The same ones in another order: where nothing else came or went, the order is taken back too.
  const hasSame = was.length === left.length && left.every(wasThere);
  return hasSame ? was : [...left, ...was.filter((each) => !becameThere(each) && !isThere(each))];
}

/** The same of an article: its provenance field by field, and its keys by what they follow from. */
function reverseOfArticle(before: Article, after: Article): RowChange {
  return {
    id: before.id,
    changes: differing(before, after, ['updatedAt', 'provenance', 'keys', 'notKeys', ...COLLECTIONS]),
    ...collectionsOf(before, after),
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

interface Needs {
  store: Store;
  now: () => string;
}

/** Changes several articles, and answers how to take it back. Articles that are gone are passed over. */
export async function changeArticles(
  { store, now }: Needs,
  ids: string[],
  change: (article: Article) => Article,
  operation?: string,
): Promise<Reverse> {
  const articles: RowChange[] = [];
  for (let from = 0; from < ids.length; from += BLOCK) {
    const done = await store.operations.once({ operation, name: `articles ${from}`, at: now() }, async () => {
      const rows: RowChange[] = [];
      await store.articles.changeMany(ids.slice(from, from + BLOCK), (article) => {
        const changed = change(article);
        rows.push(reverseOfArticle(article, changed));
        return changed;
      });
      return rows;
    });
    for (const row of done) articles.push(row);
  }
  return { articles };
}

/** Changes one reading list, and answers how to take it back. */
export function changeList(
  { store, now }: Needs,
  id: string,
  change: Parameters<ListStore['change']>[1],
  operation?: string,
): Promise<Reverse> {
  return store.operations.once({ operation, name: `list ${id}`, at: now() }, async () => {
    let reverse: Reverse = {};
    await store.lists.change(id, (list) => {
      const changed = change(list);
      reverse = { lists: [reverseOf(list, changed)] };
      return changed;
    });
    return reverse;
  });
}

/** The task that takes a change back. What was changed otherwise since then stays. */
export function createUndo({ store, now }: Needs): (reverse: Reverse) => Promise<void> {
  return async ({ articles = [], lists = [], quotes = [], tags, styles }) => {
    const byId = new Map(articles.map((row) => [row.id, row]));
    const ids = [...byId.keys()];
    for (let from = 0; from < ids.length; from += BLOCK) {
      await store.articles.changeMany(ids.slice(from, from + BLOCK), (article) => {
        const row = byId.get(article.id);
        const provenance = applied(article.provenance, row?.provenance);
        return rekeyedBack(article, { ...appliedRow(article, row), provenance, updatedAt: now() });
      });
    }
    for (const row of lists) {
      await store.lists.change(row.id, (list) => ({ ...appliedRow(list, row), updatedAt: now() }));
    }
    for (const row of quotes) {
      await store.quotes.change(row.id, (quote) => applied(quote, row.changes));
    }
    await undoTags({ ...(tags && { tags }), ...(styles && { styles }) }, { store, now });
  };
}

function appliedRow<T extends object>(before: T, row: RowChange | undefined): T {
  const changed = { ...applied(before, row?.changes) } as Record<string, unknown>;
  for (const [name, change] of Object.entries(row?.collections ?? {})) {
    const back = collectionBack((changed[name] as unknown[] | undefined) ?? [], change);
    // No history is none.
    if (back.length === 0 && name === 'history') delete changed[name];
    else changed[name] = back;
  }
  return changed as T;
}

function applied<T extends object>(before: T, changes: Record<string, unknown> = {}): T {
  const changed = { ...before, ...changes } as Record<string, unknown>;
  for (const key of Object.keys(changed)) if (changed[key] === null) delete changed[key];
  return changed as T;
}
