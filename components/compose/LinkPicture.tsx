import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { drawLinkPicture } from './link-picture.ts';

/** The picture that goes out with the card of a link, as it will be. It says no more than the card's text does. */
export function LinkPicture({ article }: { article: Article }) {
  const { store } = useSheaf();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const style = useLive(() => store.settings.get('cardStyle'), []);
  useEffect(() => {
    if (canvas.current && style) setDrawn(drawLinkPicture(canvas.current, article, style) !== undefined);
  }, [article, style]);
  return (
    <div class="preview-card-picture" aria-hidden="true" hidden={!isDrawn}>
      <canvas ref={canvas} />
    </div>
  );
}
