import { rowChangeOf } from '../article/taken-back.ts';
import { InboxRefused, type InboxTasks } from '../ports/inbox.ts';
import type { Store } from '../ports.ts';
import { parseNewRule } from '../sources/parse-rule.ts';
import { MISFIT } from '../text/parse.ts';
import { inBlocks } from './after-sources.ts';

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
}

/** The person's rules for what comes. */
export function createRuleTasks({ store, now, newId }: Needs): Pick<InboxTasks, 'addRule' | 'removeRule'> {
  return {
    async addRule(given, operation) {
      const rule = parseNewRule(given);
      if (rule === MISFIT) throw new InboxRefused('No rule');
      const step = { operation, name: 'rule', at: now(), reaches: 'following' } as const;
      const { id, at } = await store.operations.once(step, async () => {
        const made = { id: newId(), at: now() };
        await store.inbox.putRule({ id: made.id, ...rule, addedAt: made.at, updatedAt: made.at });
        return made;
      });
      const done = await judgeAll({ store, now }, id, ['new']);
      return { ruleId: id, done, reverse: { rules: [{ id, properties: { deletedAt: { was: at } } }] } };
    },

    async removeRule(id, operation) {
      const at = now();
      const reverse = await store.operations.once({ operation, name: 'rule', at, reaches: 'following' }, async () => {
        const rules: ReturnType<typeof rowChangeOf>[] = [];
        await store.inbox.changeRule(id, (before) => {
          if (before.deletedAt) return before;
          const after = { ...before, deletedAt: at, updatedAt: at };
          rules.push(rowChangeOf(before, after));
          return after;
        });
        return { rules };
      });
      await judgeAll({ store, now }, id, ['hidden', 'new']);
      return reverse;
    },
  };
}

/** Does the rules, as they are by now, to what is new or hidden by one; answers of how many this one holds. Can be done again. */
export async function judgeAll(
  { store, now }: Pick<Needs, 'now'> & { store: Pick<Store, 'inbox'> },
  ruleId: string,
  states: ('new' | 'hidden')[],
): Promise<number> {
  let hits = 0;
  for (const state of states) {
    await inBlocks(await store.inbox.idsIn(state), async (block) => {
      hits += (await store.inbox.judge(block, now()))[ruleId] ?? 0;
    });
  }
  return hits;
}
