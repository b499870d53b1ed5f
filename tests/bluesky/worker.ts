import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Store } from '../../lib/ports.ts';
import { createBluesky } from '../../lib/services/bluesky/bluesky.ts';
import type { Post } from '../../lib/share/post.ts';
import { createAccountTasks } from '../../lib/tasks/accounts.ts';
import { createOutboxTasks } from '../../lib/tasks/outbox.ts';
import { createPublishPost } from '../../lib/tasks/publish-post.ts';
import { aStore } from '../support/memory.ts';

/** What outlives a worker, in a file in the place of IndexedDB and `storage.local`. */
interface Disk {
  posts: Post[];
  accounts: Awaited<ReturnType<typeof accountsOf>>;
  secrets: [string, unknown][];
}

/** What a worker is started for. */
export interface Orders {
  disk: string;
  pds: string;
  plc: string;
  signIn?: { handle: string; password: string; server: string };
  queue?: Post;
  /** The id of a post to be deleted there. */
  remove?: string;
  /** Image bytes by id, base64. */
  images?: Record<string, string>;
  /** It is killed at a part (or at the so-manieth that is deleted): before it is sent, or when the server has it and the worker has not heard so. */
  dies?: { part: number; when: 'before' | 'unheard'; at?: 'deleteRecord' };
}

/** What the server said of each record that it took. */
const validated: string[] = [];

const accountsOf = (store: Store) => store.settings.get('accounts');

async function main(orders: Orders): Promise<void> {
  const secrets = new Map<string, unknown>();
  const store = aStore();
  if (existsSync(orders.disk)) {
    const disk = JSON.parse(readFileSync(orders.disk, 'utf8')) as Disk;
    for (const post of disk.posts) await store.posts.put(post);
    await store.settings.put('accounts', disk.accounts);
    for (const [id, secret] of disk.secrets) secrets.set(id, secret);
  }
  const save = async () => {
    const disk: Disk = { posts: await store.posts.all(), accounts: await accountsOf(store), secrets: [...secrets] };
    writeFileSync(orders.disk, JSON.stringify(disk));
  };
  const now = () => new Date().toISOString();
  const bluesky = createBluesky({
    fetch: dying(orders.dies),
    now,
    secrets: {
      get: async (id) => secrets.get(id),
      put: async (id, secret) => void secrets.set(id, secret),
      remove: async (id) => void secrets.delete(id),
    },
    directories: { handles: orders.pds, plc: orders.plc },
  });
  const publish = createPublishPost({
    store: {
      ...store,
      posts: {
        ...store.posts,
        async change(id, change) {
          const changed = await store.posts.change(id, change);
          await save();
          return changed;
        },
      },
      drafts: {
        ...store.drafts,
        image: async (id) => (orders.images?.[id] ? new Blob([Buffer.from(orders.images[id], 'base64')]) : undefined),
      },
    },
    publishers: { bluesky },
    refresh: async () => undefined,
    maySend: async () => true,
    now,
    random: () => 0,
    isOnline: () => true,
    wakeAt: () => undefined,
    showFailed: () => undefined,
  });
  if (orders.signIn) {
    const tasks = createAccountTasks({
      settings: store.settings,
      publishers: { bluesky },
      signInToBluesky: bluesky.signIn,
      signInToMastodon: async () => ({ ok: false, why: 'refused' }),
    });
    const answer = await tasks.signInToBluesky(orders.signIn);
    if (!answer.ok) throw new Error(`Not signed in: ${answer.why}`);
  }
  if (orders.queue) await createOutboxTasks({ store, now, begin: () => undefined }).queuePost(orders.queue);
  if (orders.remove) await createOutboxTasks({ store, now, begin: () => undefined }).deletePost(orders.remove);
  await save();
  await publish.run();
  await save();
  console.log(JSON.stringify({ posts: await store.posts.all(), accounts: await accountsOf(store), validated }));
}

/** A `fetch` at which the worker is killed as the browser kills one: at once. */
function dying(at: Orders['dies']): typeof fetch {
  let part = 0;
  return async (input, init) => {
    if (!String(input).endsWith(`com.atproto.repo.${at?.at ?? 'createRecord'}`)) return fetch(input, init);
    const isIt = at !== undefined && part++ === at.part;
    if (isIt && at.when === 'before') process.kill(process.pid, 'SIGKILL');
    const response = await fetch(input, init);
    const { validationStatus } = (await response.clone().json()) as { validationStatus?: string };
    validated.push(String(validationStatus));
    if (isIt) process.kill(process.pid, 'SIGKILL');
    return response;
  };
}

await main(JSON.parse(process.argv[2] ?? '{}') as Orders);
