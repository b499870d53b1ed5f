import { expect, it } from 'vitest';
import { createProgressTasks } from '../../lib/tasks/reading-progress.ts';
import { aCapture } from '../support/builders.ts';
import { aClock, aStore } from '../support/memory.ts';

it('keeps the furthest that was reached, and the last place', async () => {
  const store = aStore();
  const { article } = await store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z');
  const { keepProgress } = createProgressTasks({ store, now: aClock() });
  await keepProgress(article.id, { fraction: 0.7, place: 4200 });
  await keepProgress(article.id, { fraction: 0.2, place: 900 });
  expect(await store.progress.get(article.id)).toMatchObject({ fraction: 0.7, place: 900 });
  await keepProgress(article.id, { fraction: 7, place: 900 });
  expect((await store.progress.get(article.id))?.fraction).toBe(1);
});

it('remembers nothing of an article that is gone, and forgets with it', async () => {
  const store = aStore();
  const { article } = await store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z');
  const { keepProgress } = createProgressTasks({ store, now: aClock() });
  await keepProgress(article.id, { fraction: 0.5, place: 10 });
  await store.articles.change(article.id, (each) => ({ ...each, deletedAt: each.updatedAt }));
  await store.articles.purge([article.id]);
  expect(await store.progress.get(article.id)).toBeUndefined();
  await keepProgress(article.id, { fraction: 0.6, place: 20 });
  expect(await store.progress.get(article.id)).toBeUndefined();
});
