import type { Edition } from '../edition.ts';
import type { EntryImage } from '../issue.ts';

/** The images of an edition, in the order of its entries. */
export function imagesOf({ sections }: Edition): EntryImage[] {
  return sections.flatMap(({ entries }) => entries.flatMap(({ image }) => image ?? []));
}
