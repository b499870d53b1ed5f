import type { InboxStore } from '../../ports/inbox.ts';
import { type Database, writing } from '../database.ts';
import { keptWith } from './items.ts';
import { createJudge } from './judge.ts';
import { rowsOf } from './rows.ts';

/** The person's rules, and what does them to items, on Dexie. */
export function createRules(db: Database): Pick<InboxStore, 'judge' | 'getRule' | 'putRule' | 'changeRule'> {
  return {
    judge: (ids, now) =>
      writing(() =>
        db.transaction('rw', db.inboxItems, db.standings, db.sources, db.rules, async () => {
          const items = (await keptWith(db, ids)).filter((item) => item !== undefined);
          const judge = await createJudge(db, items, now);
          const judged = items.map((item) => judge(item));
          const changed = judged.filter(({ item }, index) => item !== items[index]);
          await db.standings.bulkPut(changed.map(({ item }) => rowsOf(item).standing));
          const hits: Record<string, number> = {};
          for (const id of judged.flatMap((each) => each.hits)) hits[id] = (hits[id] ?? 0) + 1;
          return hits;
        }),
      ),
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
