import type { Article, HistoryEntry } from '../article/article.ts';
import type { Edition } from '../digest/edition.ts';
import type { DigestStore } from '../ports/digests.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';
import { entriesOf } from './digest-reader.ts';

/** Freezes issues, each with what it says, and tells their articles' history of it, in one transaction. */
export function createDigestPublishing(db: Database): Pick<DigestStore, 'publish' | 'unpublish'> {
  return {
    publish: (issueId, edition, now) =>
      writing(() =>
        db.transaction('rw', db.issues, db.entries, db.editions, db.articles, db.changed, async () => {
          const issue = await db.issues.get(issueId);
          if (!issue || issue.deletedAt) return 'gone';
          if (issue.publishedAt) return 'out-already';
          await db.editions.put({ ...edition, publishedAt: now });
          await db.issues.put({ ...issue, publishedAt: now, updatedAt: now });
          const entry = entryOf(edition, now);
          await changeHistory(issueId, now, (history) => [...history, entry].sort(oldestFirst));
          return 'published';
        }),
      ),

    unpublish: (issueId, now) =>
      writing(() =>
        db.transaction('rw', db.issues, db.entries, db.editions, db.articles, db.changed, async () => {
          const [issue, edition] = [await db.issues.get(issueId), await db.editions.get(issueId)];
          if (!issue?.publishedAt) return false;
          const { publishedAt, ...rest } = issue;
          await db.issues.put({ ...rest, updatedAt: now });
          await db.editions.delete(issueId);
          if (!edition) return true;
          const { at, where } = entryOf(edition, publishedAt);
          await changeHistory(issueId, now, (history) =>
            history.filter((each) => each.kind !== 'digest' || each.at !== at || each.where !== where),
          );
          return true;
        }),
      ),
  };

  /** Of the articles that the entries name now: their records may have gone into others. */
  async function changeHistory(
    issueId: string,
    now: string,
    change: (history: HistoryEntry[]) => HistoryEntry[],
  ): Promise<void> {
    const ids = [...new Set((await entriesOf(db, issueId)).map(({ articleId }) => articleId))];
    const articles = (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
    const changed = articles.map(({ history = [], ...article }): Article => {
      const entries = change(history);
      return { ...article, ...(entries.length > 0 && { history: entries }), updatedAt: now };
    });
    await db.articles.bulkPut(changed);
    await markChanged(
      db,
      changed.map(({ id }) => id),
    );
  }
}

/** How an issue stands in the history of its articles: `Residents' digest, No. 12`. */
function entryOf({ series, words }: Edition, at: string): HistoryEntry {
  return { at, kind: 'digest', where: [series.name, words.number].filter(Boolean).join(', ') };
}

function oldestFirst(a: HistoryEntry, b: HistoryEntry): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
