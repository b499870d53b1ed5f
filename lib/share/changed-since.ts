/** What became of articles since posts about them went out. */

import type { Article, TrustNotice } from '../article/article.ts';
import { isGraver, isPreprint, lastingKey, publishedDoi, type Standing, stoodAs } from '../article/standing.ts';
import { isPreprintDoi } from '../article/versions.ts';
import type { Post } from './post.ts';

/** What a reader of an earlier post should hear of, the gravest first. */
export type ChangeKind = 'retracted' | 'expression-of-concern' | 'corrected' | 'published';

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

/** Is there anything about an article that some post of it may not have known? Read before its posts are. */
export function mayHaveChanged(article: Standing): boolean {
  if (isGraver(article.trust.status, 'nothing-known')) return true;
  const wasPreprint = isPreprint(article) || article.keys.some((key) => isPreprintDoi(key.slice('doi:'.length)));
  return wasPreprint && publishedDoi(article) !== undefined;
}

/**
 * What became of an article since the posts about it, where it is more than their authors knew. Only what is at a network counts.
 * That its standing was looked at again is no change; nor is one that warns of less.
 */
export function changeSince<A extends Standing>(article: A, posts: readonly Post[]): Change<A> | undefined {
  const out = posts.filter(isAtNetwork).sort((a, b) => (outAt(a) < outAt(b) ? -1 : 1));
  for (const kind of kindsOf(article)) {
    const unaware = out.filter((post) => isUnaware(post, article, kind));
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

/** What names a change where it is dismissed, or told by a draft: by what is lasting of the article, whose record may go into another. */
export function changeName({ article, kind }: Pick<Change<Standing>, 'article' | 'kind'>): string {
  return `${kind} ${lastingKey(article) ?? article.id}`;
}

/** Is a change among these names, by any that its article has had? */
export function isNamed({ article, kind }: Pick<Change<Standing>, 'article' | 'kind'>, names: readonly string[]) {
  return [...article.keys, article.id].some((key) => names.includes(`${kind} ${key}`));
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

function kindsOf(article: Standing): ChangeKind[] {
  const { status } = article.trust;
  const grave = status === 'unchecked' || status === 'nothing-known' ? [] : [status];
  return publishedDoi(article) === undefined ? grave : [...grave, 'published'];
}

function isUnaware(post: Post, article: Standing, kind: ChangeKind): boolean {
  const was = stoodAs(post.standing, article);
  if (kind === 'published') return was?.isUnpublished === true;
  if (was && !isGraver(kind, was.status)) return false;
  // Where nobody had looked, or what was known was not kept, the date of the notice tells; when it was last looked at says nothing of
  // that. A retraction is told whenever it was; a correction of long before was in what was read.
  const isKnown = was && (kind !== 'corrected' || was.status !== 'unchecked');
  return isKnown || (article.trust.notice?.on ?? '') > outAt(post).slice(0, 'yyyy-mm-dd'.length);
}

/** Is it a later post at the same network, by who knew? */
function tells(later: Post, earlier: Post, article: Standing): boolean {
  return (
    later.network === earlier.network && outAt(later) > outAt(earlier) && stoodAs(later.standing, article) !== undefined
  );
}
