import type { Store } from '../ports.ts';

interface Needs {
  store: Pick<Store, 'sources' | 'inbox'>;
  now: () => string;
}

/**
 * What follows in the inbox from a change of sources: what only they brought goes with them and comes back, and is ranked as they are
 * starred; who asks where a source went is asked anew. Can be done again.
 */
export async function afterSources({ store, now }: Needs, ids: string[], properties: string[]): Promise<void> {
  for (const id of ids) {
    const source = await store.sources.get(id);
    if (!source) continue;
    const isLeft = properties.includes('deletedAt');
    if (isLeft && source.deletedAt) await store.inbox.leave(id);
    const isBack = isLeft && !source.deletedAt;
    if (isBack) {
      await store.inbox.comeBack(id);
      await store.inbox.ownAll(now(), id);
    }
    if (properties.includes('starred') || isBack || (isLeft && source.starred)) await store.inbox.judgeFrom(id, now());
    if (properties.includes('where')) await forgetAnswers(id);
  }

  async function forgetAnswers(id: string): Promise<void> {
    const check = await store.sources.check(id);
    if (!check) return;
    const { validators: _, reached: __, moved: ___, problem: ____, ...kept } = check;
    await store.sources.putCheck({ ...kept, failures: 0, dueAt: now() });
  }
}
