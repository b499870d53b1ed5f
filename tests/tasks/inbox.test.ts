import { expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { InboxRefused } from '../../lib/ports/inbox.ts';
import { aCapture } from '../support/builders.ts';
import { bring, brought, daysAgo, doisIn, following, itemsIn, NOW, tasksOn } from '../support/inbox.ts';

const PAPER = { doi: '10.5555/1', title: 'Feedback in clinical teaching' as MarkedText, journal: 'Samples' };

it('saves an item with the tags of its sources and rules, and takes that back', async () => {
  const store = await following(['a', 'b']);
  const { tasks } = tasksOn(store);
  await tasks.changeSources(['a'], { tags: ['journal'] });
  await tasks.addRule({ query: 'feedback', deed: { kind: 'tag', tag: 'teaching' } });
  await bring(store, 'a', [brought(PAPER)]);
  await bring(store, 'b', [brought(PAPER)]);
  const [item] = await itemsIn(store, 'new');
  const { articleIds, undo } = await tasks.saveItems([item?.id ?? '']);
  const [articleId = ''] = articleIds;
  expect(await store.articles.get(articleId)).toMatchObject({
    title: PAPER.title,
    tags: ['journal', 'teaching'],
    url: 'https://doi.org/10.5555/1',
    provenance: { title: { from: 'feed:a.example' } },
  });
  expect(await itemsIn(store, 'saved')).toMatchObject([{ articleId }]);
  await undo?.();
  expect(await store.articles.inTrash()).toEqual([articleId]);
  expect(await itemsIn(store, 'new')).toMatchObject([{ id: item?.id }]);
  expect((await itemsIn(store, 'new'))[0]).not.toHaveProperty('articleId');
});

it('takes the tags back that saving gave to what the library had', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await tasks.changeSources(['a'], { tags: ['journal'] });
  await bring(store, 'a', ['1']);
  const { article } = await store.articles.save(aCapture({ doi: '10.5555/1' }), NOW);
  const [item] = await itemsIn(store, 'new');
  const { undo } = await tasks.saveItems([item?.id ?? '']);
  expect((await store.articles.get(article.id))?.tags).toEqual(['journal']);
  await undo?.();
  expect(await store.articles.get(article.id)).toMatchObject({ tags: [], title: article.title });
});

it('dismisses and renews, and takes either back', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ['1', '2', '3']);
  const ids = (await itemsIn(store, 'new')).map(({ id }) => id);
  const undo = await tasks.dismissItems(ids.slice(0, 2));
  expect(undo.reverse?.items).toHaveLength(1);
  expect(await store.inbox.count('dismissed')).toBe(2);
  const again = await tasks.renewItems([ids[0] ?? '']);
  expect(await store.inbox.count('dismissed')).toBe(1);
  await again();
  expect(await undo()).toEqual({ back: 2, kept: 0 });
  expect(await store.inbox.count('new')).toBe(3);
});

it('takes nothing that was saved meanwhile for new', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ['1']);
  const ids = (await itemsIn(store, 'new')).map(({ id }) => id);
  await tasks.saveItems(ids);
  await tasks.renewItems(ids);
  expect(await store.inbox.count('saved')).toBe(1);
});

it('keeps what became of an item since it was dismissed', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ['1', '2']);
  const ids = (await itemsIn(store, 'new')).map(({ id }) => id);
  const undo = await tasks.dismissItems(ids);
  await tasks.saveItems([ids[0] ?? '']);
  expect(await undo()).toEqual({ back: 1, kept: 1 });
  expect(await store.inbox.count('saved')).toBe(1);
});

it('dismisses what came before a day, and takes back that only', async () => {
  const store = await following(['a', 'b']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ['1', '2'], daysAgo(3));
  await bring(store, 'b', ['3'], daysAgo(3));
  await bring(store, 'a', ['4'], NOW);
  const [first] = await itemsIn(store, 'new');
  const [older] = (await itemsIn(store, 'new')).filter(({ fields }) => fields.doi === '10.5555/1');
  await tasks.dismissItems([older?.id ?? '']);
  const undo = await tasks.dismissOlder(first?.day ?? '', ['a']);
  expect(await doisIn(store, 'dismissed')).toEqual(['1', '2']);
  expect(await undo()).toEqual({ back: 1, kept: 0 });
  expect(await doisIn(store, 'new')).toEqual(['2', '3', '4']);
  await expect(tasks.dismissOlder('soon')).rejects.toThrow(InboxRefused);
});

it('takes apart what is not one, for good, and takes that back', async () => {
  const store = await following(['a', 'b', 'c']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', [brought({ ...PAPER, issued: '2026', doi: undefined as never })]);
  await bring(store, 'b', [brought({ ...PAPER, issued: '2026' })]);
  const [item] = await itemsIn(store, 'new');
  const [, apart] = item?.brought ?? [];
  if (!item || !apart) throw new Error('No merged item');
  const undo = await tasks.takeApart(item.id, apart);
  expect((await itemsIn(store, 'new')).map(({ sourceId }) => sourceId).sort()).toEqual(['a', 'b']);
  await bring(store, 'b', [brought({ ...PAPER, issued: '2026' })]);
  expect(await store.inbox.count('new')).toBe(2);
  expect(await undo()).toEqual({ back: 1, kept: 0 });
  const [again] = await itemsIn(store, 'new');
  expect(again?.brought.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
  expect(again).not.toHaveProperty('notKeys');
});

it('keeps that an item was opened', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ['1']);
  const [item] = await itemsIn(store, 'new');
  await tasks.markOpened(item?.id ?? '');
  expect((await itemsIn(store, 'new'))[0]?.openedAt).toBeDefined();
});
