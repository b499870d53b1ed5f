import type { Article } from '../article/article.ts';
import {
  changeOf,
  type RowChange,
  rowChangeOf,
  rowTakenBack,
  type TakenBack,
  takenBack,
} from '../article/taken-back.ts';
import type { ListStore, Reverse, Store, Undone } from '../ports.ts';
import { isSame } from '../text/same.ts';
import { undoCapture } from './undo-capture.ts';
import { undoStyles, undoTags } from './undo-tags.ts';
import { undoMade, undoParted } from './undo-whole.ts';

/** So many articles are changed in one transaction: all of them or none. */
const BLOCK = 2000;

interface Needs {
  store: Store;
  now: () => string;
}

/**
 * Changes several articles, and answers how to take it back. Articles that are gone are passed over. `about`: what is
 * written at each keystroke.
 */
export async function changeArticles(
  { store, now }: Needs,
  ids: string[],
  change: (article: Article) => Article,
  operation?: string,
  about?: string,
): Promise<Reverse> {
  const articles: RowChange[] = [];
  for (let from = 0; from < ids.length; from += BLOCK) {
    const step = { operation, name: `articles ${from}`, at: now(), about };
    const done = await store.operations.once(step, async () => {
      const rows: RowChange[] = [];
      await store.articles.changeMany(ids.slice(from, from + BLOCK), (article) => {
        const changed = change(article);
        rows.push(changeOf(article, changed));
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
      reverse = { lists: [rowChangeOf(list, changed)] };
      return changed;
    });
    return reverse;
  });
}

/** The task that takes a change back. What was changed otherwise since then stays, and is told. */
export function createUndo({ store, now }: Needs): (reverse: Reverse) => Promise<Undone> {
  return async ({
    articles = [],
    lists = [],
    quotes = [],
    tags = [],
    styles = [],
    made = [],
    saved = [],
    parted = [],
    drafts = [],
  }) => {
    const told: Undone = { back: 0, kept: 0 };
    const tell = <R>(before: R, { row, kept }: TakenBack<R>): R => {
      if (kept.length > 0) told.kept += 1;
      else if (!isSame(before, row)) told.back += 1;
      return row;
    };
    const byId = new Map(articles.map((row) => [row.id, row]));
    const ids = [...byId.keys()];
    for (let from = 0; from < ids.length; from += BLOCK) {
      const block = ids.slice(from, from + BLOCK);
      const gone = new Set(block);
      await store.articles.changeMany(block, (article) => {
        const change = byId.get(article.id);
        gone.delete(article.id);
        return change ? tell(article, takenBack(article, change, now())) : article;
      });
      for (const id of gone) if (!isEmpty(byId.get(id))) told.kept += 1;
    }
    const { gone, ...named } = await undoTags(tags, { store, now });
    told.kept += gone;
    // Articles that have another name for it by now: so have its look and the searches.
    const isRenamed = named.back === 0 && named.kept > 0;
    if (isRenamed) told.kept += lists.length + styles.length;
    for (const { id, properties } of isRenamed ? [] : lists) {
      await store.lists.change(id, (list) => ({
        ...tell(list, rowTakenBack(list, properties)),
        updatedAt: now(),
      }));
    }
    for (const { id, properties } of quotes) {
      const found = await store.quotes.change(id, (quote) => tell(quote, rowTakenBack(quote, properties)));
      if (!found) told.kept += 1;
    }
    for (const { id, properties } of drafts) {
      const found = await store.drafts.change(id, (draft) => ({
        ...tell(draft, rowTakenBack(draft, properties)),
        updatedAt: now(),
      }));
      if (!found) told.kept += 1;
    }
    const looks = await undoStyles(isRenamed ? [] : styles, { store, now });
    const parts = [told, named, looks, await undoMade(made, { store, now }), await undoParted(parted, { store, now })];
    for (const each of saved.toReversed()) parts.push(await undoCapture(each, { store, now }));
    return parts.reduce((sum, { back, kept }) => ({ back: sum.back + back, kept: sum.kept + kept }));
  };
}

function isEmpty({ properties, provenance = {} }: RowChange = { id: '', properties: {} }): boolean {
  return Object.keys(properties).length + Object.keys(provenance).length === 0;
}
