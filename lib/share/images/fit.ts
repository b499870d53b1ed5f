import type { DraftImage, Network } from '../draft.ts';
import { type Limits, networkRules } from '../networks.ts';

/** What an image of a post may be. */
export interface ImageLimits {
  /** Images of a part. */
  count: number;
  bytes: number;
  /** Characters of alt text. */
  altCharacters: number;
}

/** What fits everywhere that takes images from Sheaf: a network that is chosen later is to take it too. */
const EVERYWHERE: ImageLimits = { count: 4, bytes: 2_000_000, altCharacters: 1500 };
/** Pixels of the longest side: Mastodon takes 16.8 million in all, and no network shows more. */
export const LONGEST_SIDE = 4096;
/** An image is not made smaller than this: what has more bytes then is refused. */
const SMALLEST_SIDE = 64;

/** The strictest of the chosen networks. */
export function imageLimits(networks: readonly Network[], limits?: Limits): ImageLimits {
  const rules = networkRules(limits);
  return networks.reduce<ImageLimits>((strictest, network) => {
    const of = rules[network].images;
    return {
      count: Math.min(strictest.count, of?.count ?? strictest.count),
      bytes: Math.min(strictest.bytes, of?.bytes ?? strictest.bytes),
      altCharacters: Math.min(strictest.altCharacters, of?.altCharacters ?? strictest.altCharacters),
    };
  }, EVERYWHERE);
}

/** How an image is written anew. */
export interface Encoding {
  mime: Exclude<DraftImage['mime'], 'image/gif'>;
  /** Pixels. */
  width: number;
  height: number;
  /** From 0 to 1; PNG has none. */
  quality: number;
}

const FIRST_QUALITY = 0.92;
const LATER_QUALITY = 0.82;

/** How it is written first: as what it was (a still GIF as PNG, which loses nothing either), no larger than any network shows, or than is told. */
export function firstEncoding(
  { mime, width, height }: Pick<DraftImage, 'mime' | 'width' | 'height'>,
  longestSide = LONGEST_SIDE,
): Encoding {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return {
    mime: mime === 'image/gif' ? 'image/png' : mime,
    ...scaled(width, height, scale),
    quality: FIRST_QUALITY,
  };
}

/** How it is written after it was `size` bytes where `most` are allowed; nothing where it cannot be smaller. */
export function smallerEncoding(before: Encoding, size: number, most: number): Encoding | undefined {
  // All pixels as JPEG are worth more than few as PNG.
  if (before.mime === 'image/png') return { ...before, mime: 'image/jpeg', quality: FIRST_QUALITY };
  if (before.quality > LATER_QUALITY) return { ...before, quality: LATER_QUALITY };
  if (Math.max(before.width, before.height) <= SMALLEST_SIDE) return undefined;
  // A little less than the bytes ask for, so that the next fits; never so little less that it takes ever longer.
  const scale = Math.min(0.9, Math.sqrt(most / size) * 0.95);
  const longest = Math.max(before.width, before.height);
  return { ...before, ...scaled(before.width, before.height, Math.max(scale, SMALLEST_SIDE / longest)) };
}

function scaled(width: number, height: number, scale: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
