import { base64 } from './base64.ts';
import type { Writing } from './format.ts';
import { imagesOf } from './images-of.ts';

/** The images of an edition as `data:` addresses, by their ids: those whose bytes are there. */
export function imageUrls({ edition, images }: Pick<Writing, 'edition' | 'images'>): Map<string, string> {
  const urls = new Map<string, string>();
  for (const { id, mime } of imagesOf(edition)) {
    const bytes = images.get(id);
    if (bytes && !urls.has(id)) urls.set(id, `data:${mime};base64,${base64(bytes)}`);
  }
  return urls;
}
