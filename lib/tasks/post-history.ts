import type { HistoryEntry } from '../article/article.ts';
import { sharedAs } from '../article/standing.ts';
import type { Store } from '../ports.ts';
import type { Post } from '../share/post.ts';
import { isSame } from '../text/same.ts';

/** What was shared is looked up again within this. */
const LOOKED_AT_AGAIN_DAYS = 7;
const DAY_MS = 86_400_000;

/** A post with how its articles stand now, whatever it says of that itself. */
export async function withStanding(store: Pick<Store, 'articles'>, post: Post): Promise<Post> {
  const articles = (await store.articles.getMany(post.articleIds)).filter((article) => article !== undefined);
  return { ...post, standing: articles.map(sharedAs) };
}

/** Writes a post that is known otherwise now, and what its articles' history says of it. Runs in the caller's transaction. */
export async function putSettled(
  store: Pick<Store, 'posts' | 'articles' | 'lookUps'>,
  before: Post,
  after: Post,
  now: string,
): Promise<void> {
  await store.posts.put(after);
  const [was, is] = [entryOf(before), entryOf(after)];
  await store.articles.changeMany(after.articleIds, ({ history = [], ...article }) => {
    const entries = withEntry(without(history, was), is);
    return { ...article, ...(entries.length > 0 && { history: entries }), updatedAt: now };
  });
  const soon = new Date(Date.parse(now) + LOOKED_AT_AGAIN_DAYS * DAY_MS).toISOString();
  if (is) await store.lookUps.hasten(after.articleIds, soon);
}

/** How a post stands in the history of its articles; `undefined` where it was not posted. */
function entryOf({ state, postedAt, network, url }: Post): HistoryEntry | undefined {
  if (postedAt === undefined || !['posted', 'deleting', 'deleted'].includes(state.kind)) return undefined;
  const deleted = state.kind === 'deleted' && { deletedAt: state.at };
  return { at: postedAt, kind: 'shared', where: network, ...(url && { url }), ...deleted };
}

function without(history: HistoryEntry[], entry: HistoryEntry | undefined): HistoryEntry[] {
  const at = history.findIndex((each) => isSame(each, entry));
  return at < 0 ? history : history.toSpliced(at, 1);
}

function withEntry(history: HistoryEntry[], entry: HistoryEntry | undefined): HistoryEntry[] {
  if (!entry || history.some((each) => isSame(each, entry))) return history;
  return [...history, entry].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
