import { beforeEach, expect, it } from 'vitest';
import { parseQuery } from '../../lib/article/query/parse.ts';
import { createListTasks } from '../../lib/tasks/reading-lists.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { createTagTasks } from '../../lib/tasks/tags.ts';
import { aCapture, anArticle } from '../support/builders.ts';
import { aClock, aDatabase, aStore, counter, type StoreInMemory } from '../support/memory.ts';

let db: ReturnType<typeof aDatabase>;
let store: StoreInMemory;
let tasks: ReturnType<typeof createTagTasks>;
let lists: ReturnType<typeof createListTasks>;
let undo: ReturnType<typeof createUndo>;
beforeEach(() => {
  db = aDatabase();
  store = aStore(db);
  const needs = { store, now: aClock(), newId: counter('list') };
  tasks = createTagTasks(needs);
  lists = createListTasks(needs);
  undo = createUndo(needs);
});

/** Saves an article for each set of tags; ids are `id-1`, `id-2` ... */
async function save(...tagged: string[][]): Promise<void> {
  for (const [index, tags] of tagged.entries()) {
    const { article } = await store.articles.save(
      aCapture({ doi: `10.5555/${index}`, url: undefined }),
      '2026-01-01T00:00:00.000Z',
    );
    await store.articles.changeMany([article.id], (each) => ({ ...each, tags }));
  }
}
const tagsOf = async (id: string) => (await store.articles.get(id))?.tags;

it('renames a tag wherever it is, in its place among the others, and takes it back', async () => {
  await save(['a', 'med', 'z'], ['med'], ['other']);
  const reverse = await tasks.renameTag('med', ' Med  Ed ');
  expect([await tagsOf('id-1'), await tagsOf('id-2'), await tagsOf('id-3')]).toEqual([
    ['a', 'Med Ed', 'z'],
    ['Med Ed'],
    ['other'],
  ]);
  await undo(reverse);
  expect([await tagsOf('id-1'), await tagsOf('id-2')]).toEqual([['a', 'med', 'z'], ['med']]);
});

it('merges a tag into another, and parts them again', async () => {
  await save(['a', 'b'], ['a'], ['b']);
  await tasks.styleTag('a', { colour: 'red' });
  await tasks.styleTag('b', { colour: 'blue' });
  const reverse = await tasks.renameTag('a', 'b');
  expect([await tagsOf('id-1'), await tagsOf('id-2'), await tagsOf('id-3')]).toEqual([['b'], ['b'], ['b']]);
  expect(await store.tagStyles.all()).toMatchObject([{ name: 'b', colour: 'blue' }]);
  await undo(reverse);
  expect([new Set(await tagsOf('id-1')), await tagsOf('id-2'), await tagsOf('id-3')]).toEqual([
    new Set(['a', 'b']),
    ['a'],
    ['b'],
  ]);
  expect(await store.tagStyles.all()).toMatchObject([
    { name: 'a', colour: 'red' },
    { name: 'b', colour: 'blue' },
  ]);
});

it('takes a tag off all, those in the trash too, and keeps what was done since when that is undone', async () => {
  await save(['a', 'b'], ['a']);
  await store.articles.changeMany(['id-2'], (each) => ({ ...each, deletedAt: '2026-01-02T00:00:00.000Z' }));
  const reverse = await tasks.deleteTag('a');
  expect([await tagsOf('id-1'), await tagsOf('id-2')]).toEqual([['b'], []]);
  await store.articles.changeMany(['id-1'], (each) => ({ ...each, tags: ['b', 'new'] }));
  await undo(reverse);
  expect([await tagsOf('id-1'), await tagsOf('id-2')]).toEqual([['b', 'new', 'a'], ['a']]);
});

it('reaches every article of a tag, however many', async () => {
  await db.articles.bulkPut(Array.from({ length: 501 }, (_, at) => anArticle({ id: `${at}`, keys: [], tags: ['a'] })));
  const reverse = await tasks.renameTag('a', 'b');
  expect((await store.articles.withTag('b')).length).toBe(501);
  await undo(reverse);
  expect([(await store.articles.withTag('a')).length, (await store.articles.withTag('b')).length]).toEqual([501, 0]);
});

it('takes its colour and hashtag along to the new name', async () => {
  await save(['a']);
  await tasks.styleTag('a', { colour: 'red', hashtag: 'Med Ed!' });
  const reverse = await tasks.renameTag('a', 'b');
  expect(await store.tagStyles.all()).toMatchObject([{ name: 'b', colour: 'red', hashtag: '#MedEd' }]);
  await undo(reverse);
  expect(await store.tagStyles.all()).toMatchObject([{ name: 'a', colour: 'red', hashtag: '#MedEd' }]);
});

it('knows its own colours only, and takes a style away', async () => {
  await tasks.styleTag('a', { colour: 'url(javascript:alert(1))' });
  expect((await store.tagStyles.get('a'))?.colour).toBeUndefined();
  await tasks.styleTag('a', { colour: 'teal', hashtag: '#x' });
  const reverse = await tasks.styleTag('a', { colour: null, hashtag: '' });
  expect(await store.tagStyles.get('a')).toEqual({ name: 'a', updatedAt: expect.any(String) });
  await undo(reverse);
  expect(await store.tagStyles.get('a')).toMatchObject({ colour: 'teal', hashtag: '#x' });
});

it('renames it in the smart lists that name it', async () => {
  await save(['med ed']);
  const { id } = await lists.createSmartList('Mine', 'tag:"med ed" is:unread -covid');
  const reverse = await tasks.renameTag('med ed', 'MedEd');
  expect((await store.lists.get(id))?.query).toBe('tag:MedEd is:unread -covid');
  await undo(reverse);
  expect((await store.lists.get(id))?.query).toBe('tag:"med ed" is:unread -covid');
});

it('leaves what a tag was made into since: its name, its colour, the search that names it', async () => {
  await save(['a'], ['a']);
  const { id } = await lists.createSmartList('A', 'tag:a');
  const styled = await tasks.styleTag('a', { colour: 'red' });
  await tasks.styleTag('a', { hashtag: '#A' });
  await tasks.styleTag('a', { colour: 'blue' });
  expect(await undo(styled)).toEqual({ back: 0, kept: 1 });
  expect(await store.tagStyles.get('a')).toMatchObject({ colour: 'blue', hashtag: '#A' });
  const renamed = await tasks.renameTag('a', 'b');
  await lists.setListQuery(id, 'tag:b is:unread');
  await store.articles.changeMany(['id-1'], (each) => ({ ...each, tags: ['c'] }));
  expect(await undo(renamed)).toEqual({ back: 3, kept: 2 });
  expect([await tagsOf('id-1'), await tagsOf('id-2')]).toEqual([['c'], ['a']]);
  expect((await store.lists.get(id))?.query).toBe('tag:b is:unread');
});

it.each(['say "hi"', '"quoted"', '“hi” "there"', 'a "b” c', 'OR', '-minus', 'a:b c', 'tag:x', 'a OR b'])(
  'renames a tag in searches to and from %s, and back',
  async (name) => {
    await save(['x']);
    const { id } = await lists.createSmartList('X', '-tag:X is:unread sort:title');
    const query = async () => (await store.lists.get(id))?.query ?? '';
    const to = await tasks.renameTag('x', name);
    expect(parseQuery(await query()).all).toEqual([
      [{ kind: 'tag', tag: name, not: true }],
      [{ kind: 'is', what: 'unread' }],
    ]);
    const on = await tasks.renameTag(name, 'y');
    expect(await query()).toBe('-tag:y is:unread sort:title');
    await undo(on);
    await undo(to);
    expect([await query(), await tagsOf('id-1')]).toEqual(['-tag:X is:unread sort:title', ['x']]);
  },
);

it('leaves searches finding a tag of the same name in other letters', async () => {
  await save(['med'], ['Med'], ['other']);
  const { id: all } = await lists.createSmartList('Med', 'tag:MED');
  const { id: none } = await lists.createSmartList('No', '-tag:med');
  const reverse = await tasks.renameTag('med', 'doctors');
  const finds = async (id: string) => {
    const text = (await store.lists.get(id))?.query ?? '';
    return [...(await store.articles.find({ text, sort: 'title', descending: false }))].sort();
  };
  expect(await finds(all)).toEqual(['id-1', 'id-2']);
  expect(await finds(none)).toEqual(['id-3']);
  await undo(reverse);
  expect((await store.lists.get(all))?.query).toBe('tag:MED');
});

it('renames a tag in a search that is deleted and comes back', async () => {
  await save(['a']);
  const { id } = await lists.createSmartList('A', 'tag:a');
  const deleted = await lists.deleteList(id);
  await tasks.renameTag('a', 'b');
  await undo(deleted);
  expect((await store.lists.get(id))?.query).toBe('tag:b');
});

it('takes a renaming and a removal back in any order', async () => {
  await save(['a']);
  const { id } = await lists.createSmartList('A', 'tag:a');
  const renamed = await tasks.renameTag('a', 'b');
  const removed = await tasks.deleteTag('b');
  await undo(removed);
  await undo(renamed);
  expect([await tagsOf('id-1'), (await store.lists.get(id))?.query]).toEqual([['a'], 'tag:a']);
  const again = await tasks.renameTag('a', 'b');
  const gone = await tasks.deleteTag('b');
  expect(await undo(again)).toMatchObject({ kept: 2 });
  await undo(gone);
  // What has the tag again is found by the search that names it.
  expect([await tagsOf('id-1'), (await store.lists.get(id))?.query]).toEqual([['b'], 'tag:b']);
});
