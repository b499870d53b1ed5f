import type { Article, CapturedArticle } from './article.ts';
import { keysOfCapture, mergeArticles, mergeCapture } from './merge.ts';
import { areParted } from './refused-keys.ts';
import { isSameWork } from './same-work.ts';

/** A capture merged into the oldest record of its paper. */
export interface Match {
  /** The oldest record, as it was. */
  before: Article;
  /** It with what the capture says, and with the records that went into it; the very same object if that changes nothing. */
  article: Article;
  /** The other records of the paper, which are to go into it. */
  twins: Article[];
}

/** What a capture makes of the records that its keys name, the oldest first; `undefined` where there is none. */
export function matchCapture(captured: CapturedArticle, found: readonly Article[], now: string): Match | undefined {
  const keys = keysOfCapture(captured);
  const [oldest, ...others] = found;
  if (!oldest) return undefined;
  let joined = oldest;
  const twins: Article[] = [];
  for (const twin of others) {
    if (areParted(joined, twin)) continue;
    // What the page leaves open (an address that showed two papers) is no reason to join two that differ.
    if (!isSameWork(twin, [...joined.keys, ...keys]) || !isSameWork(joined, [...twin.keys, ...keys])) continue;
    joined = mergeArticles(joined, twin, now);
    twins.push(twin);
  }
  const merged = mergeCapture(joined, captured, now);
  const { deletedAt, ...kept } = merged;
  return { before: oldest, article: deletedAt ? { ...kept, updatedAt: now } : merged, twins };
}
