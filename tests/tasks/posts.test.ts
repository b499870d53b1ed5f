import { beforeEach, describe, expect, it } from 'vitest';
import { DraftMissing, DraftRefused } from '../../lib/ports/drafting.ts';
import { createPostTasks } from '../../lib/tasks/posts.ts';
import { anArticle, aPost } from '../support/builders.ts';
import { aClock, aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const READ = { kind: 'read', at: '2026-05-01T09:00:00.000Z' } as const;
const SHARED = { kind: 'shared', at: '2026-03-04T09:00:00.000Z', where: 'x' } as const;
const URL = 'https://x.com/me/status/1';

let store: StoreInMemory;
let tasks: ReturnType<typeof createPostTasks>;
beforeEach(async () => {
  const db = aDatabase();
  store = aStore(db);
  tasks = createPostTasks({ store, now: aClock() });
  await db.articles.bulkPut([anArticle({ history: [READ] }), anArticle({ id: 'article-2', keys: [] })]);
  await tasks.handOverPost(aPost({ articleIds: ['article-1', 'article-2', 'gone'] }));
});
const histories = async () => (await store.articles.getMany(['article-1', 'article-2'])).map((each) => each?.history);
const post = () => store.posts.get('post-1');

describe('handing over', () => {
  it('keeps how the articles stood, of those that are there', async () => {
    await tasks.handOverPost(aPost({ id: 'again', standing: [{ articleId: 'article-1', status: 'retracted' }] }));
    expect((await store.posts.get('again'))?.standing).toEqual([
      { articleId: 'article-1', key: 'doi:10.5555/sample.2024.001', status: 'unchecked' },
    ]);
    expect((await post())?.standing?.map(({ articleId, key }) => [articleId, key])).toEqual([
      ['article-1', 'doi:10.5555/sample.2024.001'],
      ['article-2', undefined],
    ]);
  });

  it('records what is opened, once', async () => {
    await tasks.settlePost('post-1', { isPosted: true });
    await tasks.handOverPost(aPost());
    expect((await post())?.state).toEqual({ kind: 'posted' });
  });

  it.each([
    ['that waits to be sent', { state: { kind: 'queued', attempts: 0 } }],
    ['that says it is posted', { state: { kind: 'posted' } }],
    ['for no network', { network: 'myspace' }],
    ['with words that are too long', { parts: [{ text: 'x'.repeat(25_001), imageIds: [] }] }],
  ])('a post %s is refused', async (_name, changes) => {
    await expect(tasks.handOverPost({ ...aPost({ id: 'new' }), ...changes } as never)).rejects.toThrow(DraftRefused);
    expect(await store.posts.get('new')).toBeUndefined();
  });
});

describe('a post of which the person says', () => {
  it('that they posted it is in the history of each of its articles, once, when it was opened', async () => {
    await tasks.settlePost('post-1', { isPosted: true });
    await tasks.settlePost('post-1', { isPosted: true });
    expect(await histories()).toEqual([[SHARED, READ], [SHARED]]);
    expect(await post()).toMatchObject({ state: { kind: 'posted' }, postedAt: SHARED.at });
  });

  it('where it can be seen is shown there, also when that is said later, and stays where it is not said again', async () => {
    await tasks.settlePost('post-1', { isPosted: true });
    await tasks.settlePost('post-1', { isPosted: true, url: URL });
    await tasks.settlePost('post-1', { isPosted: true });
    expect(await histories()).toEqual([[{ ...SHARED, url: URL }, READ], [{ ...SHARED, url: URL }]]);
    expect((await post())?.url).toBe(URL);
  });

  it('otherwise later is taken out again, and what else became of the article stays', async () => {
    await tasks.settlePost('post-1', { isPosted: true, url: URL });
    await tasks.settlePost('post-1', { isPosted: false });
    expect(await histories()).toEqual([[READ], undefined]);
    expect((await post())?.state).toEqual({ kind: 'let-be' });
    expect(await post()).not.toHaveProperty('url');
  });

  it('that they did not post it is in no history', async () => {
    await tasks.settlePost('post-1', { isPosted: false });
    expect(await histories()).toEqual([[READ], undefined]);
  });

  it('nothing new is not written', async () => {
    await tasks.settlePost('post-1', { isPosted: true });
    const before = [await post(), await store.articles.get('article-1')];
    await tasks.settlePost('post-1', { isPosted: true });
    expect([await post(), await store.articles.get('article-1')]).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['an address that is a script', { isPosted: true, url: 'javascript:alert(1)' }],
    ['an address that is none', { isPosted: true, url: 1 }],
    ['no yes or no', { isPosted: 'yes' }],
    ['nothing', null],
  ])('%s is as it was', async (_name, said) => {
    await expect(tasks.settlePost('post-1', said as never)).rejects.toThrow(DraftRefused);
    expect([await post(), await histories()]).toMatchObject([{ state: { kind: 'handed-over' } }, [[READ], undefined]]);
  });

  it('anything, where it is gone, is told', async () => {
    await expect(tasks.settlePost('gone', { isPosted: true })).rejects.toThrow(DraftMissing);
  });

  it('anything, by an id that is none, is refused', async () => {
    await expect(tasks.settlePost({} as string, { isPosted: true })).rejects.toThrow(DraftRefused);
  });

  it('anything, where Sheaf sent it, is refused', async () => {
    await store.posts.put(aPost({ id: 'sent', accountId: 'me', state: { kind: 'posted' } }));
    await expect(tasks.settlePost('sent', { isPosted: false })).rejects.toThrow(DraftRefused);
  });
});

it('keeps two posts apart that say the same of one article', async () => {
  await tasks.handOverPost(aPost({ id: 'post-2', articleIds: ['article-2'], createdAt: '2026-03-04T10:00:00.000Z' }));
  for (const id of ['post-1', 'post-2']) await tasks.settlePost(id, { isPosted: true });
  await tasks.settlePost('post-1', { isPosted: false });
  expect((await store.articles.get('article-2'))?.history).toEqual([{ ...SHARED, at: '2026-03-04T10:00:00.000Z' }]);
});
