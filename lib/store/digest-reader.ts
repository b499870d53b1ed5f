import type { Article } from '../article/article.ts';
import type { Edition } from '../digest/edition.ts';
import type { Entry, Issue, Series } from '../digest/issue.ts';
import { changesSince } from '../digest/since.ts';
import type { DigestReader } from '../ports/digests.ts';
import type { Database } from './database.ts';

/** What a page reads of series, issues and entries. */
export function createDigestReader(db: Database): DigestReader {
  const oneSeries = async (id: string) => there(await db.series.get(id));
  const issues = async (seriesId: string): Promise<Issue[]> => {
    if (!(await oneSeries(seriesId))) return [];
    const all = await db.issues.where('seriesId').equals(seriesId).toArray();
    return all.filter(isThere).sort(newestFirst);
  };
  const editions = async (seriesId: string, limit = Number.POSITIVE_INFINITY, before = '~'): Promise<Edition[]> => {
    const out = (await issues(seriesId)).filter(({ publishedAt = before }) => publishedAt < before);
    const newest = out.sort((a, b) => (a.publishedAt && b.publishedAt && a.publishedAt < b.publishedAt ? 1 : -1));
    const found = await db.editions.bulkGet(newest.slice(0, limit).map(({ id }) => id));
    return found.filter((edition) => edition !== undefined);
  };
  return {
    series: async () => (await db.series.toArray()).filter(isThere).sort((a, b) => a.name.localeCompare(b.name)),
    oneSeries,
    issues: (seriesId) => db.transaction('r', db.series, db.issues, () => issues(seriesId)),
    issue: (id) =>
      db.transaction('r', db.series, db.issues, async () => {
        const issue = there(await db.issues.get(id));
        return issue && (await oneSeries(issue.seriesId)) ? issue : undefined;
      }),
    entries: (issueId) =>
      db.transaction('r', db.issues, db.entries, async () => {
        const [issue, rows] = [await db.issues.get(issueId), await entriesOf(db, issueId)];
        return issue ? inOrder(issue, rows) : [];
      }),
    ofArticle: (articleId) =>
      db.transaction('r', db.series, db.issues, db.entries, async () => {
        const entries = (await db.entries.where('articleId').equals(articleId).toArray()).filter(isThere);
        const found: { entry: Entry; issue: Issue; series: Series }[] = [];
        for (const entry of entries) {
          const issue = there(await db.issues.get(entry.issueId));
          const series = issue && (await oneSeries(issue.seriesId));
          if (issue && series) found.push({ entry, issue, series });
        }
        return found.sort((a, b) => newestFirst(a.issue, b.issue));
      }),
    earlier: (issueId, articleIds) =>
      db.transaction('r', db.series, db.issues, db.entries, async () => {
        const issue = await db.issues.get(issueId);
        const others = (issue ? await issues(issue.seriesId) : []).filter(({ id }) => id !== issueId);
        const byId = new Map(others.map((each) => [each.id, each]));
        const found = new Map<string, Issue[]>();
        for (const { articleId, issueId: id, deletedAt } of await db.entries
          .where('articleId')
          .anyOf([...new Set(articleIds)])
          .toArray()) {
          const other = deletedAt ? undefined : byId.get(id);
          const known = found.get(articleId) ?? [];
          if (other && !known.includes(other)) found.set(articleId, [...known, other].sort(newestFirst));
        }
        return found;
      }),
    edition: (issueId) => db.editions.get(issueId),
    editions: (seriesId, limit, before) =>
      db.transaction('r', db.series, db.issues, db.editions, () => editions(seriesId, limit, before)),
    changesSince: (seriesId) =>
      db.transaction('r', db.series, db.issues, db.editions, db.articles, async () => {
        const out = await editions(seriesId);
        return changesSince(out, await articlesOf(db, out));
      }),
    templates: async () =>
      (await db.digestTemplates.toArray()).filter(isThere).sort((a, b) => a.name.localeCompare(b.name)),
    image: async (id) => (await db.digestImages.get(id))?.bytes,
  };
}

/** The entries of an issue that are not deleted, in no order. Runs in the caller's transaction. */
export async function entriesOf(db: Database, issueId: string): Promise<Entry[]> {
  return (await db.entries.where('issueId').equals(issueId).toArray()).filter(isThere);
}

/** The articles of editions as they are now: those whose record went into another by their keys. Runs in the caller's transaction. */
async function articlesOf(db: Database, editions: Edition[]): Promise<Article[]> {
  const entries = editions.flatMap(({ sections }) => sections.flatMap((section) => section.entries));
  const found = await db.articles.bulkGet([...new Set(entries.map(({ articleId }) => articleId))]);
  const articles = new Map(found.flatMap((article) => (article ? [[article.id, article]] : [])));
  const keys = entries.flatMap(({ articleId, key }) => (key && !articles.has(articleId) ? [key] : []));
  for (const article of await db.articles.where('keys').anyOf(keys).distinct().toArray())
    articles.set(article.id, article);
  return [...articles.values()];
}

/** In the order of the sections; what stands in none comes last. */
function inOrder({ sections }: Issue, entries: Entry[]): Entry[] {
  const places = new Map(sections.flatMap(({ entryIds }) => entryIds).map((id, place) => [id, place]));
  const placeOf = ({ id }: Entry) => places.get(id) ?? places.size;
  return entries.sort((a, b) => placeOf(a) - placeOf(b));
}

function newestFirst(a: Issue, b: Issue): number {
  return b.number - a.number || (a.createdAt < b.createdAt ? 1 : -1);
}

function isThere({ deletedAt }: { deletedAt?: string }): boolean {
  return deletedAt === undefined;
}

function there<R extends { deletedAt?: string }>(row: R | undefined): R | undefined {
  return row && isThere(row) ? row : undefined;
}
