import { rowChangeOf } from '../article/taken-back.ts';
import { InboxRefused, type InboxTasks } from '../ports/inbox.ts';
import type { Reverse, Store } from '../ports.ts';
import { parseNewRule } from '../sources/parse-rule.ts';
import type { Rule } from '../sources/rule.ts';
import { MISFIT } from '../text/parse.ts';

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
}

/** The person's rules for what comes. */
export function createRuleTasks({
  store,
  now,
  newId,
}: Needs): Pick<InboxTasks, 'addRule' | 'changeRule' | 'removeRule'> {
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

    async changeRule(id, given, operation) {
      const rule = parseNewRule(given);
      if (rule === MISFIT) throw new InboxRefused('No rule');
      const reverse = await change(id, operation, ({ addedAt }, at) => ({ id, ...rule, addedAt, updatedAt: at }));
      return { done: await store.inbox.judgeAll(['hidden', 'new'], id, now()), reverse };
    },

    async removeRule(id, operation) {
      const reverse = await change(id, operation, (before, at) => ({ ...before, deletedAt: at, updatedAt: at }));
      await store.inbox.judgeAll(['hidden', 'new'], id, now());
      return reverse;
    },
  };

  /** Changes a rule that is there, once. */
  async function change(
    id: string,
    operation: string | undefined,
    make: (before: Rule, at: string) => Rule,
  ): Promise<Reverse> {
    const at = now();
    return store.operations.once({ operation, name: 'rule', at, reaches: 'following' }, async () => {
      const rules: ReturnType<typeof rowChangeOf>[] = [];
      await store.inbox.changeRule(id, (before) => {
        if (before.deletedAt) return before;
        const after = make(before, at);
        rules.push(rowChangeOf(before, after));
        return after;
      });
      return { rules };
    });
  }
}
