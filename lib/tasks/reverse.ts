import type { Article } from '../article/article.ts';
import {
  changeOf,
  type RowChange,
  rowChangeOf,
  rowTakenBack,
  type TakenBack,
  takenBack,
} from '../article/taken-back.ts';
import type { BackgroundTasks, ListStore, Reverse, Store, Undone } from '../ports.ts';
import { isSame } from '../text/same.ts';
import { undoFollowing } from './reverse-following.ts';
import { undoCapture } from './undo-capture.ts';
import { undoDigests } from './undo-digests.ts';
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

/**
 * The task that takes a change back. What was changed otherwise since then stays, and is told. Each part is done and told once:
 * a second look would take what is back for what was changed since.
 */
export function createUndo({ store, now }: Needs): BackgroundTasks['undo'] {
  return async (reverse, operation) => {
    const { articles = [], lists = [], quotes = [], tags = [], styles = [] } = reverse;
    const { made = [], saved = [], parted = [], drafts = [], feedback = [] } = reverse;
    const once = (name: string, work: (told: Undone) => Promise<unknown>, reaches?: 'following') =>
      store.operations.once({ operation, name: `undo ${name}`, at: now(), ...(reaches && { reaches }) }, async () => {
        const told: Undone = { back: 0, kept: 0 };
        await work(told);
        return told;
      });
    const parts: Undone[] = [];
    const byId = new Map(articles.map((row) => [row.id, row]));
    const ids = [...byId.keys()];
    for (let from = 0; from < ids.length; from += BLOCK) {
      const block = ids.slice(from, from + BLOCK);
      const undone = await once(`articles ${from}`, async (told) => {
        const gone = new Set(block);
        await store.articles.changeMany(block, (article) => {
          const change = byId.get(article.id);
          gone.delete(article.id);
          return change ? tell(told, article, takenBack(article, change, now())) : article;
        });
        for (const id of gone) if (!isEmpty(byId.get(id))) told.kept += 1;
      });
      parts.push(undone);
    }
    const { gone, ...named } = await undoTags(tags, { store, now }, operation);
    parts.push(named, { back: 0, kept: gone });
    // Articles that have another name for it by now: so have its look and the searches.
    const isRenamed = named.back === 0 && named.kept > 0;
    if (isRenamed) parts.push({ back: 0, kept: lists.length + styles.length });
    const rest = await once('rest', async (told) => {
      for (const { id, properties } of isRenamed ? [] : lists) {
        await store.lists.change(id, (list) => ({
          ...tell(told, list, rowTakenBack(list, properties)),
          updatedAt: now(),
        }));
      }
      for (const { id, properties } of quotes) {
        const found = await store.quotes.change(id, (quote) => tell(told, quote, rowTakenBack(quote, properties)));
        if (!found) told.kept += 1;
      }
      for (const { id, properties } of feedback) {
        const found = await store.feedback.change(id, (each) => tell(told, each, rowTakenBack(each, properties)));
        if (!found) told.kept += 1;
      }
      for (const { id, properties } of drafts) {
        const found = await store.drafts.change(id, (draft) => ({
          ...tell(told, draft, rowTakenBack(draft, properties)),
          updatedAt: now(),
        }));
        if (!found) told.kept += 1;
      }
      add(told, await undoDigests(reverse, { store, now }));
      add(told, await undoStyles(isRenamed ? [] : styles, { store, now }));
      add(told, await undoMade(made, { store, now }));
      add(told, await undoParted(parted, { store, now }));
      for (const each of saved.toReversed()) add(told, await undoCapture(each, { store, now }));
    });
    const following = await undoFollowing({ store, now, once: (name, work) => once(name, work, 'following') }, reverse);
    const all: Undone = { back: 0, kept: 0 };
    for (const part of [...parts, rest, ...following]) add(all, part);
    return all;
  };
}

function tell<R>(told: Undone, before: R, { row, kept }: TakenBack<R>): R {
  if (kept.length > 0) told.kept += 1;
  else if (!isSame(before, row)) told.back += 1;
  return row;
}

function add(told: Undone, { back, kept }: Undone): void {
  told.back += back;
  told.kept += kept;
}

function isEmpty({ properties, provenance = {} }: RowChange = { id: '', properties: {} }): boolean {
  return Object.keys(properties).length + Object.keys(provenance).length === 0;
}
