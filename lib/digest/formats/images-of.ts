import type { Edition } from '../edition.ts';
import type { EntryImage } from '../issue.ts';

/** The images of an edition, each once, in the order of its entries. */
export function imagesOf({ sections }: Edition): EntryImage[] {
  const images = sections.flatMap(({ entries }) => entries.flatMap(({ image }) => image ?? []));
  return [...new Map(images.map((image) => [image.id, image])).values()];
}
