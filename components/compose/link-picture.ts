import type { Article } from '../../lib/article/article.ts';
import type { DrawnPicture } from '../../lib/ports/images.ts';
import { articleCard } from '../../lib/share/card/card-of.ts';
import type { Card, CardStyle } from '../../lib/share/card/layout.ts';
import { drawCard } from '../article/draw-card.ts';

/** Of the card of a link at Bluesky (`app.bsky.embed.external`). */
const LARGEST_BYTES = 1_000_000;
const TYPES = ['image/png', 'image/jpeg'] as const;
const QUALITY = 0.85;

/** Draws what stands in for a picture of an article: what is published of it, and none of the person's own words. Nothing without a title. */
export function drawLinkPicture(canvas: HTMLCanvasElement, article: Article, style: CardStyle): Card | undefined {
  if (!article.title) return undefined;
  return drawCard(canvas, articleCard({ ...article, takeHome: '' }), { ...style, ratio: '16:9' });
}

/** The same as a file; nothing where the browser draws none that is small enough: a card does without. */
export async function linkPicture(article: Article, style: CardStyle): Promise<DrawnPicture | undefined> {
  const canvas = document.createElement('canvas');
  if (!drawLinkPicture(canvas, article, style)) return undefined;
  const { width, height } = canvas;
  for (const mime of TYPES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, QUALITY));
    if (blob?.type === mime && blob.size <= LARGEST_BYTES) return { blob, mime, width, height };
  }
  return undefined;
}
