import { expect, it, vi } from 'vitest';
import { createOwning } from '../../lib/tasks/owning.ts';
import { aCapture } from '../support/builders.ts';
import { bring, doisIn, following, itemsIn, NOW, tasksOn } from '../support/inbox.ts';
import { aDatabase } from '../support/memory.ts';

it('has what is saved in any other way no longer be new, and be so again when that is taken back', async () => {
  const store = await following(['a']);
  await bring(store, 'a', ['1', '2']);
  const { tasks } = tasksOn(store);
  const saved = await tasks.saveCaptured(aCapture({ doi: '10.5555/1', url: undefined }));
  await vi.waitFor(async () => expect(await doisIn(store, 'owned')).toEqual(['1']));
  if ('undo' in saved) await saved.undo?.();
  expect(await doisIn(store, 'new')).toEqual(['1', '2']);
  expect((await itemsIn(store, 'new')).some(({ articleId, settledAt }) => articleId || settledAt)).toBe(false);
});

it('finds all that the library has by now', async () => {
  const store = await following(['a']);
  await bring(store, 'a', ['1', '2']);
  await store.articles.save(aCapture({ doi: '10.5555/2', url: undefined }), NOW);
  expect(await doisIn(store, 'owned')).toEqual([]);
  await createOwning({ store, now: () => NOW }).all();
  expect(await doisIn(store, 'owned')).toEqual(['2']);
});

it('dismisses what is deleted for good: it does not come again', async () => {
  const store = await following(['a', 'b'], aDatabase());
  await bring(store, 'a', ['1']);
  const { tasks } = tasksOn(store);
  const { articleIds } = await tasks.saveItems((await itemsIn(store, 'new')).map(({ id }) => id));
  await tasks.trashArticles(articleIds);
  expect(await doisIn(store, 'saved')).toEqual(['1']);
  await tasks.purgeArticles(articleIds);
  await bring(store, 'b', ['1']);
  expect(await doisIn(store, 'dismissed')).toEqual(['1']);
  expect(await itemsIn(store, 'dismissed')).not.toMatchObject([{ articleId: expect.anything() }]);
});
