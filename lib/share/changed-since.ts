/** What became of articles since posts about them went out. */

import type { Article, TrustNotice } from '../article/article.ts';
import { type ChangeKind, isUnaware, kindsOf, type Use } from '../article/became.ts';
import { isGraver, publishedDoi, type Standing, stoodAs } from '../article/standing.ts';
import type { Post } from './post.ts';

export interface Change<A extends Standing = Article> {
  article: A;
  kind: ChangeKind;
  notice?: TrustNotice;
  /** The DOI of the published version. */
  publishedAs?: string;
  /** The posts that used it as it stood before, the oldest first. */
  posts: Post[];
  /** Those of them at whose network no later post was made by who knew. */
  untold: Post[];
}

/**
 * What became of an article since the posts about it, where it is more than their authors knew. Only what is at a network counts.
 * That its standing was looked at again is no change; nor is one that warns of less.
 */
export function changeSince<A extends Standing>(article: A, posts: readonly Post[]): Change<A> | undefined {
  const out = posts.filter(isAtNetwork).sort((a, b) => (outAt(a) < outAt(b) ? -1 : 1));
  for (const kind of kindsOf(article)) {
    const unaware = out.filter((post) => isUnaware(useOf(post, article), article, kind));
    if (unaware.length === 0) continue;
    const isTold = (post: Post) => out.some((later) => tells(later, post, article) && !unaware.includes(later));
    const publishedAs = kind === 'published' ? publishedDoi(article) : undefined;
    return {
      article,
      kind,
      ...(kind !== 'published' && article.trust.notice && { notice: article.trust.notice }),
      ...(publishedAs && { publishedAs }),
      posts: unaware,
      untold: unaware.filter((post) => !isTold(post)),
    };
  }
  return undefined;
}

/** Has an article of a post come to be retracted, or in doubt, since the post left the composer? */
export function isDoubtedSince({ standing }: Pick<Post, 'standing'>, article: Standing): boolean {
  const { status } = article.trust;
  const was = stoodAs(standing, article);
  return was !== undefined && isGraver(status, 'corrected') && isGraver(status, was.status);
}

/** When a post went out: an ISO instant. */
export function outAt({ postedAt, createdAt, parts }: Pick<Post, 'postedAt' | 'createdAt' | 'parts'>): string {
  return postedAt ?? parts.find(({ posted }) => posted)?.posted?.at ?? createdAt;
}

/** Is it, or a part of it, where people read it? Of what was handed over the person has to say so. */
function isAtNetwork({ state, parts }: Post): boolean {
  if (state.kind === 'posted') return true;
  return (state.kind === 'queued' || state.kind === 'failed') && parts.some(({ posted }) => posted !== undefined);
}

function useOf(post: Post, article: Standing): Use {
  return { at: outAt(post), was: stoodAs(post.standing, article) };
}

/** Is it a later post at the same network, by who knew? */
function tells(later: Post, earlier: Post, article: Standing): boolean {
  return (
    later.network === earlier.network && outAt(later) > outAt(earlier) && stoodAs(later.standing, article) !== undefined
  );
}
