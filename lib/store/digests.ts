import type { Table } from 'dexie';
import { DigestRefused, type DigestStore } from '../ports/digests.ts';
import { type Database, writing } from './database.ts';
import { createDigestPublishing } from './digest-publishing.ts';
import { createDigestRoom } from './digest-room.ts';

/** Series, issues and entries on Dexie. */
export function createDigestStore(db: Database): DigestStore {
  return {
    ...createDigestRoom(db),
    ...createDigestPublishing(db),
    putSeries: (series) => writing(() => db.series.put(series).then(() => undefined)),
    changeSeries: (id, change) => changeRow(db, db.series, id, change),
    putIssue: (issue, entries) =>
      writing(() =>
        db.transaction('rw', db.issues, db.entries, async () => {
          await noneOfThese(
            db,
            entries.map(({ id }) => id),
          );
          await db.issues.put(issue);
          await db.entries.bulkPut(entries);
        }),
      ),
    changeIssue: (id, entryIds, change) =>
      writing(() =>
        db.transaction('rw', db.issues, db.entries, async () => {
          const issue = await db.issues.get(id);
          if (!issue) return undefined;
          const named = (await db.entries.bulkGet(entryIds)).filter((entry) => entry !== undefined);
          const before = { issue, entries: named.filter(({ issueId }) => issueId === id) };
          const after = change(before.issue, before.entries);
          const known = new Map(before.entries.map((entry) => [entry.id, entry]));
          await noneOfThese(
            db,
            after.entries.flatMap(({ id }) => (known.has(id) ? [] : [id])),
          );
          if (after.issue !== issue) await db.issues.put(after.issue);
          await db.entries.bulkPut(after.entries.filter((entry) => known.get(entry.id) !== entry));
          return { before, after };
        }),
      ),
    changeEntry: (id, change) =>
      writing(() =>
        db.transaction('rw', db.issues, db.entries, async () => {
          const entry = await db.entries.get(id);
          if (!entry) return undefined;
          if ((await db.issues.get(entry.issueId))?.publishedAt) throw new DigestRefused('The issue is out');
          const changed = change(entry);
          if (changed !== entry) await db.entries.put(changed);
          return changed;
        }),
      ),
    putTemplate: (template) => writing(() => db.digestTemplates.put(template).then(() => undefined)),
    changeTemplate: (id, change) => changeRow(db, db.digestTemplates, id, change),
  };
}

/** An entry that is new takes the place of none: not of another issue's, which may be out. Runs in the caller's transaction. */
async function noneOfThese(db: Database, ids: string[]): Promise<void> {
  const there = (await db.entries.bulkGet(ids)).find((entry) => entry !== undefined);
  if (there) throw new DigestRefused(`An entry of this id is there: ${there.id}`);
}

function changeRow<R extends { id: string }>(
  db: Database,
  table: unknown,
  id: string,
  change: (row: R) => R,
): Promise<R | undefined> {
  const rows = table as Table<R, string>;
  return writing(() =>
    db.transaction('rw', rows, async () => {
      const row = await rows.get(id);
      if (!row) return undefined;
      const changed = change(row);
      if (changed !== row) await rows.put(changed);
      return changed;
    }),
  );
}
