import type { PartialDate } from '../article/article.ts';
import type { ChangeKind } from '../article/became.ts';
import { namedAs } from '../article/named-as.ts';
import { type Change, outAt } from './changed-since.ts';
import type { Network } from './draft.ts';
import { linkOf } from './post-facts.ts';

/** The sentences of a correction, in the person's language. */
export interface CorrectionWords {
  /** What became of it; `on` where the day is known. */
  happened(kind: ChangeKind, on: PartialDate | undefined): string;
  notice(link: string): string;
  /** Before the posts that used it. */
  posts: string;
  /** A network, and an ISO instant. */
  post(network: Network, at: string): string;
}

/** Posts of one part: far from what a part may hold. */
const POSTS_A_PART = 40;
/** Longer is no address of a post, and would fit no network. */
const LONGEST_ADDRESS = 500;

/** What a correction begins with: which paper, what became of it, the notice, and every post that used it. */
export function correctionTexts(
  { article, kind, notice, publishedAs, posts }: Change,
  words: CorrectionWords,
): string[] {
  const link = linkOf(publishedAs ? { doi: publishedAs } : article);
  const noticeLink = notice?.doi && linkOf({ doi: notice.doi });
  const paper = [
    words.happened(kind, notice?.on),
    '',
    namedAs(article),
    link,
    noticeLink && words.notice(noticeLink),
    '',
    words.posts,
  ].filter((line) => line !== undefined);
  const lines = posts.map(({ network, url, ...post }) => {
    const where = words.post(network, outAt(post));
    return url && url.length <= LONGEST_ADDRESS ? `${where}: ${url}` : where;
  });
  const parts: string[] = [];
  for (let first = 0; first < lines.length; first += POSTS_A_PART) {
    parts.push([...(first === 0 ? paper : []), ...lines.slice(first, first + POSTS_A_PART)].join('\n'));
  }
  return parts;
}

/** The networks whose readers have to hear it: each once. */
export function correctionNetworks({ posts, untold }: Pick<Change, 'posts' | 'untold'>): Network[] {
  return [...new Set((untold.length > 0 ? untold : posts).map(({ network }) => network))];
}
