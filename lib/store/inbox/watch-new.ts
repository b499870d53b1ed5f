import Dexie from 'dexie';
import type { InboxReader } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';

/** A refresh takes in hundreds of items a second: they are counted when it draws breath, and this often at most. */
const WAIT_MS = 1000;

/** Tells how many items are new: soon, for a worker starts at a click that is not to wait, and after each change of that, whoever made it; answers what ends that. */
export function watchNew(
  db: Database,
  inbox: Pick<InboxReader, 'count'>,
  tell: (count: number) => void,
  waitMs = WAIT_MS,
): () => void {
  const own = `idb://${db.name}/${db.standings.name}/`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function count(): Promise<void> {
    timer = undefined;
    tell(await inbox.count('new'));
  }
  const look = () =>
    void count().catch((error: unknown) => console.error(error instanceof Error ? error.name : 'The inbox'));
  const changed = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(own))) timer ??= setTimeout(look, waitMs);
  };
  Dexie.on('storagemutated', changed);
  timer = setTimeout(look, waitMs);
  return () => {
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}
