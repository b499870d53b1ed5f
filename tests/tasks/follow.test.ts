import { expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { SourceRefused } from '../../lib/ports/following.ts';
import type { NewSource } from '../../lib/sources/source.ts';
import { aCapture } from '../support/builders.ts';
import { bring, brought, doisIn, following, itemsIn, NOW, tasksOn } from '../support/inbox.ts';
import { aStore } from '../support/memory.ts';

const FEED: NewSource = { where: { kind: 'feed', url: 'https://j.example/feed' }, title: 'A journal' };

it('follows each thing once, and looks at it at once', async () => {
  const store = aStore();
  const asked: string[][] = [];
  const { tasks } = tasksOn(store, asked);
  const first = await tasks.follow([FEED, { ...FEED, where: { kind: 'feed', url: 'http://j.example/feed/' } }]);
  expect(first).toMatchObject({ ids: ['made-1', 'made-1'], added: 1 });
  expect(await tasks.follow([FEED])).toMatchObject({ ids: ['made-1'], added: 0 });
  expect(asked).toEqual([['made-1']]);
  expect(await store.sources.all()).toMatchObject([{ title: 'A journal', folder: [], starred: false }]);
  expect(await store.sources.due('2026-11-30T00:00:00.000Z', 5)).toHaveLength(1);
});

it('takes back that something is followed, with what it brought', async () => {
  const store = aStore();
  const { undo, ids } = await tasksOn(store).tasks.follow([FEED]);
  await bring(store, ids[0] ?? '', ['1', '2']);
  expect(await undo?.()).toEqual({ back: 1, kept: 0 });
  expect(await store.sources.all()).toEqual([]);
  expect(await store.inbox.count('new')).toBe(0);
  expect(await store.sources.due('2026-11-30T00:00:00.000Z', 5)).toEqual([]);
});

it('has what only an unfollowed source brought go, and come back with it', async () => {
  const store = await following(['a', 'b']);
  await bring(store, 'a', ['1', '2', '3']);
  await bring(store, 'b', ['2']);
  const { tasks } = tasksOn(store);
  await tasks.dismissItems(
    (await itemsIn(store, 'new')).filter(({ fields }) => fields.doi === '10.5555/3').map(({ id }) => id),
  );
  const undo = await tasks.unfollow(['a']);
  expect(await doisIn(store, 'new')).toEqual(['2']);
  expect(await doisIn(store, 'dismissed')).toEqual(['3']);
  expect(await store.inbox.sections({ state: 'new', by: 'source' })).toEqual([{ key: 'b', count: 1 }]);
  await undo();
  expect(await doisIn(store, 'new')).toEqual(['1', '2']);
});

it('has what comes back stand as the library and the rules have it by then', async () => {
  const store = await following(['a']);
  await bring(store, 'a', ['1', brought({ doi: '10.5555/2', title: 'A case of gout' as MarkedText }), '3']);
  const { tasks } = tasksOn(store);
  const undo = await tasks.unfollow(['a']);
  await store.articles.save(aCapture({ doi: '10.5555/1', url: undefined }), NOW);
  await tasks.addRule({ query: 'gout', deed: { kind: 'hide' } });
  await undo();
  expect(await doisIn(store, 'new')).toEqual(['3']);
  expect(await doisIn(store, 'owned')).toEqual(['1']);
  expect(await doisIn(store, 'hidden')).toEqual(['2']);
});

it('does not follow what is followed again already', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  const undo = await tasks.unfollow(['a']);
  await tasks.follow([{ where: { kind: 'feed', url: 'https://a.example/feed' }, title: 'a' }]);
  expect(await undo()).toEqual({ back: 0, kept: 1 });
  expect(await store.sources.all()).toMatchObject([{ id: 'made-1' }]);
});

it('takes what went with a source that is followed again as new', async () => {
  const store = await following(['a']);
  await bring(store, 'a', ['1']);
  const { tasks } = tasksOn(store);
  await tasks.unfollow(['a']);
  const { ids } = await tasks.follow([{ where: { kind: 'feed', url: 'https://a.example/feed' }, title: 'a' }]);
  await bring(store, ids[0] ?? '', ['1']);
  expect((await itemsIn(store, 'new')).map(({ sourceId, brought }) => [sourceId, brought.length])).toEqual([
    ['made-1', 1],
  ]);
});

it('ranks what a source brought as it is starred, and takes that back', async () => {
  const store = await following(['a', 'b']);
  await bring(store, 'a', ['1']);
  await bring(store, 'b', ['2']);
  const { tasks } = tasksOn(store);
  const undo = await tasks.changeSources(['b'], { starred: true, tags: ['t'] });
  expect((await itemsIn(store, 'new')).map(({ sourceId, reasons }) => [sourceId, reasons[0]?.kind])).toEqual([
    ['b', 'starred-source'],
    ['a', undefined],
  ]);
  await undo();
  expect((await itemsIn(store, 'new')).flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(await store.sources.get('b')).toMatchObject({ starred: false, tags: [] });
});

it('looks at no source that is paused', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  const undo = await tasks.changeSources(['a'], { isPaused: true });
  expect(await store.sources.nextDue()).toBeUndefined();
  await undo();
  expect(await store.sources.due('2026-12-30T00:00:00.000Z', 5)).toHaveLength(1);
});

it.each([
  ['an address that is no web address', { ...FEED, where: { kind: 'feed', url: 'javascript:alert(1)' } }],
  ['a kind that there is not', { ...FEED, where: { kind: 'toString' } }],
  ['a journal without ISSN', { ...FEED, where: { kind: 'journal', issn: [] } }],
])('refuses %s', async (_, source) => {
  const store = aStore();
  await expect(tasksOn(store).tasks.follow([FEED, source as NewSource])).rejects.toThrow(SourceRefused);
  expect(await store.sources.all()).toEqual([]);
});

it('does once what is asked again', async () => {
  const store = aStore();
  const { background } = tasksOn(store);
  const first = await background.follow([FEED], 'operation');
  expect(await background.follow([FEED], 'operation')).toEqual(first);
});
