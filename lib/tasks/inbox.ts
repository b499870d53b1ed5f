import { rowChangeOf } from '../article/taken-back.ts';
import { type DismissedOlder, InboxRefused, type InboxTasks, type ItemsChange, type Only } from '../ports/inbox.ts';
import type { Reverse, Saved, Store } from '../ports.ts';
import { captureOf } from '../sources/as-capture.ts';
import type { InboxItem, Standing } from '../sources/inbox-item.ts';
import type { Source } from '../sources/source.ts';

/** So many items are changed in one transaction; of those that are saved, each with all that an article has, fewer. */
const BLOCK = 1000;
const SAVED_AT_ONCE = 20;

interface Needs {
  store: Store;
  now: () => string;
}

/** What a person does with the items of the inbox. */
export function createInboxTasks({ store, now }: Needs): Omit<InboxTasks, 'addRule' | 'changeRule' | 'removeRule'> {
  return {
    async saveItems(ids, operation) {
      const articleIds: string[] = [];
      const reverse: { saved: Saved[]; items: ItemsChange[] } = { saved: [], items: [] };
      for (let from = 0; from < ids.length; from += SAVED_AT_ONCE) {
        const step = { operation, name: `save ${from}`, at: now(), reaches: 'following' } as const;
        const done = await store.operations.once(step, () => saveSome(ids.slice(from, from + SAVED_AT_ONCE)));
        articleIds.push(...done.saved.map(({ article }) => article.id));
        reverse.saved.push(...done.saved);
        reverse.items.push(...done.items);
      }
      return { articleIds, reverse: articleIds.length > 0 ? reverse : {} };
    },

    dismissItems: (ids, operation) =>
      change(ids, operation, (before, at) => {
        if (before.state === 'saved' || before.state === 'owned') return before;
        return { ...before, state: 'dismissed', settledAt: at };
      }),

    renewItems: (ids, operation) =>
      change(ids, operation, (before, at) => {
        if (before.state === 'saved' || before.state === 'owned') return before;
        const { hiddenBy: _, articleId: __, ...rest } = before;
        return { ...rest, state: 'new', settledAt: at };
      }),

    async dismissOlder(day, given, operation) {
      if (!isDay(day)) throw new InboxRefused('No day');
      const sourceIds = given ?? undefined;
      const at = await store.operations.once({ operation, name: 'older', at: now() }, async () => now());
      for (const only of onlyOf({ day, sourceIds })) {
        await store.inbox.changeAllIn('new', only, (before) => ({ ...before, state: 'dismissed', settledAt: at }));
      }
      return { dismissed: [{ at, day, ...(sourceIds && { sourceIds }) }] };
    },

    markOpened: (id) =>
      store.inbox.changeStandings([id], (before) => (before.openedAt ? before : { ...before, openedAt: now() })),

    async takeApart(id, apart, operation) {
      const step = { operation, name: 'apart', at: now(), reaches: 'following' } as const;
      const apartId = await store.operations.once(step, () => store.inbox.takeApart(id, apart, now()));
      return apartId === undefined ? {} : { apart: [{ id, apartId }] };
    },
  };

  async function saveSome(ids: string[]): Promise<{ saved: Saved[]; items: ItemsChange[] }> {
    const items = (await store.inbox.getMany(ids)).filter((item) => item !== undefined);
    const sourceIds = [...new Set(items.flatMap(({ brought }) => brought.map(({ sourceId }) => sourceId)))];
    const found = await Promise.all(sourceIds.map((id) => store.sources.get(id)));
    const sources = new Map(found.flatMap((source) => (source ? [[source.id, source] as const] : [])));
    const done = { saved: [] as Saved[], items: [] as ItemsChange[] };
    for (const item of items) {
      const at = now();
      const saved = await store.articles.save(captureOf(item, sources), at);
      const { article } = saved;
      const tags = [...new Set([...article.tags, ...tagsOf(item, sources)])];
      const tagged =
        tags.length === article.tags.length
          ? article
          : await store.articles.change(article.id, (before) => ({ ...before, tags, updatedAt: at }));
      done.saved.push({ ...saved, article: tagged });
      await store.inbox.changeStandings([item.id], (before) => {
        const { hiddenBy: _, ...rest } = before;
        const after: Standing = { ...rest, state: 'saved', articleId: article.id, settledAt: at };
        done.items.push(asItems(before, after));
        return after;
      });
    }
    return done;
  }

  /** Changes items in blocks, and answers how to take that back: those of which the same became are named together. */
  async function change(
    ids: string[],
    operation: string | undefined,
    edit: (before: Standing, at: string) => Standing,
  ): Promise<Reverse> {
    const all: ItemsChange[] = [];
    for (let from = 0; from < ids.length; from += BLOCK) {
      const step = { operation, name: `items ${from}`, at: now(), reaches: 'following' } as const;
      const done = await store.operations.once(step, async () => {
        const at = now();
        const changed: ItemsChange[] = [];
        await store.inbox.changeStandings(ids.slice(from, from + BLOCK), (before) => {
          const after = edit(before, at);
          if (after !== before) changed.push(asItems(before, after));
          return after;
        });
        return together(changed);
      });
      all.push(...done);
    }
    return { items: all };
  }
}

/** The parts of the inbox in which items came before a day. */
export function onlyOf({ day, sourceIds }: Pick<DismissedOlder, 'day'> & { sourceIds?: string[] | undefined }): Only[] {
  return sourceIds?.map((sourceId) => ({ sourceId, before: day })) ?? [{ before: day }];
}

function tagsOf({ brought, tags }: InboxItem, sources: ReadonlyMap<string, Source>): string[] {
  const ofSources = brought.flatMap(({ sourceId }) => {
    const source = sources.get(sourceId);
    return source && !source.deletedAt ? source.tags : [];
  });
  return [...new Set([...ofSources, ...tags])];
}

function asItems(before: Standing, after: Standing): ItemsChange {
  const { id, properties } = rowChangeOf(before, after);
  return { ids: [id], properties };
}

function together(changes: ItemsChange[]): ItemsChange[] {
  const bySame = Map.groupBy(changes, ({ properties }) => JSON.stringify(properties));
  return [...bySame.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ids: same.flatMap(({ ids }) => ids), properties: first.properties }] : [];
  });
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
}
