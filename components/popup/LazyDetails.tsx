import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';

type DetailsView = FunctionComponent<{ article: Article }>;

/** The details, whose code is fetched when they are first opened: most clicks never need it. */
export function LazyDetails({ article }: { article: Article }) {
  const [view, setView] = useState<{ Details: DetailsView }>();
  useEffect(() => {
    let current = true;
    import('../article/Details.tsx').then(({ Details }) => current && setView({ Details }));
    return () => {
      current = false;
    };
  }, []);
  return view ? <view.Details article={article} /> : <div class="details-room" />;
}
