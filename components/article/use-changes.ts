import { useEffect, useState } from 'preact/hooks';
import { type ChangeKind, isNamed, mayHaveChanged } from '../../lib/article/became.ts';
import type { ShareReader } from '../../lib/ports/drafting.ts';
import type { ArticleReader } from '../../lib/ports.ts';
import { type Change, changeSince, outAt } from '../../lib/share/changed-since.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useDrafting } from './drafting-context.ts';

/** Articles are read so many at a time: the page stays usable. */
const AT_ONCE = 100;
const ORDER: ChangeKind[] = ['retracted', 'expression-of-concern', 'corrected', 'published'];

/**
 * What became of articles since they were shared that the person has neither told nor dismissed, the gravest first and of those what was
 * shared last. Looked for `afterMs`, and whenever the page is looked at again: not at each write in the library.
 */
export function useChanges(afterMs: number): Change[] {
  const { store } = useSheaf();
  const { posts } = useDrafting();
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const found = await changedArticles(store.articles, posts);
      if (!isGone) setIds(found);
    };
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look();
    };
    const timer = setTimeout(() => void look(), afterMs);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [store, posts]);
  const found = useLive(async () => {
    const dismissed = await store.settings.get('dismissedChanges');
    const changes: Change[] = [];
    for (const article of await store.articles.getMany(ids)) {
      const change = article && changeSince(article, await posts.of(article.id));
      if (change && change.untold.length > 0 && !isNamed(change, dismissed)) changes.push(change);
    }
    return changes.sort(byWeight);
  }, [ids.join()]);
  return found ?? [];
}

/** The ids of shared articles of which there may be something to tell. */
async function changedArticles(
  articles: Pick<ArticleReader, 'getMany'>,
  posts: ShareReader['posts'],
): Promise<string[]> {
  const shared = await posts.articleIds();
  const found: string[] = [];
  for (let first = 0; first < shared.length; first += AT_ONCE) {
    const some = await articles.getMany(shared.slice(first, first + AT_ONCE));
    for (const article of some) if (article && mayHaveChanged(article)) found.push(article.id);
  }
  return found;
}

function byWeight(a: Change, b: Change): number {
  const lastOut = ({ untold }: Change) => untold.map(outAt).at(-1) ?? '';
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (lastOut(a) < lastOut(b) ? 1 : -1);
}
