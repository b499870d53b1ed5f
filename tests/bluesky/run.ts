import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account } from '../../lib/ports/publishing.ts';
import type { Post, PostPart } from '../../lib/share/post.ts';
import { installServer } from './install.ts';
import { createAccount, lexiconCheck, postsOf, type ReadRecord, startServer } from './server.ts';
import type { Orders } from './worker.ts';

/** Sheaf's own code against Bluesky's own server: `npm run test:bluesky`. */

const DOI = 'https://doi.org/10.1016/S0140-6736(20)30183-5';
const FIVE = ['One 👩‍⚕️', 'Two', 'Three', 'Four', 'Five'];
/** What a worker says at its end. */
interface Said {
  posts: Post[];
  accounts: Account[];
  validated: string[];
}

/** One red pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const IMAGE = { id: 'image-1', alt: 'A forest plot', mime: 'image/png', width: 1, height: 1 } as const;

const installed = installServer();
const server = await startServer(installed);
const whatIsWrong = await lexiconCheck(installed);
const folder = mkdtempSync(join(tmpdir(), 'sheaf-bluesky-'));
let [passed, failed] = [0, 0];
try {
  const ed = await createAccount(server, 'one-who-posts');
  const ann = await createAccount(server, 'one-mentioned');
  const login = { handle: ed.handle, password: ed.password, server: server.pds };
  const accountId = `bluesky ${ed.did}`;
  const disk = join(folder, 'disk.json');
  let before: ReadRecord[] = [];

  /** Starts a worker, and answers what is new at the server when it is gone. */
  const work = async (orders: Partial<Orders>) => {
    const whole: Orders = { disk, pds: server.pds, plc: server.plc, images: { 'image-1': PNG }, ...orders };
    const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
    const { stdout, stderr, signal } = spawnSync(process.execPath, [worker, JSON.stringify(whole)], {
      encoding: 'utf8',
    });
    const isKilled = signal === 'SIGKILL';
    if (!isKilled && stdout === '') throw new Error(stderr);
    const all = await postsOf(server, ed.did);
    const isNew = all.filter(({ uri }) => !before.some((each) => each.uri === uri));
    before = all;
    const said = isKilled ? undefined : (JSON.parse(stdout) as Said);
    return { records: isNew, said, isKilled };
  };
  const post = (id: string, parts: (string | PostPart)[], more: Partial<Post> = {}): Post => {
    const now = new Date().toISOString();
    return {
      id,
      draftId: id,
      articleIds: [],
      network: 'bluesky',
      accountId,
      parts: parts.map((part) => (typeof part === 'string' ? { text: part, imageIds: [] } : part)),
      state: { kind: 'queued', attempts: 0 },
      createdAt: now,
      updatedAt: now,
      ...more,
    };
  };
  const one = async (queue: Post) => {
    const { records, said } = await work({ queue });
    const [record] = records;
    equal(records.length, 1);
    ok(record);
    equal(whatIsWrong(record.value), undefined);
    deepEqual(said?.validated, ['valid']);
    const stored = said?.posts.find(({ id }) => id === queue.id);
    equal(stored?.state.kind, 'posted');
    equal(stored?.parts[0]?.posted?.id, record.uri);
    return record.value;
  };
  const isThread = (records: ReadRecord[]) => {
    deepEqual(
      records.map(({ value }) => value.text),
      FIVE,
    );
    for (const [index, { value }] of records.entries()) {
      equal(whatIsWrong(value), undefined);
      equal(value.reply?.root.uri, index === 0 ? undefined : records[0]?.uri);
      equal(value.reply?.parent.uri, index === 0 ? undefined : records[index - 1]?.uri);
    }
  };

  const scenarios: Record<string, () => Promise<void>> = {
    'signing in at the server, and telling nothing secret': async () => {
      const { said } = await work({ signIn: login });
      deepEqual(said?.accounts, [
        { id: accountId, network: 'bluesky', handle: ed.handle, user: ed.did, server: server.pds },
      ]);
    },
    'a post, in its language': async () => {
      const value = await one(post('plain', ['Feedback works.'], { language: 'en' }));
      deepEqual([value.text, value.langs, value.facets], ['Feedback works.', ['en'], undefined]);
    },
    'the link of a DOI with brackets, a hashtag and a mention, each a facet that cuts it out': async () => {
      const value = await one(post('facets', [`👩‍⚕️ Größe → ${DOI}\n#MedEd @${ann.handle} @nobody.test`]));
      const bytes = Buffer.from(value.text);
      const facets = value.facets as { index: { byteStart: number; byteEnd: number }; features: object[] }[];
      deepEqual(
        facets.map(({ index, features }) => [bytes.subarray(index.byteStart, index.byteEnd).toString(), features[0]]),
        [
          ['doi.org/10.1016/S014...', { $type: 'app.bsky.richtext.facet#link', uri: DOI }],
          ['#MedEd', { $type: 'app.bsky.richtext.facet#tag', tag: 'MedEd' }],
          [`@${ann.handle}`, { $type: 'app.bsky.richtext.facet#mention', did: ann.did }],
        ],
      );
    },
    'an image, with what it says': async () => {
      const { embed } = await one(post('image', [{ text: 'See', imageIds: ['image-1'] }], { images: [IMAGE] }));
      const [shown] = (embed as { images: { alt: string; aspectRatio: object; image: { mimeType: string } }[] }).images;
      deepEqual(
        [shown?.alt, shown?.aspectRatio, shown?.image.mimeType],
        ['A forest plot', { width: 1, height: 1 }, 'image/png'],
      );
    },
    'the card of a link, with its picture': async () => {
      const card = { url: DOI, title: 'A novel coronavirus', description: 'Lancet', thumbId: 'image-1' };
      const { embed } = await one(post('card', [{ text: DOI, imageIds: [], card }], { images: [IMAGE] }));
      const { external } = embed as { external: { uri: string; title: string; description: string; thumb: object } };
      deepEqual([external.uri, external.title, external.description], [DOI, 'A novel coronavirus', 'Lancet']);
      ok(external.thumb);
    },
    'a thread of five': async () => isThread((await work({ queue: post('thread', FIVE) })).records),
  };
  for (const when of ['before', 'unheard'] as const) {
    for (const part of [0, 2, 4]) {
      scenarios[`a thread whose worker is killed at part ${part + 1}, ${when}: five parts, in order`] = async () => {
        const first = await work({ queue: post(`killed-${when}-${part}`, FIVE), dies: { part, when } });
        ok(first.isKilled);
        equal(first.records.length, when === 'before' ? part : part + 1);
        const second = await work({});
        isThread([...first.records, ...second.records]);
      };
    }
  }
  for (const when of ['before', 'unheard'] as const) {
    scenarios[`a thread of five is deleted, the last part first, though the worker is killed at the third, ${when}`] =
      async () => {
        const id = `deleted-${when}`;
        const { records } = await work({ queue: post(id, FIVE) });
        isThread(records);
        const left = async () => {
          const there = await postsOf(server, ed.did);
          return records.filter(({ uri }) => there.some((each) => each.uri === uri)).map(({ value }) => value.text);
        };
        const first = await work({ remove: id, dies: { part: 2, when, at: 'deleteRecord' } });
        ok(first.isKilled);
        deepEqual(await left(), FIVE.slice(0, when === 'before' ? 3 : 2));
        const { said } = await work({});
        deepEqual(await left(), []);
        equal(said?.posts.find((each) => each.id === id)?.state.kind, 'deleted');
        // What is gone already is as good as deleted.
        equal((await work({ remove: id })).said?.posts.find((each) => each.id === id)?.state.kind, 'deleted');
      };
  }
  for (const [name, run] of Object.entries(scenarios)) {
    try {
      await run();
      passed++;
      console.log(`ok   ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
