import { rowChangeOf } from '../article/taken-back.ts';
import { InboxRefused, type InboxTasks } from '../ports/inbox.ts';
import type { Store } from '../ports.ts';
import { parseNewRule } from '../sources/parse-rule.ts';
import { MISFIT } from '../text/parse.ts';

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
      const done = await store.inbox.judgeAll(['new'], id, now());
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
      await store.inbox.judgeAll(['hidden', 'new'], id, now());
      return reverse;
    },
  };
}
