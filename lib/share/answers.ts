/** What others did with a post: how often, and what they replied. */

import type { Post } from './post.ts';

/** How often, over all parts of a post, and when that was looked at. */
export interface AnswerCounts {
  /** ISO instant. */
  at: string;
  likes: number;
  reposts: number;
  replies: number;
  /** Where the network counts them. */
  quotes?: number;
}

/** A reply as the network tells it, as plain text. */
export interface Reply {
  /** The network's own name of it. */
  id: string;
  /** Without an `@` in front. */
  handle: string;
  /** As they call themselves; may be empty. */
  name: string;
  /** May be empty: a picture. */
  text: string;
  /** ISO instant. */
  at: string;
  url?: string;
}

/** What is counted of one part. */
export type PartCounts = Omit<AnswerCounts, 'at'>;

/** Parts that do not hang together any more are asked for one by one; not more than so many. */
export const MOST_ROOTS = 10;
/** So many replies are told of; a person reads no more. */
export const MOST_REPLIES = 200;
/** Characters: beyond any network's limit for most people. */
const LONGEST_REPLY = 10_000;
const LONGEST_NAME = 200;

/** The parts of a post that its network has, as far as is known here. */
export function partsOut({ parts }: Pick<Post, 'parts'>): number[] {
  return parts.flatMap(({ posted }, index) => (posted && !posted.deletedAt ? [index] : []));
}

/** The person's own posts that answer a post, such as the answer to a question. */
export function ownAnswers(post: Pick<Post, 'parts' | 'accountId'>, posts: readonly Post[]): Post[] {
  const ids = new Set(post.parts.map(({ posted }) => posted?.id));
  return posts.filter(
    ({ accountId, repliesTo }) => accountId === post.accountId && ids.has(repliesTo?.parent.id ?? ''),
  );
}

/** The counts of all parts as one; neither the part that follows another nor an answer of one's own is a reply. `counted` is by the part's number. */
export function countsOf(counted: ReadonlyMap<number, PartCounts>, own: readonly Post[], at: string): AnswerCounts {
  const sum = { at, likes: 0, reposts: 0, replies: 0 };
  let quotes: number | undefined;
  for (const [index, each] of counted) {
    sum.likes += each.likes;
    sum.reposts += each.reposts;
    sum.replies += Math.max(0, each.replies - (counted.has(index + 1) ? 1 : 0));
    if (each.quotes !== undefined) quotes = (quotes ?? 0) + each.quotes;
  }
  const answers = own.filter(({ parts: [first] }) => first?.posted && !first.posted.deletedAt).length;
  return { ...sum, replies: Math.max(0, sum.replies - answers), ...(quotes !== undefined && { quotes }) };
}

/** Those of the replies that are no part of these posts of one's own, each once, the oldest first; the first so many. */
export function repliesShown(
  posts: readonly Pick<Post, 'parts'>[],
  replies: readonly Reply[],
): { replies: Reply[]; isCut: boolean } {
  const own = new Set(posts.flatMap(({ parts }) => parts.map(({ posted }) => posted?.id)));
  const others = new Map(replies.filter(({ id }) => !own.has(id)).map((reply) => [reply.id, reply]));
  const inOrder = [...others.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { replies: inOrder.slice(0, MOST_REPLIES).map(bounded), isCut: inOrder.length > MOST_REPLIES };
}

function bounded(reply: Reply): Reply {
  return {
    ...reply,
    name: reply.name.slice(0, LONGEST_NAME).toWellFormed(),
    text: reply.text.slice(0, LONGEST_REPLY).toWellFormed(),
  };
}
