import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMastodon } from '../../lib/services/mastodon/mastodon.ts';
import type { Draft } from '../../lib/share/draft.ts';
import { DEFAULT_LIMITS } from '../../lib/share/networks.ts';
import { queuedPost } from '../../lib/share/queued-post.ts';
import { shownOn } from '../../lib/share/shown.ts';
import { isBackedUp } from '../../lib/store/backup/tables.ts';
import type { Database } from '../../lib/store/database.ts';
import { createAccountTasks } from '../../lib/tasks/accounts.ts';
import { createOutboxTasks } from '../../lib/tasks/outbox.ts';
import { createPublishPost } from '../../lib/tasks/publish-post.ts';
import { aMastodonServer } from '../services/mastodon-server.ts';
import { aDraft, anArticle } from '../support/builders.ts';
import { someSecrets } from '../support/fake-bluesky.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const START = '2026-03-04T09:00:00.000Z';
const CREATE = 'POST /api/v1/statuses';
const HOUR = 3_600_000;
const THREE = ['One', 'Two', 'Three'];

let db: Database;
let store: StoreInMemory;
let server: Awaited<ReturnType<typeof aMastodonServer>>;
let secrets: ReturnType<typeof someSecrets>;
let clock: number;
const now = () => new Date(clock).toISOString();

/** The worker as it starts, on what the last one left. */
function worker() {
  const mastodon = createMastodon({
    fetch,
    now,
    secrets,
    sleep: async () => undefined,
    web: { redirectUrl: () => '', open: async () => undefined },
  });
  const publishers = { mastodon };
  const publish = createPublishPost({
    store,
    publishers,
    refresh: async () => undefined,
    maySend: async () => true,
    now,
    random: () => 0,
    isOnline: () => true,
    wakeAt: () => undefined,
    showFailed: () => undefined,
  });
  const accounts = createAccountTasks({
    settings: store.settings,
    publishers,
    signInToBluesky: async () => ({ ok: false, why: 'refused' }),
    signInToMastodon: mastodon.signIn,
  });
  return { ...publish, ...createOutboxTasks({ store, now, begin: () => undefined }), ...accounts };
}

beforeEach(async () => {
  clock = Date.parse(START);
  server = await aMastodonServer({ now: () => clock });
  secrets = someSecrets();
  db = aDatabase();
  store = aStore(db);
  await db.articles.put(anArticle());
  await worker().signInToMastodon({ server: server.origin, token: server.token });
});
afterEach(() => server.close());

async function queue(changes: Partial<Draft> = {}): Promise<void> {
  const parts = THREE.map((text, index) => ({ id: `part-${index}`, text }));
  const draft = aDraft({ networks: ['mastodon'], parts, articleIds: ['article-1'], ...changes });
  const [account] = await store.settings.get('accounts');
  if (!account) throw new Error('nobody is signed in');
  const shown = shownOn('mastodon', draft, DEFAULT_LIMITS);
  await worker().queuePost(queuedPost({ id: 'post-1', draft, account, shown, article: undefined, now: now() }));
}
const state = async () => (await store.posts.get('post-1'))?.state;
const inOrder = () =>
  server.statuses.map(({ text, in_reply_to_id }) => [
    text,
    server.statuses.find(({ id }) => id === in_reply_to_id)?.text,
  ]);
const THREAD = [
  ['One', undefined],
  ['Two', 'One'],
  ['Three', 'Two'],
];

it('posts a thread with an image and a content warning, each part an answer to the one before', async () => {
  const image = {
    id: 'image-1',
    partId: 'part-1',
    alt: 'A forest plot',
    mime: 'image/png',
    width: 4,
    height: 3,
    size: 3,
  } as const;
  vi.spyOn(store.drafts, 'image').mockResolvedValue(new Blob(['png']));
  await queue({ images: [image], contentWarning: 'Wound', language: 'en-GB' });
  await worker().run();
  expect(inOrder()).toEqual(THREAD);
  expect(server.statuses.map(({ spoiler_text, language }) => [spoiler_text, language])).toEqual(
    THREE.map(() => ['Wound', 'en']),
  );
  expect(
    server.statuses.map(({ media_attachments }) => media_attachments.map(({ description }) => description)),
  ).toEqual([[], ['A forest plot'], []]);
  expect(await state()).toEqual({ kind: 'posted' });
  expect((await store.posts.get('post-1'))?.url).toBe(server.statuses[0]?.url);
});

it('posts a poll under its question', async () => {
  await queue({
    parts: [{ id: 'part-0', text: 'Which?' }],
    poll: { options: ['Yes', 'No'], minutes: 1440, isMultiple: false },
  });
  await worker().run();
  expect(server.statuses).toMatchObject([{ text: 'Which?', poll: { expires_in: 86_400, multiple: false } }]);
});

it.each([0, 1, 2])('whose line breaks when the server has part %i is each part once, in order', async (broken) => {
  await queue();
  server.next(CREATE, ...THREE.slice(0, broken).map(() => ({ status: 503 })));
  for (let tries = 0; server.statuses.length < broken; tries++) {
    await worker().run();
    clock += 20 * 60_000;
    if (tries > 20) throw new Error('it does not go on');
  }
  server.next(CREATE, 'drop-after');
  for (let tries = 0; (await state())?.kind === 'queued' && tries < 20; tries++) {
    await worker().run();
    clock += 20 * 60_000;
  }
  expect(await state()).toEqual({ kind: 'posted' });
  expect(inOrder()).toEqual(THREAD);
});

it.each([
  ['minutes', 60_000],
  ['hours, when the server has forgotten', 5 * HOUR],
])('whose line broke behind part 2 goes on after %s with each part once', async (_, wait) => {
  await queue();
  let posts = 0;
  const taken = server.statuses.push.bind(server.statuses);
  vi.spyOn(server.statuses, 'push').mockImplementation((...given) => {
    posts++;
    // The next is the second.
    if (posts === 1) server.next(CREATE, 'drop-after');
    return taken(...given);
  });
  await worker().run();
  expect(await state()).toMatchObject({ kind: 'queued', attempts: 1, why: 'offline' });
  expect(server.texts()).toEqual(['One', 'Two']);
  clock += wait;
  await worker().run();
  expect(inOrder()).toEqual(THREAD);
  expect(await state()).toEqual({ kind: 'posted' });
});

it('whose words are damaged is known again, and is out once', async () => {
  // Half of an emoji, as a title cut by bytes has it; a server gets its replacement, and says that.
  await queue({ parts: [{ id: 'part-0', text: 'Feedback \ud83d works' }] });
  await worker().run();
  expect(await state()).toEqual({ kind: 'posted' });
  expect(server.texts()).toEqual(['Feedback \ufffd works']);
});

it('keeps the token out of the database and of backups', async () => {
  await queue();
  server.next(CREATE, { status: 422, body: { error: server.token } });
  await worker().run();
  for (const table of db.tables) expect(JSON.stringify(await table.toArray())).not.toContain(server.token);
  expect(isBackedUp('settings', { name: 'accounts' })).toBe(false);
});
