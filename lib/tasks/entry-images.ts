import type { DigestImageKeeper, TakeInEntryImage } from '../ports/digests.ts';
import type { DecodeImage } from '../ports/images.ts';
import { readImage } from './read-image.ts';

/** Bytes of an image of an issue: a mail with a dozen of them is still taken by every server. */
const MOST_BYTES = 300_000;
/** Pixels of its longest side: twice what a mail or a page is wide, for sharp screens. */
const LONGEST_SIDE = 1280;

interface Needs {
  digests: DigestImageKeeper;
  decode: DecodeImage;
  now: () => string;
  newId: () => string;
}

/** Takes images of entries in: read, drawn anew without what their files tell, and small enough for a mail. */
export function createTakeInEntryImage({ digests, decode, now, newId }: Needs): TakeInEntryImage {
  return async (entryId, file, alt = '') => {
    const read = await readImage(file, { bytes: MOST_BYTES, side: LONGEST_SIDE }, decode);
    if (typeof read === 'string') return read;
    const { blob, mime, width, height } = read;
    const image = { id: newId(), alt, mime, width, height, size: blob.size };
    return (await digests.putImage(entryId, image, blob, now())) ? undefined : 'gone';
  };
}
