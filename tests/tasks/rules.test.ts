import { expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { InboxRefused } from '../../lib/ports/inbox.ts';
import { bring, brought, following, itemsIn, tasksOn } from '../support/inbox.ts';
import type { StoreInMemory } from '../support/memory.ts';

const paper = (doi: string, title: string) => brought({ doi, title: title as MarkedText });
const ANIMALS = [paper('10.5555/1', 'Sepsis in mice'), paper('10.5555/2', 'Sepsis in adults')];
const titles = async (store: StoreInMemory, state: 'new' | 'hidden') =>
  (await itemsIn(store, state)).map(({ fields }) => fields.title);

it('hides what is there and what comes, and takes that back', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ANIMALS);
  const { done, undo, ruleId } = await tasks.addRule({ query: 'mice OR rats', deed: { kind: 'hide' } });
  expect(done).toBe(1);
  await bring(store, 'a', [paper('10.5555/3', 'Sepsis in rats')]);
  expect(await titles(store, 'new')).toEqual(['Sepsis in adults']);
  expect((await itemsIn(store, 'hidden')).map(({ hiddenBy }) => hiddenBy)).toEqual([ruleId, ruleId]);
  await undo?.();
  expect(await titles(store, 'new')).toHaveLength(3);
});

it('stars, and what it starred stands first', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ANIMALS);
  const { ruleId, undo } = await tasks.addRule({ query: 'adults', deed: { kind: 'star' } });
  expect((await itemsIn(store, 'new')).map(({ reasons }) => reasons)).toEqual([[{ kind: 'rule', ruleId }], []]);
  await undo?.();
  expect((await itemsIn(store, 'new')).flatMap(({ reasons }) => reasons)).toEqual([]);
});

it('is of one source where it is said to be', async () => {
  const store = await following(['a', 'b']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', [ANIMALS[0] ?? '']);
  await bring(store, 'b', [paper('10.5555/9', 'Asthma in mice')]);
  await tasks.addRule({ query: 'mice', sourceId: 'b', deed: { kind: 'hide' } });
  expect(await titles(store, 'new')).toEqual(['Sepsis in mice']);
});

it('lets what it hid come back when it is removed, and hides it again when that is taken back', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ANIMALS);
  const { ruleId } = await tasks.addRule({ query: 'mice', deed: { kind: 'hide' } });
  const undo = await tasks.removeRule(ruleId);
  expect(await titles(store, 'new')).toHaveLength(2);
  expect(await store.inbox.rules()).toEqual([]);
  await undo();
  expect(await titles(store, 'hidden')).toEqual(['Sepsis in mice']);
});

it('changes: what it hides no more is new, what it hides now is hidden, and back', async () => {
  const store = await following(['a']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ANIMALS);
  const { ruleId } = await tasks.addRule({ query: 'mice', sourceId: 'a', deed: { kind: 'hide' } });
  const { done, undo } = await tasks.changeRule(ruleId, { query: 'adults', deed: { kind: 'hide' } });
  expect(done).toBe(1);
  expect(await titles(store, 'hidden')).toEqual(['Sepsis in adults']);
  expect(await store.inbox.rules()).toMatchObject([{ id: ruleId, query: 'adults', deed: { kind: 'hide' } }]);
  expect((await store.inbox.rules())[0]).not.toHaveProperty('sourceId');
  await undo?.();
  expect(await titles(store, 'hidden')).toEqual(['Sepsis in mice']);
  expect(await store.inbox.rules()).toMatchObject([{ query: 'mice', sourceId: 'a' }]);
  await expect(tasks.changeRule(ruleId, { query: '', deed: { kind: 'hide' } })).rejects.toThrow(InboxRefused);
});

it('hides nothing that the person brought back', async () => {
  const store = await following(['a', 'b']);
  const { tasks } = tasksOn(store);
  await bring(store, 'a', ANIMALS);
  await tasks.addRule({ query: 'mice', deed: { kind: 'hide' } });
  await tasks.renewItems((await itemsIn(store, 'hidden')).map(({ id }) => id));
  await bring(store, 'b', ANIMALS);
  await tasks.addRule({ query: 'asthma', deed: { kind: 'hide' } });
  expect(await titles(store, 'new')).toHaveLength(2);
});

it.each(['', '   ', '""', 'sort:title'])('refuses a rule that says nothing: %j', async (query) => {
  const store = await following([]);
  await expect(tasksOn(store).tasks.addRule({ query, deed: { kind: 'hide' } })).rejects.toThrow(InboxRefused);
});

it('tells before what it would have done', async () => {
  const store = await following(['a', 'b']);
  await bring(store, 'a', ANIMALS);
  await bring(store, 'b', [paper('10.5555/9', 'Asthma in mice')]);
  const since = '2026-11-01T00:00:00.000Z';
  expect(await store.inbox.preview({ query: 'mice' }, since)).toMatchObject({ hits: 2, of: 3 });
  expect(await store.inbox.preview({ query: 'mice', sourceId: 'b' }, since)).toMatchObject({
    hits: 1,
    of: 1,
    newest: [{ fields: { doi: '10.5555/9' } }],
  });
  expect(await store.inbox.preview({ query: 'mice' }, '2026-12-01T00:00:00.000Z')).toMatchObject({ of: 0 });
});
