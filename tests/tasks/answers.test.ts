import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Publisher } from '../../lib/ports/publishing.ts';
import { createBluesky } from '../../lib/services/bluesky/bluesky.ts';
import { createMastodon } from '../../lib/services/mastodon/mastodon.ts';
import type { Post } from '../../lib/share/post.ts';
import { createAnswersTask } from '../../lib/tasks/answers.ts';
import { createOutboxTasks } from '../../lib/tasks/outbox.ts';
import { createPublishPost } from '../../lib/tasks/publish-post.ts';
import { aMastodonServer } from '../services/mastodon-server.ts';
import { anArticle, aPost } from '../support/builders.ts';
import { aFakeBluesky, someSecrets } from '../support/fake-bluesky.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const NOW = '2026-03-06T09:00:00.000Z';
const THREE = ['One', 'Two', 'Three'];
const now = () => NOW;

let store: StoreInMemory;
let bluesky: ReturnType<typeof aFakeBluesky>;
let mastodon: Awaited<ReturnType<typeof aMastodonServer>>;
let publishers: { bluesky: Publisher; mastodon: Publisher };
let world: { isOnline: boolean; maySend: boolean };
beforeEach(async () => {
  world = { isOnline: true, maySend: true };
  const db = aDatabase();
  store = aStore(db);
  await db.articles.put(anArticle());
  bluesky = aFakeBluesky();
  mastodon = await aMastodonServer({ now: () => Date.parse(NOW) });
  const web = { redirectUrl: () => 'https://sheaf.example/', open: async () => undefined };
  const atBluesky = createBluesky({ fetch: bluesky.fetch, now, secrets: someSecrets() });
  const atMastodon = createMastodon({ fetch, now, secrets: someSecrets(), web, sleep: async () => undefined });
  publishers = { bluesky: atBluesky, mastodon: atMastodon };
  const first = await atBluesky.signIn({ handle: 'ed.example.com', password: bluesky.password });
  const second = await atMastodon.signIn({ server: mastodon.origin, token: mastodon.token });
  if (!first.ok || !second.ok) throw new Error('Not signed in');
  await store.settings.put('accounts', [first.account, second.account]);
});
afterEach(() => mastodon.close());

const posting = () => ({
  store,
  publishers,
  maySend: async () => world.maySend,
  now,
  isOnline: () => world.isOnline,
});
const look = () => createAnswersTask(posting()).lookAtAnswers('post-1');
const post = async () => (await store.posts.get('post-1')) as Post;

/** Posts a thread; answers the names of its parts at the network. */
async function posted(network: 'bluesky' | 'mastodon', texts = THREE): Promise<string[]> {
  const account = (await store.settings.get('accounts')).find((each) => each.network === network);
  const parts = texts.map((text) => ({ text, imageIds: [] }));
  const order = aPost({ network, accountId: account?.id ?? '', parts, state: { kind: 'queued', attempts: 0 } });
  await createOutboxTasks({ store, now, begin: () => undefined }).queuePost(order);
  const quiet = {
    refresh: async () => undefined,
    random: () => 0,
    wakeAt: () => undefined,
    showFailed: () => undefined,
  };
  await createPublishPost({ ...posting(), ...quiet }).run();
  return (await post()).parts.map((part) => part.posted?.id ?? '');
}

describe('at Bluesky', () => {
  it('counts over all parts, which are no replies to each other, and tells every reply, the oldest first', async () => {
    const [first = '', second = '', third = ''] = await posted('bluesky');
    const reply = bluesky.reply(first, 'Was it <b>blinded</b>?', { at: '2026-03-05T10:00:00.000Z' });
    bluesky.reply(third, 'Thanks', { at: '2026-03-05T08:00:00.000Z' });
    bluesky.reply(reply, 'I wondered too', { handle: 'bo.example.com', at: '2026-03-05T11:00:00.000Z' });
    bluesky.like(first, { likes: 5, reposts: 2 });
    bluesky.like(second, { likes: 1, reposts: 0 });
    expect(await look()).toEqual({
      ok: true,
      isCut: false,
      replies: [
        expect.objectContaining({ text: 'Thanks' }),
        {
          id: reply,
          handle: 'ann.example.com',
          name: 'Ann',
          text: 'Was it <b>blinded</b>?',
          at: '2026-03-05T10:00:00.000Z',
          url: `https://bsky.app/profile/ann.example.com/post/${reply.split('/').at(-1)}`,
        },
        expect.objectContaining({ text: 'I wondered too', handle: 'bo.example.com' }),
      ],
    });
    expect((await post()).answers).toEqual({ at: NOW, likes: 6, reposts: 2, replies: 2, quotes: 0 });
  });

  it('counts and shows no answer of one’s own', async () => {
    const [id = ''] = await posted('bluesky', ['A question']);
    const accountId = (await post()).accountId ?? '';
    const own = bluesky.reply(id, 'Its answer', { handle: 'ed.example.com' });
    bluesky.reply(own, 'So that is it');
    const parent = { id, cid: 'c' };
    const parts = [{ text: 'Its answer', imageIds: [], posted: { id: own, at: NOW } }];
    const answer = {
      id: 'post-2',
      network: 'bluesky',
      state: { kind: 'posted' },
      repliesTo: { root: parent, parent },
    } as const;
    await store.posts.put(aPost({ ...answer, accountId, parts }));
    expect(await look()).toMatchObject({ replies: [{ text: 'So that is it' }] });
    expect((await post()).answers).toMatchObject({ replies: 0 });
  });

  it('asks only the account’s own server, and only what it takes for this post', async () => {
    await posted('bluesky');
    bluesky.requests.length = 0;
    await look();
    const own = (await store.settings.get('accounts'))[0]?.server;
    expect(bluesky.requests.map(({ method, url }) => [new URL(url).origin, method])).toEqual([
      [own, 'app.bsky.feed.getPosts'],
      [own, 'app.bsky.feed.getPostThread'],
    ]);
  });

  it('asks for the parts of a long thread by twenty-five', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => `Part ${index + 1}`);
    const ids = await posted('bluesky', texts);
    bluesky.reply(ids.at(-1) ?? '', 'To the last');
    expect(await look()).toMatchObject({ ok: true, replies: [{ text: 'To the last' }] });
    expect((await post()).answers).toMatchObject({ replies: 1 });
  });

  it('goes on without a reply that is deleted, and with the parts behind one that is', async () => {
    const [, second = '', third = ''] = await posted('bluesky');
    bluesky.unreply(bluesky.reply(second, 'Deleted'));
    bluesky.reply(third, 'Stays');
    const { parts } = await post();
    await publishers.bluesky.remove({
      account: (await store.settings.get('accounts'))[0] as never,
      post: await post(),
      index: 1,
    });
    expect(parts).toHaveLength(3);
    expect(await look()).toMatchObject({ ok: true, replies: [{ text: 'Stays' }] });
    expect((await post()).answers).toMatchObject({ replies: 1 });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['what is blocked', { $type: 'app.bsky.feed.defs#blockedPost', uri: 'at://x', blocked: true }],
    ['a view without a post', { replies: 'many' }],
    ['a record that is none', { post: { uri: 'at://did:plc:x/app.bsky.feed.post/3k', author: 7, record: null } }],
    ['a name of nobody', { post: { uri: 'at://EVIL/app.bsky.feed.post/3k', record: { text: 'x', createdAt: NOW } } }],
    ['a name that is no record', { post: { uri: 'javascript:alert(1)', record: { text: 'x', createdAt: NOW } } }],
    ['a time that is none', { post: { uri: 'at://did:plc:x/app.bsky.feed.post/3k', record: { createdAt: 'soon' } } }],
  ])('leaves out a reply of which the server tells %s', async (_name, thread) => {
    const [uri] = await posted('bluesky', ['One']);
    const good = { uri: 'at://did:plc:x/app.bsky.feed.post/3kgood', author: {}, record: { text: 'y', createdAt: NOW } };
    const body = { thread: { post: { uri }, replies: [thread, { post: good }] } };
    bluesky.next('app.bsky.feed.getPostThread', { status: 200, body });
    expect(await look()).toMatchObject({ ok: true, replies: [{ text: 'y', handle: 'did:plc:x' }], isCut: false });
  });

  it('cuts what is endless: replies, their words, their names', async () => {
    const [first = ''] = await posted('bluesky');
    for (let each = 0; each < 205; each++) bluesky.reply(first, 'x'.repeat(11_000), { name: 'n'.repeat(900) });
    const looked = await look();
    if (!looked.ok) throw new Error(looked.why);
    expect([looked.replies.length, looked.isCut]).toEqual([200, true]);
    expect([looked.replies[0]?.text.length, looked.replies[0]?.name.length]).toEqual([10_000, 200]);
  });
});

describe('at Mastodon', () => {
  it('counts and tells the replies, their HTML as plain text', async () => {
    const [first = '', , third = ''] = await posted('mastodon');
    mastodon.reply(third, '<p>Later</p>', { acct: 'bo', at: '2026-03-05T12:00:00.000Z' });
    mastodon.reply(
      first,
      '<p><span class="h-card"><a href="#">@<span>ed</span></a></span> p &lt; 0.05?<br>Or not?</p><p>&amp; why <script>alert(1)</script></p>',
    );
    mastodon.like(first, { favourites_count: 3, reblogs_count: 4 });
    expect(await look()).toMatchObject({
      ok: true,
      isCut: false,
      replies: [
        {
          handle: 'ann@else.example',
          name: 'Dr ann@else.example :blobcat:',
          text: '@ed p < 0.05?\nOr not?\n\n& why alert(1)',
          url: expect.stringContaining('https://else.example/@ann/'),
        },
        { handle: 'bo@example.social', text: 'Later' },
      ],
    });
    expect((await post()).answers).toEqual({ at: NOW, likes: 3, reposts: 4, replies: 2, quotes: 0 });
  });

  it('says that the network no longer has it where each part is gone', async () => {
    await posted('mastodon');
    mastodon.statuses.length = 0;
    expect(await look()).toEqual({ ok: false, why: 'gone' });
    expect((await post()).answers).toBeUndefined();
  });

  it.each<[string, object]>([
    ['no list', { descendants: 7 }],
    ['a status without an author', { descendants: [{ id: '1', content: 'x', created_at: NOW }] }],
    ['a status at no time', { descendants: [{ id: '1', account: { acct: 'a' }, content: 'x' }] }],
  ])('leaves out what is told as %s', async (_name, body) => {
    const [first = ''] = await posted('mastodon', ['One']);
    mastodon.next(`GET /api/v1/statuses/${first}/context`, { status: 200, body });
    expect(await look()).toEqual({ ok: true, replies: [], isCut: false });
  });

  it('follows no address that is a script', async () => {
    const [first = ''] = await posted('mastodon', ['One']);
    const status = { id: '1', account: { acct: 'a' }, content: 'x', created_at: NOW, url: 'javascript:alert(1)' };
    mastodon.next(`GET /api/v1/statuses/${first}/context`, { status: 200, body: { descendants: [status] } });
    const looked = await look();
    expect(looked.ok && looked.replies).toEqual([expect.not.objectContaining({ url: expect.anything() })]);
  });
});

it.each<[string, Partial<typeof world>, string]>([
  ['there is no connection', { isOnline: false }, 'offline'],
  ['the browser keeps a consent that was taken back', { maySend: false }, 'signed-out'],
])('says so, and asks nobody, where %s', async (_name, changes, why) => {
  await posted('bluesky');
  bluesky.requests.length = 0;
  Object.assign(world, changes);
  expect(await look()).toEqual({ ok: false, why });
  expect(bluesky.requests).toEqual([]);
});

it.each([
  [{ status: 429 }, 'rate-limited'],
  [{ status: 500 }, 'server'],
  ['drop-before', 'offline'],
] as const)(
  'says what is wrong where the server answers %j, and leaves what was counted before',
  async (outcome, why) => {
    await posted('bluesky');
    await look();
    const before = (await post()).answers;
    bluesky.next('app.bsky.feed.getPosts', outcome);
    expect(await look()).toEqual({ ok: false, why });
    expect((await post()).answers).toEqual(before);
  },
);
