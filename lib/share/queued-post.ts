import type { Article } from '../article/article.ts';
import { plain } from '../article/markup.ts';
import type { Draft, Network } from './draft.ts';
import { networkRules } from './networks.ts';
import type { Post, PostCard, PostImage, Visibility } from './post.ts';
import { linkIn } from './post-facts.ts';
import type { ShownPost } from './shown.ts';

interface Sending {
  id: string;
  draft: Draft;
  account: { id: string; network: Network };
  /** As the person sees them. */
  shown: readonly ShownPost[];
  /** Whose card its link shows. */
  article: Article | undefined;
  /** The picture of its card, where the network takes one from its sender. */
  thumb?: PostImage | undefined;
  /** Where the network has a choice. */
  visibility?: Visibility;
  /** What it answers. */
  repliesTo?: Post['repliesTo'];
  /** ISO instant. */
  now: string;
}

/** A post for the outbox: exactly what is shown, whatever becomes of its draft. */
export function queuedPost(sending: Sending): Post {
  const { id, draft, account, shown, article, thumb, visibility, repliesTo, now } = sending;
  const used = new Set(shown.flatMap(({ imageIds }) => imageIds));
  const parts = shown.map(({ text, imageIds }) => {
    const card = imageIds.length === 0 && article && cardOf(article, text);
    return { text: sendable(text), imageIds, ...(card && { card: { ...card, ...(thumb && { thumbId: thumb.id }) } }) };
  });
  const images: PostImage[] = draft.images.filter((image) => used.has(image.id));
  if (thumb && parts.some(({ card }) => card)) images.push(thumb);
  const { contentWarning, language, poll, scheduledAt } = draft;
  return {
    id,
    draftId: draft.id,
    articleIds: draft.articleIds,
    network: account.network,
    accountId: account.id,
    parts,
    ...(images.length > 0 && {
      images: images.map(({ id: imageId, alt, mime, width, height }) => ({
        id: imageId,
        alt: sendable(alt),
        mime,
        width,
        height,
      })),
    }),
    state: { kind: 'queued', attempts: 0 },
    ...(scheduledAt && scheduledAt > now && { scheduledAt }),
    ...(contentWarning && { contentWarning: sendable(contentWarning) }),
    ...(language && { language }),
    ...(visibility && { visibility }),
    ...(repliesTo && { repliesTo }),
    ...(poll && hasPolls(account.network) && { poll }),
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * A text as every server keeps it: Mastodon's database takes no NUL, and half of a character goes out as its replacement. What a server
 * says of a post is held against this.
 */
export function sendable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
}

/** Networks of those to which Sheaf posts that take a poll. */
function hasPolls(network: Network): boolean {
  return networkRules()[network].poll !== undefined;
}

/** Does a post show the card of an article: has a part of it the link, and no image in the card's place? */
export function hasCard(shown: readonly Pick<ShownPost, 'text' | 'imageIds'>[], article: Article): boolean {
  return shown.some(({ text, imageIds }) => imageIds.length === 0 && cardOf(article, text) !== undefined);
}

/** The card of an article where a text holds its link. */
function cardOf(article: Article, text: string): PostCard | undefined {
  const url = linkIn(text, article);
  if (!url || !/^https?:\/\/\S+$/i.test(url)) return undefined;
  return { url, title: article.title ? plain(article.title) : url, description: article.journal ?? '' };
}
