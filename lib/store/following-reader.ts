import type { FollowingReader } from '../ports/following.ts';
import type { Database } from './database.ts';
import { createInboxReader } from './inbox/reader.ts';
import { createSourceReader } from './sources.ts';

/** What a page reads of what is followed, and of what that brought. */
export function createFollowingReader(db: Database): FollowingReader {
  return { sources: createSourceReader(db), inbox: createInboxReader(db) };
}
