import { beforeEach, describe, expect, it } from 'vitest';
import type { TrustStatus } from '../../lib/article/article.ts';
import { DraftMissing, DraftRefused } from '../../lib/ports/drafting.ts';
import type { Publishers } from '../../lib/ports/publishing.ts';
import { createBluesky } from '../../lib/services/bluesky/bluesky.ts';
import type { Post } from '../../lib/share/post.ts';
import { isBackedUp } from '../../lib/store/backup/tables.ts';
import type { Database } from '../../lib/store/database.ts';
import { createAccountTasks } from '../../lib/tasks/accounts.ts';
import { createOutboxTasks } from '../../lib/tasks/outbox.ts';
import { createPublishPost } from '../../lib/tasks/publish-post.ts';
import { aDraft, anArticle, aPost } from '../support/builders.ts';
import { aFakeBluesky, someSecrets } from '../support/fake-bluesky.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const START = '2026-03-04T09:00:00.000Z';
const ACCOUNT = 'bluesky did:plc:ed';
const CREATE = 'com.atproto.repo.createRecord';
const FIVE = ['One', 'Two', 'Three', 'Four', 'Five'];
const MINUTE = 60_000;

let db: Database;
let store: StoreInMemory;
let server: ReturnType<typeof aFakeBluesky>;
let secrets: ReturnType<typeof someSecrets>;
let world: {
  now: number;
  isOnline: boolean;
  maySend: boolean;
  woken: (string | undefined)[];
  failed: number;
  refresh(ids: string[]): Promise<void>;
};
const now = () => new Date(world.now).toISOString();
const minutesLater = (minutes: number) => {
  world.now = Date.parse(START) + minutes * MINUTE;
};

/** The worker as it starts, on what the last one left. */
function worker(publishers?: Publishers) {
  const bluesky = createBluesky({ fetch: server.fetch, now, secrets });
  const publish = createPublishPost({
    store,
    publishers: publishers ?? { bluesky },
    refresh: (ids) => world.refresh(ids),
    maySend: async () => world.maySend,
    now,
    random: () => 0,
    isOnline: () => world.isOnline,
    wakeAt: (instant) => world.woken.push(instant),
    showFailed: (posts) => {
      world.failed = posts;
    },
  });
  const outbox = createOutboxTasks({ store, now, begin: () => undefined });
  const accounts = createAccountTasks({
    settings: store.settings,
    publishers: { bluesky },
    signInToBluesky: bluesky.signIn,
    signInToMastodon: async () => ({ ok: false, why: 'refused' }),
  });
  return { ...publish, ...outbox, ...accounts, bluesky };
}
const aQueued = (changes: Partial<Post> = {}) =>
  aPost({ network: 'bluesky', accountId: ACCOUNT, state: { kind: 'queued', attempts: 0 }, ...changes });
const aThread = () => aQueued({ parts: FIVE.map((text) => ({ text, imageIds: [] })) });
const post = (id = 'post-1') => store.posts.get(id);
const state = async (id?: string) => (await post(id))?.state;

beforeEach(async () => {
  world = {
    now: Date.parse(START),
    isOnline: true,
    maySend: true,
    woken: [],
    failed: 0,
    refresh: async () => undefined,
  };
  server = aFakeBluesky();
  secrets = someSecrets();
  db = aDatabase();
  store = aStore(db);
  await db.articles.put(anArticle());
  await worker().signInToBluesky({ handle: 'ed.example.com', password: server.password });
});

describe('a post in the outbox', () => {
  it('is there with the words that were shown before anything is sent', async () => {
    await worker().queuePost(aThread());
    expect((await post())?.parts.map(({ text }) => text)).toEqual(FIVE);
    expect(await state()).toEqual({ kind: 'queued', attempts: 0 });
    expect(server.texts()).toEqual([]);
  });

  it('goes out part by part, and into the history of its article, which is looked up again in a week', async () => {
    await db.lookUps.put({ id: 'article-1', dueAt: '2026-04-01T09:00:00.000Z', answered: {}, failed: {}, attempts: 0 });
    await worker().queuePost(aThread());
    await worker().run();
    expect(server.texts()).toEqual(FIVE);
    const posted = await post();
    expect(posted?.state).toEqual({ kind: 'posted' });
    expect(posted?.url).toMatch(/^https:\/\/bsky\.app\/profile\/ed\.example\.com\/post\/[2-7a-z]{13}$/);
    expect((await store.articles.get('article-1'))?.history).toEqual([
      { kind: 'shared', where: 'bluesky', at: START, url: posted?.url },
    ]);
    expect((await store.lookUps.of('article-1'))?.dueAt).toBe('2026-03-11T09:00:00.000Z');
  });

  it('of which the worker dies after the second of five parts goes on with the third', async () => {
    await worker().queuePost(aThread());
    const { bluesky } = worker();
    let dies: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => {
      dies = resolve;
    });
    void worker({
      bluesky: {
        ...bluesky,
        publish: (order) => {
          if (order.index < 2) return bluesky.publish(order);
          dies();
          return new Promise(() => undefined);
        },
      },
    }).run();
    await dead;
    expect((await post())?.parts.map(({ posted }) => posted !== undefined)).toEqual([true, true, false, false, false]);
    await worker().run();
    expect(server.texts()).toEqual(FIVE);
  });

  it('of which the worker dies when the network has a part but nobody heard of it goes on with the next', async () => {
    await worker().queuePost(aThread());
    const { bluesky } = worker();
    let dies: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => {
      dies = resolve;
    });
    void worker({
      bluesky: {
        ...bluesky,
        publish: async (order) => {
          const answer = await bluesky.publish(order);
          if (order.index < 2) return answer;
          dies();
          return new Promise(() => undefined);
        },
      },
    }).run();
    await dead;
    expect(server.texts()).toHaveLength(3);
    await worker().run();
    expect(server.texts()).toEqual(FIVE);
  });

  it.each(FIVE.map((_, index) => index))('comes out once where the line breaks behind part %i', async (index) => {
    await worker().queuePost(aThread());
    const { bluesky } = worker();
    const breaking = worker({
      bluesky: {
        ...bluesky,
        publish: (order) => {
          if (order.index === index && order.post.state.kind === 'queued' && order.post.state.attempts === 0) {
            server.next(CREATE, 'drop-after');
          }
          return bluesky.publish(order);
        },
      },
    });
    await breaking.run();
    expect(await state()).toMatchObject({ kind: 'queued', attempts: 1, why: 'offline' });
    minutesLater(1);
    await breaking.run();
    expect(server.texts()).toEqual(FIVE);
    expect(await state()).toEqual({ kind: 'posted' });
  });

  it('is sent by one run only, whoever asks', async () => {
    await worker().queuePost(aThread());
    const one = worker();
    await Promise.all([one.run(), one.run()]);
    expect(server.texts()).toEqual(FIVE);
    expect(server.requests.filter(({ method }) => method === 'com.atproto.repo.getRecord')).toHaveLength(5);
  });

  it('is woken for, lest the worker be stopped while it waits', async () => {
    await worker().queuePost(aQueued());
    await worker().run();
    expect(world.woken).toContain(undefined);
  });

  it('is woken for again by the alarm that finds it at an upload: the worker may be stopped before that ends', async () => {
    await worker().queuePost(aQueued());
    const { bluesky } = worker();
    let upload: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      upload = resolve;
    });
    const atWork = worker({ bluesky: { ...bluesky, publish: () => new Promise(upload) } });
    atWork.begin();
    await begun;
    world.woken.length = 0;
    atWork.begin();
    expect(world.woken).toEqual([undefined]);
  });
});

describe('a try that failed', () => {
  it('is tried again later and later', async () => {
    world.isOnline = false;
    await worker().queuePost(aQueued());
    await worker().run();
    expect(await state()).toEqual({
      kind: 'queued',
      attempts: 1,
      why: 'offline',
      notBefore: '2026-03-04T09:00:30.000Z',
    });
    expect(world.woken.at(-1)).toBe('2026-03-04T09:00:30.000Z');
    minutesLater(1);
    await worker().run();
    expect(await state()).toMatchObject({ attempts: 2, notBefore: '2026-03-04T09:02:00.000Z' });
    world.isOnline = true;
    minutesLater(2);
    await worker().run();
    expect(await state()).toEqual({ kind: 'posted' });
  });

  it('waits as long as the network says', async () => {
    await worker().queuePost(aQueued());
    server.next(CREATE, { status: 429, headers: { 'retry-after': '1200' } });
    await worker().run();
    expect(await state()).toMatchObject({ why: 'rate-limited', notBefore: '2026-03-04T09:20:00.000Z' });
  });

  it('is told at once where the network wants to be left alone for too long', async () => {
    await worker().queuePost(aQueued());
    server.next(CREATE, { status: 429, headers: { 'retry-after': '36000' } });
    await worker().run();
    expect(await state()).toEqual({ kind: 'failed', why: 'rate-limited', at: START });
  });

  it('does not go on for hours: the person is told why', async () => {
    world.isOnline = false;
    await worker().queuePost(aQueued());
    await worker().run();
    world.isOnline = true;
    minutesLater(61);
    await worker().run();
    expect(await state()).toMatchObject({ kind: 'failed', why: 'offline' });
    expect(server.texts()).toEqual([]);
  });

  it.each<[string, () => void, string]>([
    ['that is refused', () => server.next(CREATE, { status: 400 }), 'refused'],
    ['of an account that is signed out', () => server.revoke(), 'signed-out'],
    [
      'that the browser’s consent does not cover',
      () => {
        world.maySend = false;
      },
      'signed-out',
    ],
  ])('%s waits for the person', async (_, spoil, why) => {
    await worker().queuePost(aQueued());
    spoil();
    await worker().run();
    expect(await state()).toEqual({ kind: 'failed', why, at: START });
  });

  it('is shown wherever the person is, until it is dealt with', async () => {
    const one = worker();
    await one.queuePost(aQueued());
    server.next(CREATE, { status: 400 });
    await one.run();
    expect(world.failed).toBe(1);
    await one.letPostBe('post-1');
    await one.run();
    expect(world.failed).toBe(0);
  });

  it('is asked for again with the parts that are missing', async () => {
    await worker().queuePost(aThread());
    const { bluesky } = worker();
    await worker({
      bluesky: {
        ...bluesky,
        publish: async (order) => (order.index < 2 ? bluesky.publish(order) : { ok: false, why: 'refused' }),
      },
    }).run();
    expect(await state()).toMatchObject({ kind: 'failed', why: 'refused' });
    minutesLater(600);
    await worker().retryPost('post-1');
    await worker().run();
    expect(server.texts()).toEqual(FIVE);
  });

  it('holds up no other post', async () => {
    await worker().queuePost(aQueued());
    await worker().queuePost(aQueued({ id: 'post-2', draftId: 'draft-2' }));
    server.next(CREATE, { status: 400 });
    await worker().run();
    expect([await state(), await state('post-2')]).toMatchObject([{ kind: 'failed' }, { kind: 'posted' }]);
  });
});

describe('a scheduled post', () => {
  const scheduledAt = '2026-03-04T10:00:00.000Z';

  it('goes out at its time, not before', async () => {
    await worker().queuePost(aQueued({ scheduledAt }));
    await worker().run();
    expect(server.texts()).toEqual([]);
    expect(world.woken).toEqual([scheduledAt]);
    minutesLater(61);
    await worker().run();
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('that was missed asks, and goes out when the person says so', async () => {
    await worker().queuePost(aQueued({ scheduledAt }));
    minutesLater(75);
    await worker().run();
    expect(await state()).toMatchObject({ kind: 'failed', why: 'missed' });
    expect(server.texts()).toEqual([]);
    await worker().retryPost('post-1');
    await worker().run();
    expect(server.texts()).toEqual(['Feedback works.']);
  });
});

describe('an article that is doubted while its post waits', () => {
  const scheduledAt = '2026-03-05T10:00:00.000Z';
  const become = (status: TrustStatus['status']) =>
    store.articles.change('article-1', (article) => ({ ...article, trust: { status, from: 'crossref' } })).then();

  beforeEach(async () => {
    await become('nothing-known');
    await worker().queuePost(aQueued({ scheduledAt, standing: [{ articleId: 'article-1', status: 'retracted' }] }));
    world.now = Date.parse(scheduledAt);
  });

  it('is known as it stood when the post left the composer, whatever the page says', async () => {
    expect((await post())?.standing).toEqual([
      { articleId: 'article-1', key: 'doi:10.5555/sample.2024.001', status: 'nothing-known' },
    ]);
  });

  it.each(['retracted', 'expression-of-concern'] as const)(
    'is looked at again, and where it is %s now the post waits for the person',
    async (status) => {
      const looked: string[][] = [];
      world.refresh = async (ids) => {
        looked.push(ids);
        await become(status);
      };
      await worker().run();
      expect(looked).toEqual([['article-1']]);
      expect(server.texts()).toEqual([]);
      expect(await state()).toMatchObject({ kind: 'failed', why: 'doubted' });
      expect(world.failed).toBe(1);
      await worker().retryPost('post-1');
      await worker().run();
      expect(server.texts()).toEqual(['Feedback works.']);
      expect((await post())?.standing).toMatchObject([{ status }]);
      expect(looked).toHaveLength(1);
    },
  );

  it.each(['corrected', 'nothing-known', 'unchecked'] as const)('is posted about where it is %s', async (status) => {
    await become(status);
    await worker().run();
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('is not looked at before its time, nor when that is past, nor for a post that goes at once', async () => {
    const looked: string[][] = [];
    world.refresh = async (ids) => {
      looked.push(ids);
    };
    world.now = Date.parse(scheduledAt) - 1;
    await worker().run();
    await worker().queuePost(aQueued({ id: 'post-2', draftId: 'draft-2' }));
    await worker().run();
    world.now = Date.parse(scheduledAt) + 11 * MINUTE;
    await worker().run();
    expect(looked).toEqual([]);
    expect(await state()).toMatchObject({ kind: 'failed', why: 'missed' });
  });

  it('holds up no thread that is out in part', async () => {
    await store.posts.change('post-1', (each) => ({
      ...each,
      parts: [
        {
          text: 'One',
          imageIds: [],
          posted: { id: 'at://did:plc:ed/app.bsky.feed.post/3l', cid: 'c', at: scheduledAt },
        },
        { text: 'Two', imageIds: [] },
      ],
    }));
    await become('retracted');
    await worker().run();
    expect(await state()).not.toMatchObject({ why: 'doubted' });
  });

  it('holds up what waited for the network too, and nothing where it is gone', async () => {
    await store.posts.change('post-1', ({ scheduledAt: _, ...each }) => ({ ...each, createdAt: now() }));
    await become('retracted');
    await worker().run();
    expect(await state()).toMatchObject({ kind: 'failed', why: 'doubted' });
    await db.articles.clear();
    await worker().retryPost('post-1');
    await worker().run();
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('may be taken out of the outbox while it is looked at', async () => {
    world.refresh = () => worker().letPostBe('post-1');
    await worker().run();
    expect(await state()).toEqual({ kind: 'let-be' });
    expect(server.texts()).toEqual([]);
  });
});

describe('queueing', () => {
  it('takes what its images say as it was typed last', async () => {
    const image = { id: 'image-1', alt: 'A forest', mime: 'image/png', width: 8, height: 4 } as const;
    const parts = [{ text: 'See', imageIds: ['image-1'] }];
    await store.drafts.put(aDraft({ images: [{ ...image, partId: 'part-1', size: 9, alt: 'A forest plot' }] }));
    await worker().queuePost(aQueued({ parts, images: [image] }));
    expect((await post())?.images).toEqual([{ ...image, alt: 'A forest plot' }]);
  });

  it('twice by the same draft is one post, also after it is posted', async () => {
    const one = worker();
    await Promise.all([one.queuePost(aQueued()), one.queuePost(aQueued({ id: 'post-2' }))]);
    await one.run();
    await one.queuePost(aQueued({ id: 'post-3' }));
    await one.run();
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('other words after a failure has them go out, unless the first came out after all', async () => {
    const one = worker();
    await one.queuePost(aQueued());
    server.next(CREATE, { status: 400 });
    await one.run();
    await one.queuePost(aQueued({ id: 'post-2', parts: [{ text: 'Better.', imageIds: [] }] }));
    await one.run();
    expect(server.texts()).toEqual(['Better.']);

    await one.queuePost(aQueued({ id: 'post-4', draftId: 'draft-2' }));
    server.next(CREATE, 'drop-after');
    await one.run();
    minutesLater(90);
    await one.run();
    await one.queuePost(aQueued({ id: 'post-5', draftId: 'draft-2', parts: [{ text: 'Other.', imageIds: [] }] }));
    await one.run();
    expect(await state('post-4')).toMatchObject({ kind: 'failed', why: 'already-out' });
    expect(server.texts()).toEqual(['Better.', 'Feedback works.']);
  });

  it.each<[string, object]>([
    ['for an account that is not known', { accountId: 'bluesky did:plc:other' }],
    ['for an account of another network', { network: 'mastodon' }],
    ['that says it is posted', { state: { kind: 'posted' } }],
    [
      'a part of which says it is posted',
      { parts: [{ text: 'x', imageIds: [], posted: { id: 'at://x', at: START } }] },
    ],
    ['without words', { parts: [{ text: ' ', imageIds: [] }] }],
    ['without parts', { parts: [] }],
  ])('a post %s is refused', async (_, changes) => {
    await expect(worker().queuePost(aQueued(changes as never))).rejects.toThrow(DraftRefused);
    expect(await post()).toBeUndefined();
  });
});

describe('letting a post be', () => {
  it('keeps it from being sent', async () => {
    const one = worker();
    await one.queuePost(aQueued());
    await one.letPostBe('post-1');
    await one.run();
    expect(await state()).toEqual({ kind: 'let-be' });
    expect(server.texts()).toEqual([]);
  });

  it('that came out though nobody heard of it does not have it come out twice', async () => {
    const one = worker();
    await one.queuePost(aQueued());
    server.next(CREATE, 'drop-after');
    await one.run();
    await one.letPostBe('post-1');
    await one.queuePost(aQueued({ id: 'post-2' }));
    await one.run();
    expect(server.texts()).toEqual(['Feedback works.']);
    expect(await state()).toEqual({ kind: 'posted' });
  });

  it('says of one that is out in part that it is shared', async () => {
    const one = worker();
    await one.queuePost(aThread());
    const { bluesky } = one;
    await worker({
      bluesky: {
        ...bluesky,
        publish: async (order) => (order.index < 1 ? bluesky.publish(order) : { ok: false, why: 'refused' }),
      },
    }).run();
    await one.letPostBe('post-1');
    expect(await state()).toEqual({ kind: 'posted' });
    expect((await store.articles.get('article-1'))?.history).toHaveLength(1);
  });

  it('and sent with other words while those before are on their way says that those came out', async () => {
    const one = worker();
    await one.queuePost(aQueued());
    const { bluesky } = one;
    let isFirst = true;
    const atWork = worker({
      bluesky: {
        ...bluesky,
        publish: async (order) => {
          const answer = await bluesky.publish(order);
          if (isFirst) {
            isFirst = false;
            await one.letPostBe('post-1');
            await one.queuePost(aQueued({ id: 'post-2', parts: [{ text: 'Other words.', imageIds: [] }] }));
          }
          return answer;
        },
      },
    });
    await atWork.run();
    expect(server.texts()).toEqual(['Feedback works.']);
    expect(await state()).toMatchObject({ kind: 'failed', why: 'already-out' });
  });

  it('while a part of it is on its way says that it is shared once it is', async () => {
    const one = worker();
    await one.queuePost(aThread());
    const { bluesky } = one;
    await worker({
      bluesky: {
        ...bluesky,
        publish: async (order) => {
          await one.letPostBe('post-1');
          return bluesky.publish(order);
        },
      },
    }).run();
    expect(server.texts()).toEqual(['One']);
    expect(await state()).toEqual({ kind: 'posted' });
  });

  it('of a post that is gone says so', async () => {
    await expect(worker().letPostBe('gone')).rejects.toThrow(DraftMissing);
  });
});

describe('an account', () => {
  it('is kept without anything secret, once', async () => {
    await worker().signInToBluesky({ handle: 'ed.example.com', password: server.password });
    const accounts = await store.settings.get('accounts');
    expect(accounts.map(({ id, handle }) => [id, handle])).toEqual([[ACCOUNT, 'ed.example.com']]);
    await worker().queuePost(aQueued());
    await worker().run();
    const text = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(text).toContain('did:plc:ed');
    expect(server.secrets().filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('goes into no backup: it is of this browser, where its secrets are', () => {
    expect(isBackedUp('settings', { name: 'accounts' })).toBe(false);
  });

  it('that is signed out is gone with its secrets', async () => {
    await worker().signOut(ACCOUNT);
    expect(await store.settings.get('accounts')).toEqual([]);
    expect(secrets.kept.size).toBe(0);
  });
});
