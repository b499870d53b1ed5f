import type { InboxStore } from '../../ports/inbox.ts';
import { type Database, writing } from '../database.ts';
import { changeBlocks } from './blocks.ts';
import { keptWith } from './items.ts';
import { createJudge } from './judge.ts';
import { keptOf, rowsOf } from './rows.ts';
import { standingTables, writeItems } from './write.ts';

/** So many are judged at a time, where they are found by what their source calls them. */
const BLOCK = 500;

/** The person's rules, and what does them to items, on Dexie. */
export function createRules(
  db: Database,
): Pick<InboxStore, 'judgeAll' | 'judgeFrom' | 'getRule' | 'putRule' | 'changeRule'> {
  const tables = [db.inboxItems, ...standingTables(db), db.sources, db.rules];
  return {
    async judgeAll(states, ruleId, now) {
      const found = new Set<string>();
      for (const state of states) {
        await changeBlocks(db, { state }, tables, async (rows) => {
          const items = await db.inboxItems.bulkGet(rows.map(({ id }) => id));
          const kept = rows.map((row, index) => keptOf(items[index], row));
          const judge = await createJudge(
            db,
            kept.filter((item) => item !== undefined),
            now,
          );
          return rows.map((row, index) => {
            const before = kept[index];
            if (!before) return row;
            const { item, hits } = judge(before);
            if (hits.includes(ruleId)) found.add(row.id);
            return item === before ? row : rowsOf(item).standing;
          });
        });
      }
      return found.size;
    },

    async judgeFrom(sourceId, now) {
      const all = await db.inboxItems.where('guids').startsWith(`${sourceId} `).primaryKeys();
      const ids = [...new Set(all)];
      for (let from = 0; from < ids.length; from += BLOCK) {
        await writing(() =>
          db.transaction('rw', tables, async () => {
            const items = await keptWith(db, ids.slice(from, from + BLOCK));
            const kept = items.filter((item) => item !== undefined);
            const judge = await createJudge(db, kept, now);
            await writeItems(
              db,
              kept.flatMap((first) => {
                const { item } = judge(first);
                return item === first ? [] : { first, item };
              }),
            );
          }),
        );
      }
    },

    getRule: (id) => db.rules.get(id),
    putRule: (rule) => writing(() => db.rules.put(rule).then(() => undefined)),
    changeRule: (id, change) =>
      writing(() =>
        db.transaction('rw', db.rules, async () => {
          const rule = await db.rules.get(id);
          if (!rule) return undefined;
          const changed = change(rule);
          if (changed !== rule) await db.rules.put(changed);
          return changed;
        }),
      ),
  };
}
