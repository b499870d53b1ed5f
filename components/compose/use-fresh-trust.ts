import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { isToBeChecked } from '../../lib/share/checks/trust.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

const NONE: Article[] = [];

/** Has the standing of a draft's articles looked at again where it is older than a day, once while the draft is open: if look-ups are on. */
export function useFreshTrust(articles: readonly Article[] = NONE): void {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const now = new Date().toISOString();
    const old = articles.filter((article) => !asked.current.has(article.id) && isToBeChecked(article, now));
    if (old.length === 0) return;
    for (const { id } of old) asked.current.add(id);
    void act(async () => {
      if ((await store.settings.get('lookUps')) === 'on') await tasks.lookUpNow(old.map(({ id }) => id));
    });
  }, [articles]);
}
