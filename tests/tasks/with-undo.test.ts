import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../lib/ports.ts';
import { BEYOND_POPUP } from '../../lib/tasks/beyond-popup.ts';
import { createTasks } from '../../lib/tasks/tasks.ts';
import { type Tasks, withUndo } from '../../lib/tasks/with-undo.ts';
import { anArticle } from '../support/builders.ts';
import { aClock, aDatabase, aStore, counter, NO_LOOK_UP } from '../support/memory.ts';

let store: Store;
let tasks: Tasks;

beforeEach(async () => {
  const db = aDatabase();
  store = aStore(db);
  const background = createTasks({
    store,
    reader: { selection: async () => undefined },
    capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
    lookUp: NO_LOOK_UP,
    now: aClock(),
    newId: counter('made'),
  });
  tasks = withUndo(background, BEYOND_POPUP);
  const [at, later] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];
  await db.articles.bulkPut([
    anArticle({ id: 'a', keys: ['doi:10.5555/a'], addedAt: at, note: 'of a' }),
    anArticle({ id: 'b', keys: ['doi:10.5555/b'], addedAt: later, takeHome: 'of b' }),
  ]);
});

const names = async () => (await store.lists.all()).map(({ name }) => name);
const sizes = async () => [await store.articles.size(), (await store.articles.inTrash()).length];

it.each([
  ['a reading list', () => tasks.createList('Made', ['a'])],
  ['a smart list', () => tasks.createSmartList('Made', 'tag:x')],
])('takes back that %s was made, and no other list with it', async (_, make) => {
  await tasks.createList('Before');
  const { undo } = await make();
  expect(await names()).toContain('Made');
  expect(await undo?.()).toEqual({ back: 1, kept: 0 });
  expect(await names()).toEqual(['Before']);
});

it('keeps a list that was made where other articles are on it by now, and says so', async () => {
  const { id, undo } = await tasks.createList('Made', ['a']);
  await tasks.addToList(id, ['b']);
  expect(await undo?.()).toEqual({ back: 0, kept: 1 });
  expect(await names()).toEqual(['Made']);
});

it.each<[string, (id: string) => Promise<unknown>]>([
  ['name', (id) => tasks.renameList(id, 'Mine')],
  ['search', (id) => tasks.setListQuery(id, 'tag:x year:2020')],
])('keeps a smart list that was given another %s since, and says so', async (_name, change) => {
  const { id, undo } = await tasks.createSmartList('Made', 'tag:x');
  await change(id);
  expect(await undo?.()).toEqual({ back: 0, kept: 1 });
  expect((await store.lists.get(id))?.deletedAt).toBeUndefined();
});

it('keeps a reading list that was given another name since', async () => {
  const { id, undo } = await tasks.createList(' Made ', ['a']);
  await tasks.renameList(id, 'Mine');
  expect(await undo?.()).toEqual({ back: 0, kept: 1 });
  expect(await names()).toEqual(['Mine']);
});

it('takes articles off a list again that was there by that name, and has nothing to undo where none were put on it', async () => {
  const { id } = await tasks.createList('Club', ['a']);
  expect((await tasks.createList('club')).undo).toBeUndefined();
  await (await tasks.createList('club', ['b'])).undo?.();
  expect((await store.lists.get(id))?.articleIds).toEqual(['a']);
});

it('takes a join back, and its taking apart', async () => {
  const joined = await tasks.joinRecords('b', 'a');
  expect(await sizes()).toEqual([1, 0]);
  const [join] = await store.joins.of('a');
  const undoPart = await tasks.partRecords(join?.number ?? 0);
  expect(await sizes()).toEqual([2, 0]);
  expect(await undoPart()).toEqual({ back: 1, kept: 0 });
  expect(await store.articles.get('a')).toMatchObject({ note: 'of a', takeHome: 'of b' });
  expect(await store.joins.of('a')).toHaveLength(1);
  await joined?.undo?.();
  expect(await store.articles.get('b')).toMatchObject({ id: 'b', takeHome: 'of b' });
  expect(await sizes()).toEqual([2, 0]);
});

it('leaves records apart of which one is in the trash by now', async () => {
  await tasks.joinRecords('a', 'b');
  const [join] = await store.joins.of('a');
  const undo = await tasks.partRecords(join?.number ?? 0);
  await tasks.trashArticles(['b']);
  expect(await undo()).toEqual({ back: 0, kept: 1 });
  expect(await sizes()).toEqual([2, 1]);
});

it('takes back what was saved by its DOI; of one that is known already there is nothing to undo', async () => {
  const saved = await tasks.saveByIdentifier('10.5555/new');
  expect(await sizes()).toEqual([3, 0]);
  const again = await tasks.saveByIdentifier('10.5555/new');
  expect(again).toMatchObject({ ok: true, saved: { outcome: 'known' } });
  expect('undo' in again).toBe(false);
  await saved.undo?.();
  expect(await sizes()).toEqual([3, 1]);
});

it('takes back a quote that was added, not one that was there', async () => {
  const passage = { exact: 'words', prefix: '', suffix: '' };
  const { quoteId, undo } = await tasks.addQuote('a', passage as never);
  expect((await tasks.addQuote('a', passage as never)).undo).toBeUndefined();
  expect(await undo?.()).toEqual({ back: 1, kept: 0 });
  expect((await store.quotes.get(quoteId))?.deletedAt).toBeDefined();
  const restored = await tasks.addQuote('a', passage as never, { colour: 'pink' });
  expect(await store.quotes.get(quoteId)).toMatchObject({ colour: 'pink' });
  await restored.undo?.();
  expect((await store.quotes.get(quoteId))?.deletedAt).toBeDefined();
});
