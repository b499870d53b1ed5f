import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import type { BackgroundTasks, Reverse, Store, Undo } from '../../lib/ports.ts';
import { BEYOND_POPUP } from '../../lib/tasks/beyond-popup.ts';
import { createTasks } from '../../lib/tasks/tasks.ts';
import { type Tasks, withUndo } from '../../lib/tasks/with-undo.ts';
import { aCapture, anArticle } from '../support/builders.ts';
import { aClock, aDatabase, aStore, counter, NO_LOOK_UP } from '../support/memory.ts';

let db: ReturnType<typeof aDatabase>;
let store: Store;
beforeEach(() => {
  db = aDatabase();
  store = aStore(db);
});

/** The tasks of a worker that dies at its next change of articles after so many. */
function aWorker(changes = Number.POSITIVE_INFINITY) {
  let left = changes;
  const articles: Store['articles'] = {
    ...store.articles,
    changeMany(ids, change) {
      if (left-- <= 0) throw new Error('The worker is gone');
      return store.articles.changeMany(ids, change);
    },
  };
  return createTasks({
    store: { ...store, articles },
    reader: { selection: async () => undefined },
    capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
    lookUp: NO_LOOK_UP,
    now: aClock(),
    newId: counter('made'),
  });
}

async function fill(count: number): Promise<string[]> {
  const articles = Array.from({ length: count }, (_, at) => anArticle({ id: `${at}`, keys: [], tags: ['a'] }));
  await db.articles.bulkPut(articles);
  return articles.map(({ id }) => id);
}

it('takes all of a change back that a second worker brought to its end', async () => {
  const ids = await fill(2001);
  await expect(aWorker(1).trashArticles(ids, 'op')).rejects.toThrow('gone');
  expect(await store.articles.inTrash()).toHaveLength(2000);
  const reverse = await aWorker().trashArticles(ids, 'op');
  expect(await store.articles.inTrash()).toHaveLength(2001);
  await aWorker().undo(reverse);
  expect(await store.articles.inTrash()).toEqual([]);
}, 60_000);

it('takes all of a renaming back that a second worker brought to its end, with its looks and searches', async () => {
  await fill(501);
  await aWorker().styleTag('a', { colour: 'red' });
  const { id: list } = await aWorker().createSmartList('A', 'tag:a');
  await expect(aWorker(1).renameTag('a', 'b', 'op')).rejects.toThrow('gone');
  const reverse = await aWorker().renameTag('a', 'b', 'op');
  expect(await store.articles.withTag('b')).toHaveLength(501);
  expect(await store.tagStyles.all()).toMatchObject([{ name: 'b', colour: 'red' }]);
  await aWorker().undo(reverse);
  expect(await store.articles.withTag('a')).toHaveLength(501);
  expect(await store.tagStyles.all()).toMatchObject([{ name: 'a', colour: 'red' }]);
  expect((await store.lists.get(list))?.query).toBe('tag:a');
}, 60_000);

it('does what is asked again once, and answers how to take it back', async () => {
  const [id = ''] = await fill(1);
  const tasks = aWorker();
  expect(await tasks.createSmartList('A', 'tag:a', 'op-1')).toEqual(await tasks.createSmartList('A', 'tag:a', 'op-1'));
  expect(await store.lists.all()).toHaveLength(1);
  await tasks.setReadState([id], 'read', 'op-2');
  const reverse = await tasks.setReadState([id], 'read', 'op-2');
  await tasks.undo(reverse);
  expect(await store.articles.get(id)).toMatchObject({ readState: 'unread' });
  await tasks.styleTag('a', { colour: 'red' }, 'op-3');
  await tasks.undo(await tasks.styleTag('a', { colour: 'red' }, 'op-3'));
  expect(await store.tagStyles.all()).toEqual([]);
});

it('makes a list once, and takes records apart once, and answers how to take that back', async () => {
  const [older = '', newer = ''] = await fill(2);
  const first = await aWorker().createList('A', null, 'op-1');
  expect(await aWorker().createList('A', null, 'op-1')).toEqual(first);
  await aWorker().undo(first.reverse);
  expect(await store.lists.all()).toEqual([]);
  await aWorker().joinRecords(older, newer);
  const [join] = await store.joins.of(older);
  await aWorker().partRecords(join?.number ?? 0, 'op-2');
  await aWorker().undo(await aWorker().partRecords(join?.number ?? 0, 'op-2'));
  expect(await store.articles.size()).toBe(1);
});

it.each<[string, (tasks: Tasks) => Promise<{ undo?: Undo }>]>([
  ['a quote', (tasks) => tasks.addQuote('0', { exact: 'abc', prefix: '', suffix: '' } as never, null, 'op')],
  ['what was pasted', (tasks) => tasks.saveByIdentifier('10.5555/new', 'op')],
  ['what was captured', (tasks) => tasks.saveCaptured(aCapture({ doi: '10.5555/new' }), 'op')],
])('saves %s once, and answers how to take it back', async (_name, save) => {
  await fill(1);
  const first = await save(withUndo(aWorker(), BEYOND_POPUP));
  const again = await save(withUndo(aWorker(), BEYOND_POPUP));
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect(await again.undo?.()).toEqual({ back: 1, kept: 0 });
});

describe('an undo', () => {
  const added = async (tasks: BackgroundTasks): Promise<Reverse> => {
    const saved = await tasks.saveByIdentifier('10.5555/new');
    return { saved: saved.ok && saved.kind === 'saved' ? [saved.saved] : [] };
  };
  it.each<[string, (tasks: BackgroundTasks) => Promise<Reverse>]>([
    ['a join', async (tasks) => ({ saved: [await tasks.joinRecords('0', '1')].filter((each) => each !== undefined) })],
    ['what was added', added],
    ['a tag', (tasks) => tasks.tagArticles(['0', '1'], { add: 'b' })],
    ['a tag taken off all', (tasks) => tasks.deleteTag('a')],
    ['a list', async (tasks) => (await tasks.createList('A')).reverse],
    ['a look', (tasks) => tasks.styleTag('a', { colour: 'red' })],
  ])('is told the same where it is asked again: of %s', async (_name, change) => {
    await fill(2);
    const reverse = await change(aWorker());
    const first = await aWorker().undo(reverse, 'op');
    expect(first.back).toBeGreaterThan(0);
    expect(await aWorker().undo(reverse, 'op')).toEqual(first);
  });

  it('of what was taken apart is told the same where it is asked again, and done once', async () => {
    await fill(2);
    await aWorker().joinRecords('0', '1');
    const [join] = await store.joins.of('0');
    const reverse = await aWorker().partRecords(join?.number ?? 0);
    expect(await aWorker().undo(reverse, 'op')).toEqual({ back: 1, kept: 0 });
    expect(await aWorker().undo(reverse, 'op')).toEqual({ back: 1, kept: 0 });
    expect(await store.joins.of('0')).toHaveLength(1);
  });

  it('that a worker died in is brought to its end, and told whole', async () => {
    const ids = await fill(2001);
    const reverse = await aWorker().tagArticles(ids, { add: 'b' });
    await expect(aWorker(1).undo(reverse, 'op')).rejects.toThrow('gone');
    expect(await aWorker().undo(reverse, 'op')).toEqual({ back: 2001, kept: 0 });
    expect(await store.articles.withTag('b')).toEqual([]);
  }, 60_000);
});

describe('what is written at each keystroke', () => {
  type Write = (text: string, operation: string) => Promise<Reverse>;
  const writing = (name: string, tasks: BackgroundTasks): Write => {
    if (name === 'volume') return (text, operation) => tasks.editField('0', 'volume', text, operation);
    if (name === 'comment') return (text, operation) => tasks.writeQuote('q', { comment: text }, operation);
    return (text, operation) => tasks.writeArticle('0', { [name]: text }, operation);
  };

  it.each(['note', 'volume', 'comment'])('is taken back by a second worker’s answer: %s', async (name) => {
    await fill(1);
    await aQuoteOf('0');
    await writing(name, aWorker())('Asp', 'op-1');
    const [first, again] = [
      await writing(name, aWorker())('Aspirin', 'op-2'),
      await writing(name, aWorker())('Aspirin', 'op-2'),
    ];
    expect(again).toEqual(first);
    await aWorker().undo(again);
    const row = name === 'comment' ? await store.quotes.get('q') : await store.articles.get('0');
    expect(row).toMatchObject({ [name]: 'Asp' });
  });

  it('leaves one row behind for each thing written, however long, and none after an hour', async () => {
    await fill(1);
    await aQuoteOf('0');
    const tasks = aWorker();
    for (let length = 1; length <= 20; length++) {
      await tasks.writeArticle('0', { note: 'x'.repeat(length) }, `note-${length}`);
      await tasks.writeArticle('0', { takeHome: 'x'.repeat(length) }, `takeHome-${length}`);
      await tasks.editField('0', 'title', 'x'.repeat(length) as MarkedText, `title-${length}`);
      await tasks.writeQuote('q', { comment: 'x'.repeat(length) }, `comment-${length}`);
    }
    expect(await db.operations.count()).toBe(4);
    await store.operations.once({ operation: 'later', name: 'x', at: '2026-11-24T23:00:00.000Z' }, async () => 1);
    expect(await db.operations.count()).toBe(1);
  });

  it('is written again where another has come between', async () => {
    await fill(1);
    const tasks = aWorker();
    await tasks.writeArticle('0', { note: 'first' }, 'op-1');
    await tasks.writeArticle('0', { note: 'second' }, 'op-2');
    await tasks.writeArticle('0', { note: 'third' }, 'op-1');
    expect(await store.articles.get('0')).toMatchObject({ note: 'third' });
  });
});

it('joins two records once, and answers how to take it back', async () => {
  await fill(2);
  await aWorker().joinRecords('0', '1', 'op');
  const again = await aWorker().joinRecords('0', '1', 'op');
  expect(again?.joined).toHaveLength(1);
  if (again) await aWorker().undoCapture(again);
  expect(await store.articles.size()).toBe(2);
});

it('tells of what is gone that it is not undone', async () => {
  const [first = '', second = ''] = await fill(2);
  const tasks = aWorker();
  const tagged = await tasks.tagArticles([first, second], { add: 'b' });
  const deleted = await tasks.deleteTag('a');
  const quoted = await tasks.deleteQuote(await aQuoteOf(second));
  await tasks.trashArticles([second]);
  await tasks.purgeArticles(await store.articles.inTrash());
  expect(await tasks.undo(tagged)).toEqual({ back: 1, kept: 1 });
  expect(await tasks.undo(deleted)).toEqual({ back: 1, kept: 1 });
  expect(await tasks.undo(quoted)).toEqual({ back: 0, kept: 1 });
});

async function aQuoteOf(articleId: string): Promise<string> {
  const quote = {
    id: 'q',
    articleId,
    exact: 'x',
    prefix: '',
    suffix: '',
    url: '',
    addedAt: '2026-11-24T08:00:00.000Z',
  };
  await store.quotes.put(quote);
  return quote.id;
}

it('forgets what was asked long ago', async () => {
  const at = (hour: number) => `2026-11-24T0${hour}:00:00.000Z`;
  for (const hour of [1, 2, 4])
    await store.operations.once({ operation: `${hour}`, name: 'x', at: at(hour) }, async () => hour);
  expect((await db.operations.toArray()).map(({ operation }) => operation)).toEqual(['4']);
});

it('keeps nothing of what is deleted for good', async () => {
  const ids = await fill(1);
  await aWorker().trashArticles(ids, 'op');
  await aWorker().purgeArticles(ids);
  expect(await db.operations.count()).toBe(0);
});
