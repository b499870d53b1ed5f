import type { DecodeImage, ImageRefusal, Picture } from '../ports/images.ts';
import type { DraftImage } from '../share/draft.ts';
import { type Encoding, firstEncoding, smallerEncoding } from '../share/images/fit.ts';
import { plainGif } from '../share/images/gif.ts';
import { type ImageFile, mimeOf, readImageFile } from '../share/images/image-file.ts';
import { IMAGE_TYPES } from '../share/parse-draft.ts';

/** Bytes of a file that is read at all. */
const LARGEST_FILE = 50 * 1024 * 1024;
/** Pixels that are decoded: each takes four bytes, and a small file can hold any number of them. */
const MOST_PIXELS = 120_000_000;

interface Limits {
  bytes: number;
  /** Pixels of the longest side; as many as any network shows unless told. */
  side?: number;
}

/** An image as it is kept: drawn anew, without what its file told. */
export interface ReadImage extends Made {
  told: ImageFile['told'];
  /** It moved in its file. */
  becameStill: boolean;
}

/** An image of a file, read, drawn anew without what its file tells, and small enough; else why it is not taken. */
export async function readImage(
  file: Blob,
  limits: Limits,
  decode: DecodeImage,
): Promise<ReadImage | Exclude<ImageRefusal, 'too-many' | 'gone'>> {
  if (file.size > LARGEST_FILE) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mime = mimeOf(bytes);
  if (!mime) return 'no-image';
  if (mime === 'image/heic') return 'heic';
  const read = readImageFile(bytes);
  if (!read) return 'broken';
  if (read.width * read.height > MOST_PIXELS) return 'too-large';
  const picture = await decode(new Blob([bytes], { type: mime }));
  if (!picture) return 'broken';
  try {
    const moving = movingGif(read, bytes, limits.bytes);
    const made = moving ? { blob: moving, ...read } : await encoded(picture, read, limits);
    if (!made) return 'too-large';
    const { blob, mime: written, width, height } = made;
    return { blob, mime: written, width, height, told: read.told, becameStill: read.isAnimated && !moving };
  } finally {
    picture.close();
  }
}

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

async function encoded(
  picture: Picture,
  { mime }: ImageFile,
  { bytes: most, side }: Limits,
): Promise<Made | undefined> {
  const { width, height } = picture;
  let next: Encoding | undefined = firstEncoding({ mime, width, height }, side);
  while (next) {
    const blob: Blob = await picture.encode(next);
    const written = IMAGE_TYPES.find((type) => type === blob.type);
    if (!written) return undefined;
    if (blob.size <= most) return { blob, mime: written, width: next.width, height: next.height };
    next = smallerEncoding(next, blob.size, most);
  }
  return undefined;
}
