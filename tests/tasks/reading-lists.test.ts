import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../lib/ports.ts';
import { createListTasks } from '../../lib/tasks/reading-lists.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { aClock, aStore, counter } from '../support/memory.ts';

let store: Store;
let tasks: ReturnType<typeof createListTasks>;
beforeEach(() => {
  store = aStore();
  tasks = createListTasks({ store, now: aClock(), newId: counter('list') });
});

it('creates a list once, whatever the case of its name', async () => {
  expect(await tasks.createList(' Journal club ')).toMatchObject({ id: 'list-1' });
  expect(await tasks.createList('journal CLUB')).toEqual({ id: 'list-1', reverse: {} });
  expect((await store.lists.all()).map(({ name }) => name)).toEqual(['Journal club']);
});

it('makes a list with an article on it, or puts it on the one that has this name', async () => {
  await tasks.createList('Club', ['a']);
  await tasks.createList('club', ['b', 'a']);
  expect((await store.lists.all()).map(({ articleIds }) => articleIds)).toEqual([['a', 'b']]);
});

it('adds in order, each once, and removes', async () => {
  await tasks.createList('Club');
  await tasks.addToList('list-1', ['b', 'a']);
  const reverse = await tasks.addToList('list-1', ['a', 'c']);
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['b', 'a', 'c']);
  await createUndo({ store, now: aClock() })(reverse);
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['b', 'a']);
  await tasks.removeFromList('list-1', ['b']);
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['a']);
});

it('takes back one addition to a list that another has added to since', async () => {
  await tasks.createList('Club');
  const reverse = await tasks.addToList('list-1', ['a']);
  await tasks.addToList('list-1', ['b']);
  await createUndo({ store, now: aClock() })(reverse);
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['b']);
});

it('renames, deletes and brings back', async () => {
  await tasks.createList('Club');
  await tasks.renameList('list-1', 'Journal club');
  const reverse = await tasks.deleteList('list-1');
  expect(await store.lists.all()).toEqual([]);
  await createUndo({ store, now: aClock() })(reverse);
  expect((await store.lists.all()).map(({ name }) => name)).toEqual(['Journal club']);
});

it('leaves a list that has another name since, and says so', async () => {
  await tasks.createList('Club');
  const reverse = await tasks.renameList('list-1', 'Older');
  await tasks.renameList('list-1', 'Newer');
  expect(await createUndo({ store, now: aClock() })(reverse)).toEqual({ back: 0, kept: 1 });
  expect((await store.lists.get('list-1'))?.name).toBe('Newer');
});

it('puts lists in the order that the person wants, and takes it back', async () => {
  for (const name of ['B', 'A', 'C']) await tasks.createList(name);
  const names = async () => (await store.lists.all()).map(({ name }) => name).join('');
  expect(await names()).toBe('ABC');
  const reverse = await tasks.placeList('list-3', 'list-2');
  expect(await names()).toBe('CAB');
  await tasks.createList('0');
  expect(await names()).toBe('CAB0');
  await createUndo({ store, now: aClock() })(reverse);
  expect(await names()).toBe('0ABC');
  await tasks.placeList('list-4', null);
  expect(await names()).toBe('ABC0');
});

it('puts articles of a list in another order, and takes it back', async () => {
  await tasks.createList('Club', ['a', 'b', 'c', 'd']);
  const reverse = await tasks.placeInList('list-1', ['d', 'c', 'x'], 'b');
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['a', 'c', 'd', 'b']);
  await tasks.placeInList('list-1', ['a']);
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['c', 'd', 'b', 'a']);
  await createUndo({ store, now: aClock() })(reverse);
  expect((await store.lists.get('list-1'))?.articleIds).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps a search as a smart list, which no list of that name takes articles from', async () => {
  const { id } = await tasks.createSmartList('Unread', ' is:unread ');
  expect(await store.lists.get(id)).toMatchObject({ name: 'Unread', query: 'is:unread', articleIds: [] });
  expect((await tasks.createList('unread', ['a'])).id).not.toBe(id);
  const reverse = await tasks.setListQuery(id, 'is:starred');
  expect((await store.lists.get(id))?.query).toBe('is:starred');
  await createUndo({ store, now: aClock() })(reverse);
  expect((await store.lists.get(id))?.query).toBe('is:unread');
});
