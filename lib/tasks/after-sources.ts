import type { Store } from '../ports.ts';

/** So many items are gone through in one transaction. */
const BLOCK = 500;

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
    if (isLeft && source.deletedAt) {
      await inBlocks(await store.inbox.idsIn('new', { sourceId: id }), (block) => store.inbox.leave(id, block));
    }
    if (isLeft && !source.deletedAt) await store.inbox.comeBack(id);
    if (properties.includes('starred') || (isLeft && source.starred)) {
      await inBlocks(await store.inbox.idsBroughtBy(id), (block) => store.inbox.judge(block, now()));
    }
    if (properties.includes('where')) await forgetAnswers(id);
  }

  async function forgetAnswers(id: string): Promise<void> {
    const check = await store.sources.check(id);
    if (!check) return;
    const { validators: _, reached: __, moved: ___, problem: ____, ...kept } = check;
    await store.sources.putCheck({ ...kept, failures: 0, dueAt: now() });
  }
}

/** Goes through ids so many at a time. */
export async function inBlocks(ids: string[], work: (block: string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < ids.length; from += BLOCK) await work(ids.slice(from, from + BLOCK));
}
