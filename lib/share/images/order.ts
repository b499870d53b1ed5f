import { type Draft, type DraftImage, partsFor } from '../draft.ts';

/** Moves an image among those of its part, so many places on; at either end it stays. */
export function movedImage(images: readonly DraftImage[], id: string, by: number): DraftImage[] {
  const partId = images.find((image) => image.id === id)?.partId;
  const own = images.filter((image) => image.partId === partId);
  const from = own.findIndex((image) => image.id === id);
  const to = Math.min(own.length - 1, Math.max(0, from + by));
  const moved = own[from];
  if (!moved || to === from) return [...images];
  own.splice(from, 1);
  own.splice(to, 0, moved);
  const left = own.values();
  return images.map((image) => (image.partId === partId ? (left.next().value ?? image) : image));
}

/** Puts an image where another of its draft stands; it may be of another part. */
export function placedImage(images: readonly DraftImage[], id: string, at: string): DraftImage[] {
  const moved = images.find((image) => image.id === id);
  const from = images.findIndex((image) => image.id === id);
  const to = images.findIndex((image) => image.id === at);
  const target = images[to];
  if (!moved || !target || from === to) return [...images];
  const others = images.filter((image) => image.id !== id);
  others.splice(to, 0, { ...moved, partId: target.partId });
  return others;
}

/** Puts an image at the end of a part. */
export function placedLast(images: readonly DraftImage[], id: string, partId: string): DraftImage[] {
  const moved = images.find((image) => image.id === id);
  return moved ? [...images.filter((image) => image !== moved), { ...moved, partId }] : [...images];
}

/** The images that a draft shows somewhere: those of a part that was taken away wait for its return. */
export function shownImages({
  parts,
  overrides,
  networks,
  images,
}: Pick<Draft, 'parts' | 'overrides' | 'networks' | 'images'>): DraftImage[] {
  const versions = [parts, ...networks.map((network) => partsFor({ parts, overrides }, network))];
  const ids = new Set(versions.flat().map(({ id }) => id));
  return images.filter(({ partId }) => ids.has(partId));
}

/** The images where a part is joined to another; nothing where that would have more than `most`. */
export function joinedImages(
  images: readonly DraftImage[],
  partId: string,
  to: string,
  most: number,
): DraftImage[] | undefined {
  const joined = images.filter((image) => image.partId === partId);
  const before = images.filter((image) => image.partId === to);
  if (joined.length > 0 && joined.length + before.length > most) return undefined;
  const others = images.filter((image) => image.partId !== partId);
  const end = others.findLastIndex((image) => image.partId === to) + 1 || others.length;
  return others.toSpliced(end, 0, ...joined.map((image) => ({ ...image, partId: to })));
}
