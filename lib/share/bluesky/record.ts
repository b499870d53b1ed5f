/** A part of a post as a record of Bluesky (`app.bsky.feed.post`). */

import type { PostCard, PostImage } from '../post.ts';
import { blueskyText, type Facet } from './rich-text.ts';

export const POST_COLLECTION = 'app.bsky.feed.post';

/** As far as BCP 47 goes: a server takes no record whose language is written otherwise (`en_US`). */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** What `uploadBlob` answers; goes back as it came. */
export type BlobRef = Record<string, unknown>;

/** A record by its place and its content. */
export interface StrongRef {
  uri: string;
  cid: string;
}

export type Embed =
  | {
      $type: 'app.bsky.embed.images';
      images: { image: BlobRef; alt: string; aspectRatio?: { width: number; height: number } }[];
    }
  | {
      $type: 'app.bsky.embed.external';
      external: { uri: string; title: string; description: string; thumb?: BlobRef };
    };

export interface PostRecord {
  $type: typeof POST_COLLECTION;
  text: string;
  facets?: Facet[];
  /** BCP 47. */
  langs?: string[];
  createdAt: string;
  reply?: { root: StrongRef; parent: StrongRef };
  embed?: Embed;
}

export interface RecordParts {
  text: string;
  /** DIDs by handle. */
  dids: ReadonlyMap<string, string>;
  language?: string | undefined;
  /** ISO instant. */
  now: string;
  /** The first part of the thread, and the one before. */
  reply?: { root: StrongRef; parent: StrongRef } | undefined;
  images: { blob: BlobRef; image: PostImage }[];
  card?: { card: PostCard; thumb?: BlobRef | undefined } | undefined;
}

/** A record that holds images shows no card: it has one embed. */
export function postRecord({ text, dids, language, now, reply, images, card }: RecordParts): PostRecord {
  const rich = blueskyText(text, dids);
  const embed = embedOf(images, card);
  return {
    $type: POST_COLLECTION,
    text: rich.text,
    ...(rich.facets.length > 0 && { facets: rich.facets }),
    ...(language && LANGUAGE.test(language) && { langs: [language] }),
    createdAt: now,
    ...(reply && { reply }),
    ...(embed && { embed }),
  };
}

function embedOf(images: RecordParts['images'], card: RecordParts['card']): Embed | undefined {
  if (images.length > 0) {
    return {
      $type: 'app.bsky.embed.images',
      images: images.map(({ blob, image: { alt, width, height } }) => ({
        image: blob,
        alt,
        ...(width > 0 && height > 0 && { aspectRatio: { width, height } }),
      })),
    };
  }
  if (!card) return undefined;
  const { url, title, description } = card.card;
  return {
    $type: 'app.bsky.embed.external',
    external: { uri: url, title, description, ...(card.thumb && { thumb: card.thumb }) },
  };
}

/** Where a record of an account is seen at Bluesky. */
export function blueskyPostUrl(handle: string, key: string): string {
  return `https://bsky.app/profile/${handle}/post/${key}`;
}
