import { expect, it } from 'vitest';
import { withHistory } from '../../../components/library/undo-history.ts';
import type { Sheaf } from '../../../lib/sheaf.ts';
import { aCapture } from '../../support/builders.ts';
import { aLibrary } from './a-library.ts';

/** A Sheaf whose tasks only note what was undone. */
function aFake(undone: string[], fails: () => boolean = () => false): Sheaf {
  const task =
    (name: string) =>
    async (...args: unknown[]) =>
    async () => {
      if (fails()) throw new Error('the disk is full');
      undone.push(`${name} ${JSON.stringify(args)}`);
      return { back: 1, kept: 0 };
    };
  const tasks = {
    setStarred: task('setStarred'),
    tagArticles: task('tagArticles'),
    writeArticle: task('writeArticle'),
    createList: async (name: string) => ({ id: name, undo: await task('createList')(name) }),
    purgeArticles: async () => undefined,
    keepTyped: async () => undefined,
    saveByIdentifier: async () => ({ ok: false }),
  };
  return { tasks } as unknown as Sheaf;
}

const aWhole = (undone: string[]) => async () => {
  undone.push('all');
  return { back: 2, kept: 0 };
};

it('undoes the last first, each once, and says whose toast is to go', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  await sheaf.tasks.setStarred(['a'], true);
  await sheaf.tasks.tagArticles(['a'], { add: 'x' });
  expect(await history.undoLast()).toMatchObject({ subject: 'tag', undone: { back: 1, kept: 0 } });
  expect(await history.undoLast()).toMatchObject({ subject: 'library' });
  expect(await history.undoLast()).toBeUndefined();
  expect(undone).toEqual(['tagArticles [["a"],{"add":"x"}]', 'setStarred [["a"],true]']);
});

it('does not undo again what a toast undid', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  await sheaf.tasks.setStarred(['a'], true);
  const undo = await sheaf.tasks.setStarred(['b'], true);
  await undo();
  await undo();
  await history.undoLast();
  expect(undone).toEqual(['setStarred [["b"],true]', 'setStarred [["a"],true]']);
});

it('takes back all that was typed into one field as one step', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  const undos = [];
  for (const note of ['A', 'As', 'Ask']) undos.push(await sheaf.tasks.writeArticle('a', { note }));
  expect(new Set(undos).size).toBe(1);
  await sheaf.tasks.writeArticle('a', { takeHome: 'B' });
  await history.undoLast();
  await history.undoLast();
  expect(await history.undoLast()).toBeUndefined();
  // The newest first, so that each finds what it made.
  expect(undone).toEqual([
    'writeArticle ["a",{"takeHome":"B"}]',
    ...['Ask', 'As', 'A'].map((note) => `writeArticle ["a",{"note":"${note}"}]`),
  ]);
});

it('gives the comment back that was typed over, and the colour that others took the place of', async () => {
  const library = aLibrary();
  const { sheaf, history } = withHistory(library);
  const { article } = await library.store.articles.save(aCapture({ doi: '10.5555/a' }), '2026-11-24T08:00:00.000Z');
  const { quoteId } = await library.tasks.addQuote(article.id, { exact: 'abc', prefix: '', suffix: '' } as never);
  await library.tasks.writeQuote(quoteId, { comment: 'Of last week', colour: 'green' });
  for (const comment of ['x', 'xy', 'xyz']) await sheaf.tasks.writeQuote(quoteId, { comment });
  for (const colour of ['blue', 'pink'] as const) await sheaf.tasks.writeQuote(quoteId, { colour });
  expect(await history.undoLast()).toMatchObject({ undone: { back: 1, kept: 0 } });
  expect(await history.undoLast()).toMatchObject({ undone: { back: 1, kept: 0 } });
  expect(await library.store.quotes.get(quoteId)).toMatchObject({ comment: 'Of last week', colour: 'green' });
  expect(await history.undoLast()).toBeUndefined();
});

it('two presses at once undo two steps', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  await sheaf.tasks.setStarred(['a'], true);
  await sheaf.tasks.setStarred(['b'], true);
  await Promise.all([history.undoLast(), history.undoLast()]);
  expect(undone).toHaveLength(2);
});

it('keeps a step whose undo failed', async () => {
  const undone: string[] = [];
  let isFull = true;
  const { sheaf, history } = withHistory(aFake(undone, () => isFull));
  await sheaf.tasks.setStarred(['a'], true);
  await expect(history.undoLast()).rejects.toThrow('full');
  isFull = false;
  await history.undoLast();
  expect(undone).toHaveLength(1);
});

it('keeps a step whose undo failed at its toast in its place', async () => {
  const undone: string[] = [];
  let isFull = true;
  const { sheaf, history } = withHistory(aFake(undone, () => isFull));
  await sheaf.tasks.setStarred(['a'], true);
  const undo = await sheaf.tasks.setStarred(['b'], true);
  await sheaf.tasks.setStarred(['c'], true);
  await expect(undo()).rejects.toThrow('full');
  isFull = false;
  for (let press = 0; press < 3; press++) await history.undoLast();
  expect(undone).toEqual(['c', 'b', 'a'].map((id) => `setStarred [["${id}"],true]`));
});

it('undoes what answers with more than its undo, from its toast or here, and passes over what did nothing', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  await sheaf.tasks.setStarred(['a'], true);
  const { id, undo } = await sheaf.tasks.createList('x');
  expect(id).toBe('x');
  await sheaf.tasks.createList('y');
  await sheaf.tasks.saveByIdentifier('nothing');
  await sheaf.tasks.keepTyped('new-list', 'z');
  expect(await history.undoLast()).toMatchObject({ subject: 'list', deed: { task: 'createList', args: ['y'] } });
  await undo?.();
  await history.undoLast();
  expect(undone).toEqual(['createList ["y"]', 'createList ["x"]', 'setStarred [["a"],true]']);
});

it('takes back nothing older where the last thing done cannot be, however often it is asked', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  await sheaf.tasks.setStarred(['a'], true);
  await sheaf.tasks.purgeArticles(['b']);
  await sheaf.tasks.purgeArticles(['c']);
  for (let press = 0; press < 3; press++)
    expect(await history.undoLast()).toEqual({ subject: 'library', deed: { task: 'purgeArticles', args: [['c']] } });
  expect(undone).toEqual([]);
  await sheaf.tasks.setStarred(['d'], true);
  expect(await history.undoLast()).toMatchObject({ undone: { back: 1 } });
});

const failed = { ok: false, error: { code: 'storage-full' } };
const saved = { ok: true, kind: 'saved' };
it.each<[string, unknown[], boolean]>([
  ['none of it was done', [failed, failed], false],
  ['there was nothing to do', [], false],
  ['some of it was done', [saved, failed], true],
])('what cannot be taken back stands before what is older, unless it failed: %s', async (_name, answer, stands) => {
  const undone: string[] = [];
  const fake = aFake(undone);
  const { sheaf, history } = withHistory({
    ...fake,
    tasks: { ...fake.tasks, saveCandidates: async () => answer } as never,
  });
  await sheaf.tasks.setStarred(['a'], true);
  await sheaf.tasks.saveCandidates([]);
  await history.undoLast();
  expect(undone).toHaveLength(stands ? 0 : 1);
});

it('takes back as one what was done as one, and keeps its place among the rest', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  await sheaf.tasks.setStarred(['a'], true);
  const work = async (tasks: Sheaf['tasks']) => {
    await tasks.setStarred(['b'], true);
    await tasks.tagArticles(['b'], { add: 'x' });
  };
  const { undo, done } = history.asOne({ task: 'addMany', args: [] }, work, aWhole(undone));
  await done;
  await undo();
  await undo();
  await history.undoLast();
  expect(undone).toEqual(['all', 'setStarred [["a"],true]']);
});

it('takes back what was done as one and failed midway', async () => {
  const undone: string[] = [];
  const { history } = withHistory(aFake(undone));
  const work = async () => Promise.reject(new Error('the background is lost'));
  const { undo, done } = history.asOne({ task: 'addMany', args: [] }, work, aWhole(undone));
  await expect(done).rejects.toThrow('lost');
  await undo();
  expect(undone).toEqual(['all']);
});

it('remembers what else is answered while several things are done as one, and waits for those', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  const star = sheaf.tasks.setStarred(['a'], true);
  const { promise, resolve } = Promise.withResolvers<void>();
  history.asOne({ task: 'addMany', args: [] }, () => promise, aWhole(undone));
  await star;
  setTimeout(resolve, 50);
  await history.undoLast();
  await history.undoLast();
  expect(undone).toEqual(['all', 'setStarred [["a"],true]']);
});

it('forgets what was taken back elsewhere', async () => {
  const { history } = withHistory(aFake([]));
  history.forget(history.add({ task: 'import', args: [] }, async () => ({ back: 1, kept: 0 })));
  expect(await history.undoLast()).toBeUndefined();
});

it('waits for what is still being done', async () => {
  const undone: string[] = [];
  const { sheaf, history } = withHistory(aFake(undone));
  void sheaf.tasks.setStarred(['a'], true);
  expect(await history.undoLast()).toMatchObject({ subject: 'library' });
  expect(undone).toEqual(['setStarred [["a"],true]']);
});
