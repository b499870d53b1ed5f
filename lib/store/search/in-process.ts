import { liveQuery } from 'dexie';
import type { Article } from '../../article/article.ts';
import { plain } from '../../article/markup.ts';
import type { ArticleSearch, IdList } from '../../ports/search.ts';
import type { ArticleSort, ArticleView, LibraryCounts } from '../../ports.ts';
import { fold } from '../../text/strings.ts';
import type { Database } from '../database.ts';

/** What finding and sorting need of an article, folded once. */
interface Row {
  id: string;
  updatedAt: string;
  deleted: boolean;
  words: string;
  tags: string[];
  readState: Article['readState'];
  starred: boolean;
  hasTakeHome: boolean;
  sortBy: Record<ArticleSort, string>;
}

/** Finds, counts and sorts over a summary of all articles kept in memory and brought up to date by `updatedAt`. */
export function createSearch(db: Database): ArticleSearch {
  const rows = new Map<string, Row>();
  let seenUntil = '';

  /** Reads what changed since the last look; being a Dexie read, it also tells `liveQuery` what to watch. */
  async function refresh(): Promise<Row[]> {
    const changed = await db.articles.where('updatedAt').aboveOrEqual(seenUntil).toArray();
    for (const article of changed) {
      if (rows.get(article.id)?.updatedAt !== article.updatedAt || article.updatedAt === seenUntil) {
        rows.set(article.id, summarise(article));
      }
      if (article.updatedAt > seenUntil) seenUntil = article.updatedAt;
    }
    if ((await db.articles.count()) !== rows.size) {
      const ids = new Set(await db.articles.toCollection().primaryKeys());
      for (const id of rows.keys()) if (!ids.has(id)) rows.delete(id);
    }
    return [...rows.values()];
  }

  return {
    count: async (view) => (await createSearch(db).find(view)).length,
    async tags() {
      const counts = new Map<string, number>();
      for (const { deleted, tags } of await refresh())
        for (const tag of deleted ? [] : tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count);
    },
    suggest: async () => [],
    statistics: async () => ({ weeks: [], journals: [], tags: [] }),
    readiness: async () => 1,
    onChange(listener) {
      const subscription = liveQuery(() => db.changed.toCollection().primaryKeys()).subscribe(listener);
      return () => subscription.unsubscribe();
    },
    async find(view: ArticleView): Promise<IdList> {
      const words = fold(view.text ?? '')
        .split(' ')
        .filter(Boolean)
        .map(asSought);
      const list = view.listId ? await db.lists.get(view.listId) : undefined;
      const place = view.listId ? new Map((list?.articleIds ?? []).map((id, index) => [id, index])) : undefined;
      const found = (await refresh()).filter(
        (row) =>
          row.deleted === Boolean(view.trash) &&
          (!place || place.has(row.id)) &&
          (!view.readState || row.readState === view.readState) &&
          (!view.starred || row.starred) &&
          (!view.tag || row.tags.includes(view.tag)) &&
          words.every((word) => row.words.includes(word)),
      );
      const direction = view.descending ? -1 : 1;
      found.sort((a, b) => {
        if (place) return (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
        const [left, right] = [a.sortBy[view.sort], b.sortBy[view.sort]];
        // What has no value comes last in either direction.
        if (!left || !right) return left ? -1 : right ? 1 : 0;
        return left === right ? compare(b.sortBy.added, a.sortBy.added) : direction * compare(left, right);
      });
      return Object.assign(
        found.map((row) => row.id),
        { hasTakeHome: (index: number) => found[index]?.hasTakeHome ?? false },
      );
    },

    async counts(): Promise<LibraryCounts> {
      const counts: LibraryCounts = {
        all: 0,
        starred: 0,
        trash: 0,
        byState: { unread: 0, reading: 0, read: 0, archived: 0 },
      };
      for (const row of await refresh()) {
        if (row.deleted) {
          counts.trash += 1;
          continue;
        }
        counts.all += 1;
        counts.byState[row.readState] += 1;
        if (row.starred) counts.starred += 1;
      }
      return counts;
    },
  };
}

/** A letter of a script that writes no space between words (Han, Thai), or joins the article to them (Arabic, Hebrew). */
const OF_ANOTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** A word as it is looked for: where words begin, or anywhere where the script does not tell that. */
function asSought(word: string): string {
  return OF_ANOTHER_SCRIPT.test(word) ? word : ` ${word}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function summarise(article: Article): Row {
  const title = plain(article.title ?? ('' as Article['title'] & string));
  const authors = (article.authors ?? []).map((author) =>
    'group' in author ? author.group : `${author.family} ${author.given ?? ''}`,
  );
  const text = [
    title,
    article.journal,
    article.journalAbbreviation,
    article.issued,
    article.doi,
    article.pmid,
    article.pmcid,
    ...authors,
    ...article.tags,
    article.takeHome,
    article.note,
    article.abstract,
    ...(article.keywords ?? []),
  ];
  return {
    id: article.id,
    updatedAt: article.updatedAt,
    deleted: article.deletedAt !== undefined,
    words: ` ${fold(text.filter(Boolean).join(' '))}`,
    tags: article.tags,
    readState: article.readState,
    starred: article.starred,
    hasTakeHome: article.takeHome !== '',
    sortBy: {
      added: article.addedAt,
      issued: article.issued ?? '',
      title: fold(title),
      journal: fold(article.journal ?? ''),
      shared: '',
    },
  };
}
