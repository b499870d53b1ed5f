import type { Quote } from '../article/article.ts';
import { eachOnce } from '../article/feedback.ts';
import type { ExportReader } from '../ports/exporting.ts';
import type { Database } from './database.ts';

/** What a page reads to export, many at a time. */
export function createExportReader(db: Database): ExportReader {
  return {
    async ids(scope) {
      const trash = new Set(await db.articles.orderBy('deletedAt').primaryKeys());
      const kept = (ids: string[]) => ids.filter((id) => !trash.has(id));
      switch (scope.kind) {
        case 'all':
          return kept(await db.articles.orderBy('addedAt').reverse().primaryKeys());
        case 'list':
          return kept((await db.lists.get(scope.id))?.articleIds ?? []);
        case 'tag': {
          const tagged = new Set(await db.articles.where('tags').equals(scope.tag).primaryKeys());
          return kept((await db.articles.orderBy('addedAt').reverse().primaryKeys()).filter((id) => tagged.has(id)));
        }
      }
    },

    async outgoing(ids) {
      const [articles, quotes, lists, feedback] = await Promise.all([
        db.articles.bulkGet(ids),
        db.quotes.where('articleId').anyOf(ids).toArray(),
        // Not by the index: it would read a list anew for each article on it.
        db.lists.toArray(),
        db.feedback.where('articleId').anyOf(ids).sortBy('addedAt'),
      ]);
      const byArticle = Map.groupBy(quotes.filter(isKept), ({ articleId }) => articleId);
      const said = Map.groupBy(feedback.filter(isKept), ({ articleId }) => articleId);
      const wanted = new Set(ids);
      const names = new Map<string, string[]>();
      for (const list of lists.filter((each) => !each.deletedAt)) {
        for (const id of list.articleIds) if (wanted.has(id)) names.set(id, [...(names.get(id) ?? []), list.name]);
      }
      return articles.flatMap((article) =>
        article && !article.deletedAt
          ? [
              {
                article,
                quotes: (byArticle.get(article.id) ?? []).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)),
                feedback: eachOnce(said.get(article.id) ?? []).map(({ shown }) => shown),
                lists: names.get(article.id) ?? [],
              },
            ]
          : [],
      );
    },
  };
}

function isKept({ deletedAt }: Pick<Quote, 'deletedAt'>): boolean {
  return !deletedAt;
}
