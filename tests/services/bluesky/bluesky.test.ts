import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, PartOrder } from '../../../lib/ports/publishing.ts';
import { createBluesky } from '../../../lib/services/bluesky/bluesky.ts';
import { type Post, threadEnds } from '../../../lib/share/post.ts';
import { aPost } from '../../support/builders.ts';
import { aFakeBluesky, someSecrets } from '../../support/fake-bluesky.ts';

const NOW = '2026-03-04T09:05:00.000Z';
const CREATE = 'com.atproto.repo.createRecord';
const CARD = { url: 'https://doi.org/10.1056/NEJMoa2034577', title: 'Safety', description: 'NEJM' };
const IMAGE = { id: 'image-1', alt: 'A forest plot', mime: 'image/png', width: 4, height: 3 } as const;

let server: ReturnType<typeof aFakeBluesky>;
let secrets: ReturnType<typeof someSecrets>;
let bluesky: ReturnType<typeof createBluesky>;
let account: Account;
beforeEach(async () => {
  server = aFakeBluesky();
  secrets = someSecrets();
  bluesky = createBluesky({ fetch: server.fetch, now: () => NOW, secrets });
  account = await signedIn();
  server.requests.length = 0;
});

async function signedIn(): Promise<Account> {
  const answer = await bluesky.signIn({ handle: 'ed.example.com', password: server.password });
  if (!answer.ok) throw new Error(answer.why);
  return answer.account;
}
const publish = (post: Partial<Post> = {}, order: Partial<PartOrder> = {}) =>
  bluesky.publish({ account, post: aPost(post), index: 0, imageOf: async () => new Blob(['png']), ...order });
const methods = () => server.requests.map(({ method }) => method.replace(/^com\.atproto\.(?:repo|server)\./, ''));

describe('signing in', () => {
  it('finds the server by the handle, and answers nothing secret', async () => {
    expect(await bluesky.signIn({ handle: ' @Ed.example.com', password: server.password })).toEqual({
      ok: true,
      account: {
        id: 'bluesky did:plc:ed',
        network: 'bluesky',
        handle: 'ed.example.com',
        user: 'did:plc:ed',
        server: 'https://morel.us-east.host.bsky.network',
      },
    });
    expect(server.requests.map(({ url }) => new URL(url).host)).toEqual([
      'public.api.bsky.app',
      'plc.directory',
      'morel.us-east.host.bsky.network',
    ]);
  });

  it.each([
    ['https://pds.evil.example', { why: 'other-server', server: 'https://pds.evil.example' }],
    ['https://bsky.social.evil.example', { why: 'other-server', server: 'https://bsky.social.evil.example' }],
    ['http://localhost:2583', { why: 'unknown-handle' }],
    ['http://127.0.0.1', { why: 'unknown-handle' }],
  ])('sends no password to %s, which only the handle names', async (origin, answered) => {
    const there = aFakeBluesky(origin);
    bluesky = createBluesky({ fetch: there.fetch, now: () => NOW, secrets });
    const answer = await bluesky.signIn({ handle: 'ed.example.com', password: there.password });
    expect(answer).toEqual({ ok: false, ...answered });
    expect(there.requests.filter(({ url }) => url.startsWith(origin))).toEqual([]);
    expect(JSON.stringify(there.requests)).not.toContain(there.password);
  });

  it.each(['https://pds.example.com', 'https://bsky.social'])(
    'at %s goes on there, whatever server that names for itself',
    async (origin) => {
      const there = aFakeBluesky(origin);
      const signIn = 'com.atproto.server.createSession';
      for (const endpoint of ['http://localhost:2583', 'https://pds.evil.example']) {
        const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: endpoint }];
        const body = { did: 'did:plc:ed', accessJwt: 'a', refreshJwt: 'b', didDoc: { service } };
        there.next(signIn, { status: 200, body });
        bluesky = createBluesky({ fetch: there.fetch, now: () => NOW, secrets });
        const answer = await bluesky.signIn({ handle: 'ed.example.com', password: there.password, server: origin });
        expect(answer).toMatchObject({ ok: true, account: { server: origin } });
      }
    },
  );

  it('at the entrance of Bluesky goes on at the server behind it', async () => {
    const answer = await bluesky.signIn({ handle: 'ed.example.com', password: server.password, server: 'bsky.social' });
    expect(answer).toMatchObject({ account: { server: 'https://morel.us-east.host.bsky.network' } });
  });

  it('asks nobody else where the server is said', async () => {
    await bluesky.signIn({ handle: 'ed.example.com', password: server.password, server: 'other.example.com/' });
    expect(server.requests.map(({ url }) => new URL(url).origin)).toEqual(['https://other.example.com']);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, 'wrong-password'],
    ['a handle that nobody has', { handle: 'nobody.example.com' }, 'unknown-handle'],
    ['what is no handle', { handle: 'Ed Example, MD' }, 'unknown-handle'],
    ['what is no login', { handle: 1 as never }, 'unknown-handle'],
    ['a server that would be sent the password in the clear', { server: 'http://pds.example.com' }, 'unfit-server'],
    ['a server within an address of another', { server: 'https://bsky.social@evil.example' }, 'unfit-server'],
  ])('with %s fails, and keeps nothing', async (_, login, why) => {
    secrets.kept.clear();
    const answer = await bluesky.signIn({ handle: 'ed.example.com', password: server.password, ...login });
    expect(answer).toEqual({ ok: false, why });
    expect(secrets.kept.size).toBe(0);
  });

  it.each<[string, Parameters<typeof server.next>[1], string]>([
    ['no network', 'drop-before', 'offline'],
    ['a code that an e-mail brings', { status: 401, body: { error: 'AuthFactorTokenRequired' } }, 'not-app-password'],
    ['too many tries', { status: 429 }, 'rate-limited'],
    ['a server that is down', { status: 502 }, 'server'],
  ])('tells of %s', async (_, outcome, why) => {
    server.next('com.atproto.server.createSession', outcome);
    const answer = await bluesky.signIn({ handle: 'ed.example.com', password: server.password });
    expect(answer).toEqual({ ok: false, why });
  });
});

describe('a part', () => {
  it('is posted, in its language, and seen under its address', async () => {
    const answer = await publish({ language: 'de' });
    expect(server.posted()).toMatchObject([
      { value: { text: 'Feedback works.', langs: ['de'], createdAt: NOW, $type: 'app.bsky.feed.post' } },
    ]);
    const [{ uri, cid } = { uri: '', cid: '' }] = server.posted();
    const url = `https://bsky.app/profile/ed.example.com/post/${uri.split('/').at(-1)}`;
    expect(answer).toEqual({ ok: true, posted: { id: uri, cid, url, at: NOW } });
  });

  it.each(['drop-after', { status: 502 }] as const)('sent again after %s is one record', async (outcome) => {
    server.next(CREATE, outcome);
    expect(await publish()).toMatchObject({ ok: false, why: outcome === 'drop-after' ? 'offline' : 'server' });
    const again = await publish();
    expect(again).toMatchObject({ ok: true, posted: { cid: 'cid-1' } });
    // What is there already is not sent a second time at all.
    expect(methods().filter((method) => method === 'createRecord')).toHaveLength(outcome === 'drop-after' ? 1 : 2);
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('is posted also where the server has a name of its own for what is not there', async () => {
    server.next('com.atproto.repo.getRecord', { status: 404, body: { error: 'NotFound' } });
    expect(await publish()).toMatchObject({ ok: true });
  });

  it('sent twice at once is one record, and both hear of it', async () => {
    const both = await Promise.all([publish(), publish()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('of which other words came out at a try before is not sent, and that is told', async () => {
    await publish();
    const answer = await publish({ parts: [{ text: 'Other words.', imageIds: [] }] });
    expect(answer).toEqual({ ok: false, why: 'already-out' });
  });

  it('answers the one before it, in the thread of the first', async () => {
    const parts: Post['parts'] = ['One', 'Two', 'Three'].map((text) => ({ text, imageIds: [] }));
    for (const index of parts.keys()) {
      const answer = await publish({ parts }, { index });
      const part = parts[index];
      if (answer.ok && part) part.posted = answer.posted;
    }
    expect(server.posted().map(({ value }) => [value.reply?.root.cid, value.reply?.parent.cid])).toEqual([
      [undefined, undefined],
      ['cid-1', 'cid-1'],
      ['cid-1', 'cid-2'],
    ]);
  });

  it('that answers another is in the thread of that, and so are its further parts', async () => {
    const send = async (post: Partial<Post>, texts: string[]) => {
      const parts: Post['parts'] = texts.map((text) => ({ text, imageIds: [] }));
      for (const index of parts.keys()) {
        const answer = await publish({ ...post, parts }, { index });
        const part = parts[index];
        if (answer.ok && part) part.posted = answer.posted;
      }
      return { ...post, parts };
    };
    const question = await send({ id: 'question', createdAt: '2026-03-04T09:00:00.000Z' }, ['Q1', 'Q2']);
    const repliesTo = threadEnds(question);
    await send({ id: 'answer', createdAt: '2026-03-05T09:00:00.000Z', ...(repliesTo && { repliesTo }) }, ['A1', 'A2']);
    expect(server.posted().map(({ value }) => [value.text, value.reply?.root.cid, value.reply?.parent.cid])).toEqual([
      ['Q1', undefined, undefined],
      ['Q2', 'cid-1', 'cid-1'],
      ['A1', 'cid-1', 'cid-2'],
      ['A2', 'cid-1', 'cid-3'],
    ]);
  });

  it('shows its images, with what they say', async () => {
    await publish({ parts: [{ text: 'See', imageIds: ['image-1'] }], images: [IMAGE] });
    expect(server.posted()[0]?.value.embed).toMatchObject({
      images: [
        { alt: 'A forest plot', image: { mimeType: 'image/png', size: 3 }, aspectRatio: { width: 4, height: 3 } },
      ],
    });
  });

  it.each([
    ['whose bytes are gone', [IMAGE], undefined],
    ['that the post does not know', [], new Blob(['png'])],
  ])('with an image %s is not posted without it', async (_, images, bytes) => {
    const post = { parts: [{ text: 'See', imageIds: ['image-1'] }], images };
    expect(await publish(post, { imageOf: async () => bytes })).toEqual({ ok: false, why: 'image' });
    expect(server.texts()).toEqual([]);
  });

  it('shows the card of its link without its picture, where that is gone', async () => {
    const card = { ...CARD, thumbId: 'image-1' };
    const post = { parts: [{ text: CARD.url, imageIds: [], card }], images: [IMAGE] };
    expect(await publish(post, { imageOf: async () => undefined })).toMatchObject({ ok: true });
    expect(server.posted()[0]?.value.embed).toEqual({
      $type: 'app.bsky.embed.external',
      external: { uri: CARD.url, title: 'Safety', description: 'NEJM' },
    });
  });

  it('shows the card of its link, with its picture', async () => {
    const card = { ...CARD, thumbId: 'image-1' };
    await publish({ parts: [{ text: CARD.url, imageIds: [], card }], images: [IMAGE] });
    expect(server.posted()[0]?.value).toMatchObject({
      text: 'doi.org/10.1056/NEJM...',
      embed: { external: { uri: CARD.url, title: 'Safety', description: 'NEJM', thumb: { size: 3 } } },
    });
  });

  it('mentions who there is; who is not stays text', async () => {
    await publish({ parts: [{ text: '@ann.example.com @nobody.example.com', imageIds: [] }] });
    expect(server.posted()[0]?.value.facets).toMatchObject([{ features: [{ did: 'did:plc:ann' }] }]);
  });

  it('that is too long is not sent', async () => {
    expect(await publish({ parts: [{ text: 'x'.repeat(301), imageIds: [] }] })).toEqual({ ok: false, why: 'too-long' });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['drop-before', { why: 'offline' }],
    [{ status: 500 }, { why: 'server' }],
    [{ status: 400, body: { error: 'InvalidRequest' } }, { why: 'refused' }],
    [{ status: 400, body: { error: 'BlobTooLarge' } }, { why: 'image' }],
    [{ status: 413 }, { why: 'image' }],
    [
      { status: 429, headers: { 'ratelimit-reset': String(Date.parse(NOW) / 1000 + 90) } },
      { why: 'rate-limited', retryAt: '2026-03-04T09:06:30.000Z' },
    ],
    [
      { status: 503, headers: { 'retry-after': '60' } },
      { why: 'server', retryAt: '2026-03-04T09:06:00.000Z' },
    ],
    [
      { status: 429, headers: { 'retry-after': '99999999' } },
      { why: 'rate-limited', retryAt: '2026-03-05T09:05:00.000Z' },
    ],
  ] as const)('of which the server says %j fails as that', async (outcome, failure) => {
    server.next(CREATE, outcome);
    expect(await publish()).toEqual({ ok: false, ...failure });
  });
});

describe('a session', () => {
  it('that has run out is made anew, and kept', async () => {
    server.expire('access');
    expect(await publish()).toMatchObject({ ok: true });
    expect(methods()).toEqual(['getRecord', 'createRecord', 'refreshSession', 'createRecord']);
    expect(secrets.kept.get(account.id)).toMatchObject({ access: 'access-secret-2', refresh: 'refresh-secret-2' });
  });

  it('that cannot be refreshed is made anew by the app password', async () => {
    server.expire('both');
    expect(await publish()).toMatchObject({ ok: true });
    expect(methods()).toContain('createSession');
  });

  it('of a password that was taken back is signed out', async () => {
    server.revoke();
    expect(await publish()).toEqual({ ok: false, why: 'signed-out' });
  });

  it('that the person began anew while the old one was refreshed is the one that is kept', async () => {
    server.expire('access');
    const real = server.fetch;
    const slow: typeof fetch = async (input, init) => {
      const response = await real(input, init);
      if (String(input).endsWith('refreshSession')) await signedIn();
      return response;
    };
    const other = createBluesky({ fetch: slow, now: () => NOW, secrets });
    const order = { account, post: aPost(), index: 0, imageOf: async () => undefined };
    expect(await other.publish(order)).toMatchObject({ ok: true });
    expect(secrets.kept.get(account.id)).toMatchObject({ access: 'access-secret-3', refresh: 'refresh-secret-3' });
  });

  it('that the person ended is forgotten, here and there', async () => {
    await bluesky.signOut(account);
    expect(secrets.kept.size).toBe(0);
    expect(methods()).toEqual(['deleteSession']);
    expect(await publish()).toEqual({ ok: false, why: 'signed-out' });
  });

  it('sends its tokens to its own server only, whatever the account says', async () => {
    await publish({}, { account: { ...account, server: 'https://evil.example' } });
    expect(server.requests.map(({ url }) => new URL(url).origin)).not.toContain('https://evil.example');
  });
});

it('says nothing secret in any answer, error or log', async () => {
  const said: unknown[] = [];
  const outcomes = [
    'drop-before',
    'drop-after',
    { status: 400 },
    { status: 401 },
    { status: 429 },
    { status: 500 },
  ] as const;
  const logged: unknown[] = [];
  const real = { ...console };
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = (...args) => logged.push(args);
  try {
    for (const method of [CREATE, 'com.atproto.server.createSession', 'com.atproto.server.refreshSession']) {
      for (const outcome of outcomes) {
        server.expire('both');
        server.next(method, outcome);
        said.push(await publish().catch((error) => [String(error), error.stack]));
        said.push(await bluesky.signIn({ handle: 'ed.example.com', password: server.password }).catch(String));
      }
    }
  } finally {
    Object.assign(console, real);
  }
  const text = JSON.stringify([said, logged]);
  expect(server.secrets().filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).not.toMatch(/bearer|authorization/i);
});
