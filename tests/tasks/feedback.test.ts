import { beforeEach, expect, it } from 'vitest';
import type { FeedbackSaid } from '../../lib/article/feedback.ts';
import { FeedbackRefused } from '../../lib/ports/feedback.ts';
import { ArticleMissing } from '../../lib/ports.ts';
import { createFeedbackTasks } from '../../lib/tasks/feedback.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { anArticle, someFeedback } from '../support/builders.ts';
import { aClock, aDatabase, aStore, counter, type StoreInMemory } from '../support/memory.ts';

const REPLY: FeedbackSaid = {
  kind: 'question',
  text: 'Was it blinded?',
  author: 'ann.example.com',
  url: 'https://bsky.app/profile/ann.example.com/post/3kabc',
  saidAt: '2026-03-05T09:00:00.000Z',
};

let db: ReturnType<typeof aDatabase>;
let store: StoreInMemory;
let tasks: ReturnType<typeof createFeedbackTasks>;
let undo: ReturnType<typeof createUndo>;
const all = () => store.feedback.of('article-1');
beforeEach(async () => {
  db = aDatabase();
  store = aStore(db);
  await db.articles.put(anArticle());
  const now = aClock();
  tasks = createFeedbackTasks({ store, now, newId: counter('feedback') });
  undo = createUndo({ store, now });
});

it('keeps a reply once, with its words, author, address and time', async () => {
  expect(await tasks.addFeedback('article-1', REPLY)).toMatchObject({ feedbackId: 'feedback-1', outcome: 'new' });
  expect(await tasks.addFeedback('article-1', { ...REPLY, kind: 'idea' })).toMatchObject({
    feedbackId: 'feedback-1',
    outcome: 'known',
    reverse: {},
  });
  expect(await all()).toMatchObject([{ ...REPLY, articleId: 'article-1' }]);
});

it('keeps what has no address as often as it is said', async () => {
  for (const text of ['By hand', 'By hand']) await tasks.addFeedback('article-1', { kind: 'idea', text });
  expect(await all()).toHaveLength(2);
});

it('takes adding and deleting back, and brings a deleted one back as what it is saved as now', async () => {
  const added = await tasks.addFeedback('article-1', REPLY);
  await undo(added.reverse);
  expect(await all()).toEqual([]);
  expect(await tasks.addFeedback('article-1', { ...REPLY, kind: 'correction' })).toMatchObject({ outcome: 'restored' });
  expect(await all()).toMatchObject([{ kind: 'correction' }]);
  const reverse = await tasks.deleteFeedback('feedback-1');
  expect(await all()).toEqual([]);
  await undo(reverse);
  expect(await all()).toHaveLength(1);
});

it('is deleted with the same reply behind it, which a joined article had kept too, and both come back', async () => {
  for (const id of ['mine', 'twin']) await db.feedback.put(someFeedback({ id }));
  const reverse = await tasks.deleteFeedback('mine');
  expect(await all()).toEqual([]);
  await undo(reverse);
  expect((await all()).map(({ id }) => id)).toEqual(['mine', 'twin']);
});

it('is written on, marked as dealt with and as open again, and each is taken back', async () => {
  await tasks.addFeedback('article-1', REPLY);
  await tasks.writeFeedback('feedback-1', { note: 'Answered in the thread' });
  const done = await tasks.writeFeedback('feedback-1', { isDone: true });
  expect(await all()).toMatchObject([{ note: 'Answered in the thread', doneAt: expect.any(String) }]);
  await undo(done);
  expect((await all())[0]).not.toHaveProperty('doneAt');
  await tasks.writeFeedback('feedback-1', { note: '', isDone: false });
  expect((await all())[0]).not.toHaveProperty('note');
});

it('is found by its words, its author and its note', async () => {
  await tasks.addFeedback('article-1', REPLY);
  await tasks.writeFeedback('feedback-1', { note: 'Zweitgutachten' });
  for (const text of ['blinded', 'ann.example', 'zweitgut', 'note:blinded']) {
    const view = { text, sort: 'added', descending: true } as const;
    expect([...(await store.articles.find(view))], text).toEqual(['article-1']);
  }
});

it.each<[string, object]>([
  ['an address that is a script', { ...REPLY, url: 'javascript:alert(1)' }],
  ['a kind that is none', { ...REPLY, kind: 'praise' }],
  ['words without end', { ...REPLY, text: 'x'.repeat(10_001) }],
])('refuses %s', async (_name, said) => {
  await expect(tasks.addFeedback('article-1', said as FeedbackSaid)).rejects.toThrow(FeedbackRefused);
  expect(await all()).toEqual([]);
});

it('refuses to write an address that is a script, and leaves what was there', async () => {
  await tasks.addFeedback('article-1', REPLY);
  await expect(tasks.writeFeedback('feedback-1', { url: 'javascript:alert(1)' })).rejects.toThrow(FeedbackRefused);
  expect(await all()).toMatchObject([REPLY]);
});

it('has none of an article that is gone, and goes with one that is deleted for good', async () => {
  await expect(tasks.addFeedback('gone', REPLY)).rejects.toThrow(ArticleMissing);
  await tasks.addFeedback('article-1', REPLY);
  await store.articles.change('article-1', (article) => ({ ...article, deletedAt: article.addedAt }));
  expect(await all()).toHaveLength(1);
  await store.articles.purge(['article-1']);
  expect(await all()).toEqual([]);
});
