import type { Table } from 'dexie';
import type { Draft } from '../../share/draft.ts';
import type { Post } from '../../share/post.ts';
import { unseenWords, withOverwritten } from '../../share/written.ts';
import type { Database } from '../database.ts';

/** Merges drafts of a backup: of two the newer one, which keeps the words that only the other has. `here` says what an article of theirs is here. */
export function mergeDrafts(db: Database, rows: Draft[], here: (id: string) => string, now: string): Promise<void> {
  return mergeAbout(db.drafts, rows, here, (own, theirs) => {
    if (theirs.updatedAt <= own.updatedAt) return own;
    const kept = (own.overwritten ?? []).toReversed().map(({ partId, text }) => ({ id: partId, text }));
    const both = withOverwritten(theirs, [...kept, ...unseenWords(own, theirs, {})], now);
    // A backup of a clock that was ahead must not win a second time.
    return both === theirs ? theirs : { ...both, updatedAt: now > theirs.updatedAt ? now : theirs.updatedAt };
  });
}

/** Merges posts of a backup: of two the newer one, but no part that went out comes back as one that did not. */
export function mergePosts(db: Database, rows: Post[], here: (id: string) => string): Promise<void> {
  return mergeAbout(db.posts, rows, here, (own, theirs) =>
    theirs.updatedAt > own.updatedAt && partsOut(theirs) >= partsOut(own) ? theirs : own,
  );
}

/** Posts as a restore takes them in: what waited to be sent may have been sent since, so the person is asked. */
export function restoredPosts(posts: Post[], now: string): Post[] {
  return posts.map((post) =>
    post.state.kind === 'queued' ? { ...post, state: { kind: 'failed', why: 'missed', at: now } } : post,
  );
}

/** How many of its parts went out. */
function partsOut({ state, parts }: Post): number {
  if (state.kind === 'posted' || state.kind === 'deleted') return Number.POSITIVE_INFINITY;
  return parts.filter(({ posted }) => posted).length;
}

async function mergeAbout<R extends { id: string; articleIds: string[] }>(
  table: unknown,
  rows: R[],
  here: (id: string) => string,
  mergeOne: (own: R, theirs: R) => R,
): Promise<void> {
  const stored = table as Table<R, string>;
  const own = await stored.bulkGet(rows.map(({ id }) => id));
  const written = rows.flatMap((row, index) => {
    const theirs = { ...row, articleIds: [...new Set(row.articleIds.map(here))] };
    const before = own[index];
    const after = before ? mergeOne(before, theirs) : theirs;
    return after === before ? [] : [after];
  });
  await stored.bulkPut(written);
}
