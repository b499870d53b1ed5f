import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import type { Source } from '../../lib/sources/source.ts';
import type { Database } from '../../lib/store/database.ts';
import { aDatabase, aStore } from './memory.ts';

/** The real sources and inbox in memory; `writes` counts the rows that are written. */
export function aFollowing(db: Database = aDatabase()) {
  const counted = { writes: 0 };
  db.use({
    stack: 'dbcore',
    name: 'count-writes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            if (request.type === 'delete') counted.writes += request.keys.length;
            else if (request.type !== 'deleteRange') counted.writes += request.values.length;
            return table.mutate(request);
          },
        };
      },
    }),
  });
  const { sources, inbox } = aStore(db);
  return {
    db,
    sources,
    inbox,
    counted,
    async items(): Promise<InboxItem[]> {
      const items = await inbox.getMany(await db.inboxItems.toCollection().primaryKeys());
      return items.filter((item) => item !== undefined);
    },
  };
}

/** A source that is a feed at this address. */
export function aSource(id: string, source: Partial<Source> = {}): Source {
  return {
    id,
    where: { kind: 'feed', url: `https://${id}.example/feed` },
    title: `Feed ${id}`,
    folder: [],
    tags: [],
    starred: false,
    isPaused: false,
    addedAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...source,
  };
}
