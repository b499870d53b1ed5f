import type { Article } from '../../lib/article/article.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import type { DigestReader } from '../../lib/ports/digests.ts';
import type { InboxReader } from '../../lib/ports/inbox.ts';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import type { ArticleView, StoreReader } from '../../lib/ports.ts';
import { useDigests } from '../article/digests-context.ts';
import { asArticle } from '../inbox/as-article.ts';
import { useFollowing } from '../inbox/following-context.ts';
import { useSearch, useSearched } from '../library/search-context.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import type { PickFrom } from './pick-sources.ts';

/** More than these nobody goes through in a dialog; the first are shown. */
export const MOST_PICKED_FROM = 200;

/** An article, or an item of the inbox, that may go into an issue. */
export interface Candidate {
  id: string;
  article: Article;
  /** The issues of the series in which it stood, the newest first. */
  stoodIn: Issue[];
}

/** What can be picked, in its order, and how many there are in all; `undefined` until they are read. */
export interface Candidates {
  shown: Candidate[];
  total: number;
}

const NEWEST: Pick<ArticleView, 'sort' | 'descending'> = { sort: 'added', descending: true };

interface Asked {
  series: Series;
  /** ISO instant; absent before the first issue. */
  since: string | undefined;
  text: string;
}

/** What may go into an issue of the series. */
export function useCandidates(from: PickFrom, asked: Asked): Candidates | undefined {
  const { store } = useSheaf();
  const room = useDigests();
  const search = useSearch();
  const { inbox } = useFollowing();
  const key = JSON.stringify([from, asked.series.id, asked.series.tags, asked.since, asked.text]);
  const found = useSearched(async () => {
    const { articles, total } =
      from.kind === 'inbox' ? await ofInbox(inbox) : await ofLibrary(from, asked, { store, search });
    const stood = await stoodIn(room, asked.series, from.kind === 'inbox' ? [] : articles);
    return {
      key,
      shown: articles.map((article) => ({ id: article.id, article, stoodIn: stood.get(article.id) ?? [] })),
      total,
    };
  }, [key]);
  return found?.key === key ? found : undefined;
}

interface Library {
  store: Pick<StoreReader, 'articles' | 'lists'>;
  search: Pick<ArticleSearch, 'find'>;
}

async function ofLibrary(
  from: PickFrom,
  asked: Asked,
  { store, search }: Library,
): Promise<{ articles: Article[]; total: number }> {
  const read = async (ids: string[]) =>
    (await store.articles.getMany(ids)).filter(
      (article): article is Article => article !== undefined && !article.deletedAt,
    );
  const find = async (view: Partial<ArticleView>) => search.find({ ...NEWEST, ...view });
  const first = async (view: Partial<ArticleView>) => {
    const ids = await find(view);
    return { articles: await read(ids.slice(0, MOST_PICKED_FROM)), total: ids.length };
  };
  switch (from.kind) {
    case 'list':
      return limited(await read((await store.lists.get(from.id))?.articleIds ?? []));
    case 'smart':
      return first({ text: from.query });
    case 'search':
      return asked.text.trim() ? first({ text: asked.text }) : { articles: [], total: 0 };
    case 'starred': {
      const ids = await find({ starred: true });
      return limited(
        (await read([...ids])).filter((article) => isSince(article.starredAt ?? article.addedAt, asked.since)),
      );
    }
    case 'tags': {
      const lists = await Promise.all(asked.series.tags.map((tag) => find({ tag })));
      const articles = await read([...new Set(lists.flatMap((list) => [...list]))]);
      const fresh = articles.filter(({ addedAt }) => isSince(addedAt, asked.since));
      return limited(fresh.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1)));
    }
    case 'inbox':
      return { articles: [], total: 0 };
  }
}

async function ofInbox(inbox: InboxReader): Promise<{ articles: Article[]; total: number }> {
  const view = { state: 'new', by: 'day' } as const;
  const sections = await inbox.first(view);
  const ids: string[] = [];
  for (const { key, count } of sections) {
    if (ids.length >= MOST_PICKED_FROM) break;
    ids.push(...(await inbox.ids(view, key, { from: 0, count: Math.min(count, MOST_PICKED_FROM - ids.length) })));
  }
  const items = (await inbox.getMany(ids)).filter((item) => item !== undefined);
  return { articles: items.map(asArticle), total: await inbox.count('new') };
}

/** In which issues of the series each of them stood. */
async function stoodIn(
  room: DigestReader,
  series: Series,
  articles: readonly Article[],
): Promise<Map<string, Issue[]>> {
  const found = await Promise.all(
    articles.map(async ({ id }) => {
      const issues = (await room.ofArticle(id))
        .filter((each) => each.series.id === series.id)
        .map(({ issue }) => issue);
      return [id, issues] as const;
    }),
  );
  return new Map(found.filter(([, issues]) => issues.length > 0));
}

/** Did it come after that? Where there was no issue yet, everything did. */
function isSince(at: string, since: string | undefined): boolean {
  return since === undefined || at > since;
}

function limited(articles: Article[]): { articles: Article[]; total: number } {
  return { articles: articles.slice(0, MOST_PICKED_FROM), total: articles.length };
}
