import type { ReadableText } from '../article/article.ts';
import type { ReadableStore } from '../ports.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';
import { createJoinFinder, type Link, linksFrom } from './inside.ts';

/** What writes readable texts, on Dexie. */
export function createReadableWriter(db: Database): Pick<ReadableStore, 'put'> {
  return {
    put: (articleId, text) =>
      writing(() =>
        db.transaction('rw', [db.articles, db.joins, db.readable, db.changed], async () => {
          if ((await db.articles.get(articleId)) === undefined) await putInside(db, articleId, text);
          else await put(db, articleId, text);
        }),
      ),
  };
}

async function put(db: Database, articleId: string, text: ReadableText): Promise<void> {
  await db.readable.put({ ...text, articleId });
  await markChanged(db, [articleId]);
}

/** The text of a record that has gone into another meanwhile, as if it had been there before. */
async function putInside(db: Database, id: string, text: ReadableText): Promise<void> {
  const links = await linksFrom(db, id, createJoinFinder(db));
  await give(db, text, links);
  await db.joins.bulkPut(links.map(({ row }) => row));
}

async function give(db: Database, text: ReadableText, [link, ...further]: Link[]): Promise<boolean> {
  if (!link || link.joined.text) return false;
  const { joined, row } = link;
  joined.text = text;
  joined.gaveText = further.length > 0 ? await give(db, text, further) : await putWhereNone(db, row.articleId, text);
  return true;
}

async function putWhereNone(db: Database, id: string, text: ReadableText): Promise<boolean> {
  if ((await db.readable.get(id)) !== undefined) return false;
  await put(db, id, text);
  return true;
}
