import { readGif } from './gif.ts';
import { type Head, latin1, type Told } from './head.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** What the bytes of an image say, before it is decoded. Nothing here was looked at: a file can say anything. */
export interface ImageFile {
  mime: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  /** Pixels, as they are stored: EXIF may turn them. */
  width: number;
  height: number;
  isAnimated: boolean;
  /** What it tells of where and when it was made, each once. */
  told: Told[];
}

/** What the bytes say they are, by how they begin; nothing for what no network takes as an image. */
export function mimeOf(bytes: Uint8Array): ImageFile['mime'] | 'image/heic' | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const words = latin1(bytes, 0, 12);
  if (/^GIF8[79]a/.test(words)) return 'image/gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(words)) return 'image/webp';
  // What phones write, and only Safari reads. See ISO/IEC 23008-12, its brands.
  if (/^[\s\S]{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/.test(words)) return 'image/heic';
  return undefined;
}

/** Reads the head of an image; nothing where it is none, or ends before its size is told. Never throws, and never reads on for long. */
export function readImageFile(bytes: Uint8Array): ImageFile | undefined {
  const mime = mimeOf(bytes);
  const read = mime && READERS[mime as ImageFile['mime']]?.(bytes);
  if (!read || read.width < 1 || read.height < 1) return undefined;
  const { width, height, isAnimated, told } = read;
  return {
    mime: mime as ImageFile['mime'],
    width,
    height,
    isAnimated,
    told: (['place', 'date'] as const).filter((what) => told.has(what)),
  };
}

const READERS: Record<ImageFile['mime'], (bytes: Uint8Array) => Head | undefined> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/gif': readGif,
  'image/webp': readWebp,
};

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
