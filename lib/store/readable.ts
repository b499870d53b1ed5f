import type { ReadableText } from '../article/article.ts';
import type { ReadableStore } from '../ports.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';
import { joinOf } from './joins.ts';

/** What writes readable texts, on Dexie. */
export function createReadableWriter(db: Database): Pick<ReadableStore, 'put'> {
  return {
    put: (articleId, text) =>
      writing(() =>
        db.transaction('rw', [db.articles, db.joins, db.readable, db.changed], async () => {
          if ((await db.articles.get(articleId)) === undefined) await putAfterJoin(db, articleId, text);
          else await put(db, articleId, text);
        }),
      ),
  };
}

async function put(db: Database, articleId: string, text: ReadableText): Promise<void> {
  await db.readable.put({ ...text, articleId });
  await markChanged(db, [articleId]);
}

/** The text of a record that has gone into another meanwhile, as if it had been there before; answers whether it is in use. */
async function putAfterJoin(db: Database, id: string, text: ReadableText): Promise<boolean> {
  const row = await joinOf(db, id);
  if (!row || row.joined.some((each) => each.article.id === id && each.text)) return false;
  const gaveText = await putWhereNone(db, row.articleId, text);
  const joined = row.joined.map((each) => (each.article.id === id ? { ...each, text, gaveText } : each));
  await db.joins.put({ ...row, joined });
  return true;
}

async function putWhereNone(db: Database, id: string, text: ReadableText): Promise<boolean> {
  if ((await db.articles.get(id)) === undefined) return putAfterJoin(db, id, text);
  if ((await db.readable.get(id)) !== undefined) return false;
  await put(db, id, text);
  return true;
}
