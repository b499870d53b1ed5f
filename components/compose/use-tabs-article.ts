import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { keysFromUrl } from '../../lib/article/identity.ts';
import type { Beside } from '../../lib/ports/beside.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** The saved article that the tab in front shows, live; nothing where it shows none, or Sheaf may not know. */
export function useTabsArticle(beside: Beside): Article | undefined {
  const { store } = useSheaf();
  const [url, setUrl] = useState<string>();
  useEffect(() => beside.watchTab(setUrl), [beside]);
  const found = useLive(async () => {
    const keys = url ? keysFromUrl(url) : [];
    return { url, article: keys.length > 0 ? await store.articles.findByKeys(keys) : undefined };
  }, [url]);
  // Not that of the tab before.
  return found?.url === url && !found?.article?.deletedAt ? found?.article : undefined;
}
