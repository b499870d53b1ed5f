import type { Table } from 'dexie';
import type { Draft } from '../../share/draft.ts';
import type { Post } from '../../share/post.ts';
import { unseenWords, withOverwritten } from '../../share/written.ts';
import type { Database } from '../database.ts';

/** Merges drafts of a backup: of two the newer one, which keeps the words that only the other has. `here` says what an article of theirs is here. Answers how many rows it wrote. */
export function mergeDrafts(db: Database, rows: Draft[], here: (id: string) => string, now: string): Promise<number> {
  return mergeAbout(db.drafts, rows, here, (own, theirs) => {
    if (theirs.updatedAt <= own.updatedAt) return own;
    const kept = (own.overwritten ?? []).toReversed().map(({ partId, text }) => ({ id: partId, text }));
    const both = withOverwritten(theirs, [...kept, ...unseenWords(own, theirs, {})], now);
    // A backup of a clock that was ahead must not win a second time.
    return both === theirs ? theirs : { ...both, updatedAt: now > theirs.updatedAt ? now : theirs.updatedAt };
  });
}

/** Merges posts of a backup: of two the newer one, but no part that went out comes back as one that did not, and none that was deleted as one that is there. Answers how many rows it wrote. */
export function mergePosts(db: Database, rows: Post[], here: (id: string) => string): Promise<number> {
  return mergeAbout(db.posts, rows, here, (own, theirs) =>
    theirs.updatedAt > own.updatedAt && partsOut(theirs) >= partsOut(own) && isAsFar(theirs, own) ? theirs : own,
  );
}

/** Posts as a restore takes them in: what waited to be sent, or deleted, may have been since, so the person is asked. */
export function restoredPosts(posts: Post[], now: string): Post[] {
  return posts.map((post) => {
    if (post.state.kind === 'queued') return { ...post, state: { kind: 'failed', why: 'missed', at: now } };
    if (post.state.kind !== 'deleting') return post;
    return { ...post, state: { kind: 'posted', notDeleted: { why: 'missed', at: now } } };
  });
}

/** How many of its parts went out. */
function partsOut({ state, parts }: Post): number {
  if (['posted', 'deleting', 'deleted'].includes(state.kind)) return Number.POSITIVE_INFINITY;
  return parts.filter(({ posted }) => posted).length;
}

/** Is every part that the other has deleted deleted in this one too? */
function isAsFar({ state, parts }: Post, other: Post): boolean {
  if (state.kind === 'deleted') return true;
  if (other.state.kind === 'deleted') return false;
  return other.parts.every(({ posted }, index) => !posted?.deletedAt || parts[index]?.posted?.deletedAt);
}

async function mergeAbout<R extends { id: string; articleIds: string[] }>(
  table: unknown,
  rows: R[],
  here: (id: string) => string,
  mergeOne: (own: R, theirs: R) => R,
): Promise<number> {
  const stored = table as Table<R, string>;
  const own = await stored.bulkGet(rows.map(({ id }) => id));
  const written = rows.flatMap((row, index) => {
    const theirs = { ...row, articleIds: [...new Set(row.articleIds.map(here))] };
    const before = own[index];
    const after = before ? mergeOne(before, theirs) : theirs;
    return after === before ? [] : [after];
  });
  await stored.bulkPut(written);
  return written.length;
}
