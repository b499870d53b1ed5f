import type { DraftImageKeeper, DraftReader } from '../ports/drafting.ts';
import type { DecodeImage, ImageTasks, Picture, TakenIn } from '../ports/images.ts';
import { type DraftImage, partsFor } from '../share/draft.ts';
import { type Encoding, firstEncoding, imageLimits, smallerEncoding } from '../share/images/fit.ts';
import { plainGif } from '../share/images/gif.ts';
import { type ImageFile, mimeOf, readImageFile } from '../share/images/image-file.ts';
import { IMAGE_TYPES } from '../share/parse-draft.ts';

/** Bytes of a file that is read at all. */
const LARGEST_FILE = 50 * 1024 * 1024;
/** Pixels that are decoded: each takes four bytes, and a small file can hold any number of them. */
const MOST_PIXELS = 120_000_000;

interface Needs {
  drafts: DraftReader & DraftImageKeeper;
  decode: DecodeImage;
  now: () => string;
  newId: () => string;
}

/** Takes images in one after the other, so that each sees what is there, and one is in memory at a time. */
export function createImageTasks({ drafts, decode, now, newId }: Needs): ImageTasks {
  let last: Promise<unknown> = Promise.resolve();

  async function takeIn(draftId: string, partId: string, file: Blob, alt = ''): Promise<TakenIn> {
    const draft = await drafts.get(draftId);
    const versions = draft && [draft.parts, ...draft.networks.map((network) => partsFor(draft, network))];
    if (!draft || draft.deletedAt || !versions?.flat().some(({ id }) => id === partId)) return refused('gone');
    const limits = imageLimits(draft.networks);
    if (draft.images.filter((image) => image.partId === partId).length >= limits.count) return refused('too-many');
    if (file.size > LARGEST_FILE) return refused('too-large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mime = mimeOf(bytes);
    if (!mime) return refused('no-image');
    if (mime === 'image/heic') return refused('heic');
    const read = readImageFile(bytes);
    if (!read) return refused('broken');
    if (read.width * read.height > MOST_PIXELS) return refused('too-large');
    const picture = await decode(new Blob([bytes], { type: mime }));
    if (!picture) return refused('broken');
    try {
      const moving = movingGif(read, bytes, limits.bytes);
      const made = moving ? { blob: moving, ...read } : await encoded(picture, read, limits.bytes);
      if (!made) return refused('too-large');
      const image: DraftImage = {
        id: newId(),
        partId,
        alt,
        mime: made.mime,
        width: made.width,
        height: made.height,
        size: made.blob.size,
        ...(read.told.length > 0 && { told: read.told }),
      };
      if (!(await drafts.addImage(draftId, image, made.blob, now()))) return refused('gone');
      return { ok: true, image, becameStill: read.isAnimated && !moving };
    } finally {
      picture.close();
    }
  }

  return {
    takeInImage(...args) {
      const turn = last.then(() => takeIn(...args));
      last = turn.catch(() => undefined);
      return turn;
    },
    async keepPicture(draftId, { blob, mime, width, height }) {
      const id = newId();
      return (await drafts.keepPicture(draftId, id, blob, now())) ? { id, alt: '', mime, width, height } : undefined;
    },
  };
}

const refused = (reason: Extract<TakenIn, { ok: false }>['reason']): TakenIn => ({ ok: false, reason });

/** A GIF that moves keeps its pictures as they are, where all else can surely be taken out of it. */
function movingGif({ mime, isAnimated }: ImageFile, bytes: Uint8Array, most: number): Blob | undefined {
  const plain = mime === 'image/gif' && isAnimated ? plainGif(bytes) : undefined;
  return plain && plain.length <= most ? new Blob([plain], { type: mime }) : undefined;
}

interface Made {
  blob: Blob;
  mime: DraftImage['mime'];
  width: number;
  height: number;
}

async function encoded(picture: Picture, { mime }: ImageFile, most: number): Promise<Made | undefined> {
  const { width, height } = picture;
  let next: Encoding | undefined = firstEncoding({ mime, width, height });
  while (next) {
    const blob: Blob = await picture.encode(next);
    const written = IMAGE_TYPES.find((type) => type === blob.type);
    if (!written) return undefined;
    if (blob.size <= most) return { blob, mime: written, width: next.width, height: next.height };
    next = smallerEncoding(next, blob.size, most);
  }
  return undefined;
}
