import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Publisher } from '../../lib/ports/publishing.ts';
import { createBluesky } from '../../lib/services/bluesky/bluesky.ts';
import { createMastodon } from '../../lib/services/mastodon/mastodon.ts';
import type { Post, PostState } from '../../lib/share/post.ts';
import { restoredPosts } from '../../lib/store/backup/merge-share.ts';
import type { Database } from '../../lib/store/database.ts';
import { createOutboxTasks } from '../../lib/tasks/outbox.ts';
import { createPublishPost } from '../../lib/tasks/publish-post.ts';
import { aMastodonServer } from '../services/mastodon-server.ts';
import { anArticle, aPost } from '../support/builders.ts';
import { aFakeBluesky, someSecrets } from '../support/fake-bluesky.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const START = '2026-03-04T09:00:00.000Z';
const THREE = ['One', 'Two', 'Three'];

interface World {
  /** What the server has. */
  texts(): string[];
  publisher: Publisher;
  accountId: string;
  /** The place at which a part is deleted. */
  fails(outcome: 'drop-before' | 'drop-after' | { status: number }): void;
  createIs(outcome: 'drop-after' | { status: number }, after: number): void;
}

let db: Database;
let store: StoreInMemory;
let clock: number;
let isOnline: boolean;
let mastodon: Awaited<ReturnType<typeof aMastodonServer>>;
const now = () => new Date(clock).toISOString();
beforeEach(async () => {
  [clock, isOnline] = [Date.parse(START), true];
  db = aDatabase();
  store = aStore(db);
  await db.articles.put(anArticle());
  mastodon = await aMastodonServer({ now: () => clock });
});
afterEach(() => mastodon.close());

async function onBluesky(): Promise<World> {
  const server = aFakeBluesky();
  const publisher = createBluesky({ fetch: server.fetch, now, secrets: someSecrets() });
  const answer = await publisher.signIn({ handle: 'ed.example.com', password: server.password });
  if (!answer.ok) throw new Error(answer.why);
  await store.settings.put('accounts', [answer.account]);
  const [removing, creating] = ['com.atproto.repo.deleteRecord', 'com.atproto.repo.createRecord'];
  return {
    texts: server.texts,
    publisher,
    accountId: answer.account.id,
    fails: (outcome) => server.next(removing, outcome),
    createIs: (outcome, after) => server.next(creating, ...Array(after).fill(undefined), outcome),
  };
}

async function onMastodon(): Promise<World> {
  const web = { redirectUrl: () => 'https://sheaf.example/', open: async () => undefined };
  const publisher = createMastodon({ fetch, now, secrets: someSecrets(), web, sleep: async () => undefined });
  const answer = await publisher.signIn({ server: mastodon.origin, token: mastodon.token });
  if (!answer.ok) throw new Error(answer.why);
  await store.settings.put('accounts', [answer.account]);
  return {
    texts: mastodon.texts,
    publisher,
    accountId: answer.account.id,
    fails: (outcome) => {
      const last = mastodon.statuses.at(-1)?.id;
      mastodon.next(`DELETE /api/v1/statuses/${last}`, outcome);
    },
    createIs: (outcome, after) =>
      mastodon.next('POST /api/v1/statuses', ...(Array(after).fill(undefined) as never[]), outcome),
  };
}

function workerOf(publisher: Publisher) {
  const publish = createPublishPost({
    store,
    publishers: { bluesky: publisher, mastodon: publisher },
    refresh: async () => undefined,
    maySend: async () => true,
    now,
    random: () => 0,
    isOnline: () => isOnline,
    wakeAt: () => undefined,
    showFailed: () => undefined,
  });
  return { ...publish, ...createOutboxTasks({ store, now, begin: () => undefined }) };
}

const post = async () => (await store.posts.get('post-1')) as Post;
const gone = async () => (await post()).parts.map(({ posted }) => posted?.deletedAt !== undefined);
const history = async () => (await store.articles.get('article-1'))?.history;

describe.each([
  ['bluesky', onBluesky],
  ['mastodon', onMastodon],
] as const)('a thread on %s', (network, enter) => {
  let world: World;
  let worker: ReturnType<typeof workerOf>;
  beforeEach(async () => {
    world = await enter();
    worker = workerOf(world.publisher);
  });
  const queue = async () => {
    const parts = THREE.map((text) => ({ text, imageIds: [] }));
    const state: PostState = { kind: 'queued', attempts: 0 };
    await worker.queuePost(aPost({ network, accountId: world.accountId, parts, state }));
    await worker.run();
  };
  const remove = async () => {
    clock += 1000;
    await worker.deletePost('post-1');
    await worker.run();
  };

  it('is deleted there, the last part first, and stays here as deleted', async () => {
    await queue();
    const order: number[] = [];
    const { remove: real } = world.publisher;
    world.publisher.remove = (each) => {
      order.push(each.index);
      return real(each);
    };
    await remove();
    expect(world.texts()).toEqual([]);
    expect(order).toEqual([2, 1, 0]);
    const { state, url, postedAt, parts } = await post();
    expect(state).toEqual({ kind: 'deleted', at: now() });
    expect(parts.map(({ text }) => text)).toEqual(THREE);
    expect(await history()).toEqual([{ kind: 'shared', where: network, at: postedAt, url, deletedAt: now() }]);
  });

  it('is recorded to be deleted before anything is, and goes on with the next worker', async () => {
    await queue();
    await worker.deletePost('post-1');
    expect((await post()).state).toEqual({ kind: 'deleting' });
    expect(world.texts()).toEqual(THREE);
    await workerOf(world.publisher).run();
    expect(world.texts()).toEqual([]);
  });

  it('of which the worker dies when the network has deleted a part, and nobody heard so, is deleted by the next', async () => {
    await queue();
    const { remove: real } = world.publisher;
    let dies: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => {
      dies = resolve;
    });
    const mortal: Publisher = {
      ...world.publisher,
      remove: async (order) => {
        await real(order);
        dies();
        return new Promise(() => undefined);
      },
    };
    const dying = workerOf(mortal);
    await dying.deletePost('post-1');
    void dying.run();
    await dead;
    expect([world.texts(), await gone()]).toEqual([THREE.slice(0, 2), [false, false, false]]);
    await worker.run();
    expect([world.texts(), (await post()).state.kind]).toEqual([[], 'deleted']);
  });

  it.each([
    ['breaks before it is heard', 'drop-before', 'offline', 3],
    ['breaks behind it', 'drop-after', 'offline', 2],
    ['has trouble', { status: 503 }, 'server', 3],
    ['takes no more', { status: 429 }, 'rate-limited', 3],
    ['refuses', { status: 403 }, 'refused', 3],
  ] as const)('says so where the line or the server %s, and can be tried again', async (_name, outcome, why, left) => {
    await queue();
    world.fails(outcome);
    await remove();
    expect((await post()).state).toEqual({ kind: 'posted', notDeleted: { why, at: now() } });
    expect(world.texts()).toHaveLength(left);
    expect(await history()).toHaveLength(1);
    await remove();
    expect([world.texts(), (await post()).state.kind]).toEqual([[], 'deleted']);
  });

  it('keeps what is true where it fails half way: what is deleted is marked, and not asked for again', async () => {
    await queue();
    const { remove: real } = world.publisher;
    let asked = 0;
    world.publisher.remove = async (order) => (++asked === 2 ? { ok: false, why: 'rate-limited' } : real(order));
    await remove();
    expect([world.texts(), await gone()]).toEqual([THREE.slice(0, 2), [false, false, true]]);
    expect((await history())?.[0]).not.toHaveProperty('deletedAt');
    await remove();
    expect([asked, (await post()).state.kind]).toEqual([4, 'deleted']);
  });

  it('that is not there any more counts as deleted', async () => {
    await queue();
    await world.publisher.remove({
      account: (await store.settings.get('accounts'))[0] as never,
      post: await post(),
      index: 1,
    });
    await remove();
    expect([world.texts(), (await post()).state.kind]).toEqual([[], 'deleted']);
  });

  it('that failed half way is deleted as far as it came, though nobody heard of its last part', async () => {
    world.createIs('drop-after', 1);
    await queue();
    expect([world.texts(), (await post()).state.kind]).toEqual([THREE.slice(0, 2), 'queued']);
    await worker.letPostBe('post-1');
    await remove();
    expect([world.texts(), (await post()).state.kind]).toEqual([[], 'deleted']);
  });

  it('without a connection, or an account, is told so', async () => {
    await queue();
    isOnline = false;
    await remove();
    expect((await post()).state).toMatchObject({ notDeleted: { why: 'offline' } });
    isOnline = true;
    await store.settings.put('accounts', []);
    await remove();
    expect((await post()).state).toMatchObject({ notDeleted: { why: 'signed-out' } });
    expect(world.texts()).toEqual(THREE);
  });

  it('is not deleted while it is on its way out, nor sent again by its draft while it is being deleted', async () => {
    const parts = THREE.map((text) => ({ text, imageIds: [] }));
    const order = aPost({ network, accountId: world.accountId, parts, state: { kind: 'queued', attempts: 0 } });
    await worker.queuePost(order);
    await worker.deletePost('post-1');
    expect((await post()).state.kind).toBe('queued');
    await worker.run();
    await worker.deletePost('post-1');
    await worker.queuePost({ ...order, id: 'post-2' });
    await worker.retryPost('post-1');
    await worker.letPostBe('post-1');
    expect(await store.posts.get('post-2')).toBeUndefined();
    expect((await post()).state.kind).toBe('deleting');
    await worker.run();
    await worker.queuePost({ ...order, id: 'post-2' });
    await worker.run();
    expect(world.texts()).toEqual(THREE);
  });

  it('whose part comes out while the person takes it back is deleted with that part', async () => {
    const { publish: real } = world.publisher;
    world.publisher.publish = async (order) => {
      if (order.index === 1) {
        await worker.letPostBe('post-1');
        await worker.deletePost('post-1');
      }
      return real(order);
    };
    await queue();
    expect([world.texts(), (await post()).state.kind]).toEqual([[], 'deleted']);
  });
});

it('a post that was being deleted when its backup was made is there, as far as is known', () => {
  const [post] = restoredPosts([aPost({ state: { kind: 'deleting' } })], START);
  expect(post?.state).toEqual({ kind: 'posted', notDeleted: { why: 'missed', at: START } });
});
