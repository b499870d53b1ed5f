import { partsOut } from '../share/answers.ts';
import type { Post } from '../share/post.ts';

/** Is a part of it at the network? */
export function isOut(post: Post): boolean {
  return partsOut(post).length > 0;
}

/** A post of which a part or all is out, as posted. */
export function settledAsOut(post: Post, now: string): Post {
  const first = post.parts.find(({ posted }) => posted)?.posted;
  return {
    ...post,
    state: { kind: 'posted' },
    ...(first?.url && { url: first.url }),
    postedAt: first?.at ?? now,
    updatedAt: now,
  };
}
