import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account, PartOrder } from '../../../lib/ports/publishing.ts';
import { createMastodon } from '../../../lib/services/mastodon/mastodon.ts';
import type { Post } from '../../../lib/share/post.ts';
import { aPost } from '../../support/builders.ts';
import { someSecrets } from '../../support/fake-bluesky.ts';
import { aMastodonServer } from '../mastodon-server.ts';

const START = '2026-03-04T09:05:00.000Z';
const CREATE = 'POST /api/v1/statuses';
const IMAGE = { id: 'image-1', alt: 'A forest plot', mime: 'image/png', width: 4, height: 3 } as const;
const HOUR = 3_600_000;
const REDIRECT = 'https://sheaf.example/';

let server: Awaited<ReturnType<typeof aMastodonServer>>;
let secrets: ReturnType<typeof someSecrets>;
let mastodon: ReturnType<typeof createMastodon>;
let account: Account;
let clock: number;
let slept: number;
/** What the person does at the page that is opened. */
let opened: (url: string) => string | undefined;
const now = () => new Date(clock).toISOString();
beforeEach(async () => {
  [clock, slept] = [Date.parse(START), 0];
  server = await aMastodonServer({ now: () => clock });
  secrets = someSecrets();
  opened = server.authorize;
  mastodon = createMastodon({
    fetch,
    now,
    secrets,
    web: { redirectUrl: () => REDIRECT, open: async (url) => opened(url) },
    sleep: async () => {
      slept++;
    },
  });
  const answer = await mastodon.signIn({ server: server.origin, token: server.token });
  if (!answer.ok) throw new Error(answer.why);
  account = answer.account;
  server.requests.length = 0;
});
afterEach(() => server.close());

const queued = { kind: 'queued', attempts: 0 } as const;
const aQueued = (changes: Partial<Post> = {}) =>
  aPost({ network: 'mastodon', accountId: account.id, state: queued, createdAt: START, ...changes });
const publish = (post: Partial<Post> = {}, order: Partial<PartOrder> = {}) =>
  mastodon.publish({ account, post: aQueued(post), index: 0, imageOf: async () => new Blob(['png']), ...order });
const places = () => server.requests.map(({ method, path }) => `${method} ${path}`);

it('what answers another post is a reply to it, and is found again as that', async () => {
  const asked = await publish({ id: 'question' });
  if (!asked.ok) throw new Error(asked.why);
  const { id } = asked.posted;
  const repliesTo = { root: { id }, parent: { id } };
  const answer = await publish({ id: 'answer', repliesTo });
  expect(server.statuses.map(({ in_reply_to_id }) => in_reply_to_id)).toEqual([null, id]);
  // Its answer was lost, and the server has forgotten the key of the try.
  const again = await publish({ id: 'answer', repliesTo, state: { ...queued, attempts: 1 } });
  expect(again.ok && answer.ok && again.posted.id === answer.posted.id).toBe(true);
});

describe('signing in', () => {
  it('tells who it is and what the server lets a post be, and nothing secret', () => {
    expect(account).toMatchObject({
      id: `mastodon 7@${new URL(server.origin).host}`,
      network: 'mastodon',
      handle: 'ed@example.social',
      user: '7',
      server: server.origin,
      limits: { characters: 500, perLink: 23, images: { count: 4, altCharacters: 1500 } },
    });
    expect(JSON.stringify(account)).not.toContain(server.token);
  });

  it.each([
    ['a wrong token', { token: 'wrong' }, 'wrong-password'],
    ['a token that no header can hold', { token: 'a\nb' }, 'wrong-password'],
    ['a server that would be sent the token in the clear', { server: 'http://example.social' }, 'unfit-server'],
    ['what is no login', { token: 1 as never }, 'unfit-server'],
  ])('with %s fails, and keeps nothing', async (_, login, why) => {
    secrets.kept.clear();
    const answer = await mastodon.signIn({ server: server.origin, token: server.token, ...login });
    expect(answer).toEqual({ ok: false, why });
    expect(secrets.kept.size).toBe(0);
  });

  it.each<[Parameters<typeof server.next>[1], string]>([
    ['drop-before', 'offline'],
    [{ status: 404 }, 'unfit-server'],
    [{ status: 403 }, 'refused'],
    [{ status: 429 }, 'rate-limited'],
    [{ status: 503 }, 'server'],
    [{ status: 200, body: { id: '7', username: 'no name' } }, 'unfit-server'],
  ])('at which the server answers %j fails by %s', async (outcome, why) => {
    server.next('GET /api/v1/accounts/verify_credentials', outcome);
    expect(await mastodon.signIn({ server: server.origin, token: server.token })).toEqual({ ok: false, why });
  });

  it('out forgets the token', async () => {
    await mastodon.signOut(account);
    expect(secrets.kept.size).toBe(0);
    expect(await publish()).toEqual({ ok: false, why: 'signed-out' });
  });
});

describe('signing in at the server’s own page', () => {
  const signIn = () => mastodon.signIn({ server: server.origin });

  it('is by a token that only Sheaf gets, which signing out takes back', async () => {
    const answer = await signIn();
    expect(answer).toEqual({ ok: true, account });
    expect(places()).toEqual([
      'POST /api/v1/apps',
      'POST /oauth/token',
      'GET /api/v1/accounts/verify_credentials',
      'GET /api/v2/instance',
    ]);
    await mastodon.signOut(account);
    expect(server.revoked).toEqual([server.token]);
    expect(secrets.kept.size).toBe(0);
  });

  it('is one where the server says that it is the one that was asked', async () => {
    opened = (url) => `${server.authorize(url)}&${new URLSearchParams({ iss: `${server.origin}/` })}`;
    expect(await signIn()).toMatchObject({ ok: true });
  });

  it('asks for no more than posting takes', async () => {
    let scope: string | null = '';
    opened = (url) => {
      scope = new URL(url).searchParams.get('scope');
      return server.authorize(url);
    };
    await signIn();
    expect(scope).toBe('read:accounts read:statuses write:media write:statuses');
  });

  it.each<[string, (url: string) => string | undefined]>([
    ['is closed', () => undefined],
    ['says no', (url) => `${REDIRECT}?error=access_denied&state=${new URL(url).searchParams.get('state')}`],
    ['gives a code to another question', () => `${REDIRECT}?code=code-1&state=other`],
    ['answers in the name of another server', (url) => `${server.authorize(url)}&iss=https%3A%2F%2Fother.example`],
    ['names no server for its own', (url) => `${server.authorize(url)}&iss=`],
    ['leads elsewhere', (url) => server.authorize(url).replace(REDIRECT, 'https://other.example/')],
  ])('is none where it %s', async (_, person) => {
    secrets.kept.clear();
    opened = person;
    expect(await signIn()).toEqual({ ok: false, why: 'cancelled' });
    expect(secrets.kept.size).toBe(0);
    expect(places()).toEqual(['POST /api/v1/apps']);
  });

  it.each<[string, Parameters<typeof server.next>[1], string]>([
    ['POST /api/v1/apps', 'drop-before', 'offline'],
    ['POST /api/v1/apps', { status: 404 }, 'unfit-server'],
    ['POST /api/v1/apps', { status: 429 }, 'rate-limited'],
    ['POST /api/v1/apps', { status: 200, body: {} }, 'unfit-server'],
    ['POST /oauth/token', { status: 400 }, 'refused'],
    ['POST /oauth/token', { status: 401 }, 'refused'],
    ['POST /oauth/token', { status: 200, body: {} }, 'server'],
  ])('fails where %s answers %j, by %s', async (place, outcome, why) => {
    server.next(place, outcome);
    expect(await signIn()).toEqual({ ok: false, why });
  });
});

describe('a part', () => {
  it('is posted, and seen under its address', async () => {
    const answer = await publish({ language: 'de-AT', visibility: 'unlisted', contentWarning: 'Wound' });
    expect(server.statuses).toMatchObject([
      { text: 'Feedback works.', language: 'de', visibility: 'unlisted', spoiler_text: 'Wound' },
    ]);
    const [status] = server.statuses;
    expect(answer).toEqual({ ok: true, posted: { id: status?.id, url: status?.url, at: START } });
    expect(places()).toEqual([CREATE]);
  });

  it('shows its images, with what they say, once the server is done with them', async () => {
    server.set.slowMedia = 3;
    await publish({ parts: [{ text: 'See', imageIds: ['image-1'] }], images: [IMAGE] });
    expect(server.statuses[0]?.media_attachments).toMatchObject([{ description: 'A forest plot' }]);
    expect(slept).toBe(3);
  });

  it('whose image the server is never done with waits for another try', async () => {
    server.set.slowMedia = 1000;
    const answer = await publish({ parts: [{ text: 'See', imageIds: ['image-1'] }], images: [IMAGE] });
    expect(answer).toEqual({ ok: false, why: 'server' });
  });

  it.each([
    ['whose bytes are gone', [IMAGE], undefined],
    ['that the post does not know', [], new Blob(['png'])],
  ])('with an image %s is not posted without it', async (_, images, bytes) => {
    const post = { parts: [{ text: 'See', imageIds: ['image-1'] }], images };
    expect(await publish(post, { imageOf: async () => bytes })).toEqual({ ok: false, why: 'image' });
    expect(server.texts()).toEqual([]);
  });

  it('asks its poll', async () => {
    await publish({ poll: { options: [' Yes ', 'No'], minutes: 1440, isMultiple: true } });
    expect(server.statuses[0]?.poll).toEqual({
      options: [{ title: 'Yes' }, { title: 'No' }],
      expires_in: 86_400,
      multiple: true,
    });
  });

  it('longer than the server takes is not sent', async () => {
    expect(await publish({ parts: [{ text: 'a'.repeat(501), imageIds: [] }] })).toEqual({ ok: false, why: 'too-long' });
    expect(server.requests).toEqual([]);
  });

  it.each<[Parameters<typeof server.next>[1], object]>([
    ['drop-before', { why: 'offline' }],
    [{ status: 401 }, { why: 'signed-out' }],
    [{ status: 403 }, { why: 'refused' }],
    [{ status: 422 }, { why: 'refused' }],
    [{ status: 413 }, { why: 'image' }],
    [{ status: 503, headers: { 'x-ratelimit-reset': '2026-03-04T09:10:00Z' } }, { why: 'server' }],
    [
      { status: 429, headers: { 'x-ratelimit-reset': '2026-03-04T09:10:00Z' } },
      { why: 'rate-limited', retryAt: '2026-03-04T09:10:00.000Z' },
    ],
    [
      { status: 429, headers: { 'retry-after': '60' } },
      { why: 'rate-limited', retryAt: '2026-03-04T09:06:00.000Z' },
    ],
    // A token goes nowhere that a server sends it to.
    [{ status: 302, headers: { location: '/elsewhere' } }, { why: 'offline' }],
  ])('to which the server answers %j fails so: %j', async (outcome, failure) => {
    server.next(CREATE, outcome);
    expect(await publish()).toEqual({ ok: false, ...failure });
    expect(places()).toEqual([CREATE]);
  });

  it('whose image is larger than the server takes is told so', async () => {
    server.next('POST /api/v2/media', { status: 422 });
    const answer = await publish({ parts: [{ text: 'See', imageIds: ['image-1'] }], images: [IMAGE] });
    expect(answer).toEqual({ ok: false, why: 'image' });
  });

  it('that answers what is gone is told so', async () => {
    const gone = { id: '1', at: START };
    const parts = [
      { text: 'One', imageIds: [], posted: gone },
      { text: 'Two', imageIds: [] },
    ];
    expect(await publish({ parts }, { index: 1 })).toEqual({ ok: false, why: 'gone' });
    const question = { id: '1' };
    expect(await publish({ repliesTo: { root: question, parent: question } })).toEqual({ ok: false, why: 'gone' });
  });
});

describe('a part that is sent again', () => {
  it('within the hour is one status', async () => {
    server.next(CREATE, 'drop-after');
    expect(await publish()).toEqual({ ok: false, why: 'offline' });
    // The worker died before it could count the try: the server's own memory holds.
    expect(await publish()).toMatchObject({ ok: true, posted: { id: server.statuses[0]?.id } });
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it.each([
    'Feedback works.',
    'See & cite <this> "paper":\n\nhttps://doi.org/10.1056/NEJMoa2034577?a=1&b=2\nby @ann@other.example.com, yes.',
    'Café 👩🏽‍⚕️ ≥ 2 µg…',
  ])('hours later is looked for and not sent: %s', async (text) => {
    const parts = [{ text, imageIds: [] }];
    server.next(CREATE, 'drop-after');
    await publish({ parts });
    clock += 5 * HOUR;
    expect(await publish({ parts })).toMatchObject({ ok: true, posted: { id: server.statuses[0]?.id } });
    expect(server.texts()).toEqual([text]);
  });

  it('is found behind many others', async () => {
    server.next(CREATE, 'drop-after');
    await publish();
    for (let each = 0; each < 90; each++) {
      await publish({ id: `other-${each}`, parts: [{ text: `Other ${each}`, imageIds: [] }] });
    }
    clock += 5 * HOUR;
    expect(await publish()).toMatchObject({ ok: true, posted: { id: server.statuses[0]?.id } });
    expect(server.statuses).toHaveLength(91);
  });

  it.each([
    ['some minutes later, to a server that has forgotten its key', 5 * 60_000],
    ['by a clock that was set back', -5 * HOUR],
  ])('%s is looked for, though no try was counted', async (_, wait) => {
    server.set.forgetsKeys = true;
    server.next(CREATE, 'drop-after');
    await publish();
    clock += wait;
    const answer = await publish();
    expect(answer).toMatchObject({ ok: true, posted: { id: server.statuses[0]?.id } });
    expect(server.texts()).toHaveLength(1);
  });

  it('that has images and no words is not taken for another without words', async () => {
    const images = [IMAGE, { ...IMAGE, id: 'image-2' }];
    const parts = [{ text: '', imageIds: ['image-1'] }];
    await publish({ id: 'by-hand', parts: [{ text: '', imageIds: ['image-1', 'image-2'] }], images });
    await publish({ parts, images, state: { ...queued, attempts: 1 } });
    expect(server.statuses.map(({ media_attachments }) => media_attachments.length)).toEqual([2, 1]);
  });

  it('to a server that knows no keys is looked for at once', async () => {
    server.set.forgetsKeys = true;
    server.next(CREATE, 'drop-after');
    await publish();
    await publish({ state: { ...queued, attempts: 1 } });
    expect(server.texts()).toHaveLength(1);
  });

  it('and is not there goes out', async () => {
    server.next(CREATE, 'drop-before');
    await publish();
    clock += 5 * HOUR;
    expect(await publish()).toMatchObject({ ok: true });
    expect(server.texts()).toHaveLength(1);
  });

  it('is not taken for the same words from before it, or in another thread', async () => {
    await publish({ id: 'older' });
    clock += 24 * HOUR;
    const first = await publish({ id: 'newer', createdAt: now(), state: { ...queued, attempts: 1 } });
    if (!first.ok) throw new Error(first.why);
    const words = { text: 'Feedback works.', imageIds: [] };
    const parts = [{ ...words, posted: first.posted }, words];
    await publish({ id: 'another', createdAt: now() });
    await publish({ id: 'newer', createdAt: now(), parts, state: { ...queued, attempts: 1 } }, { index: 1 });
    expect(server.statuses.map(({ in_reply_to_id }) => in_reply_to_id)).toEqual([null, null, null, first.posted.id]);
  });

  it('with other words is told, not sent', async () => {
    await publish();
    const answer = await publish({ parts: [{ text: 'Other words.', imageIds: [] }] });
    expect(answer).toEqual({ ok: false, why: 'already-out' });
    expect(server.texts()).toEqual(['Feedback works.']);
  });

  it('is not sent where it cannot be looked for', async () => {
    server.next('GET /api/v1/accounts/7/statuses', { status: 503 });
    expect(await publish({ state: { ...queued, attempts: 1 } })).toEqual({ ok: false, why: 'server' });
    expect(server.texts()).toEqual([]);
  });
});

it('tells the token to no other server, in no answer and in no log', async () => {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
  const answers: unknown[] = [];
  const echo = { error: `Bad token ${server.token}` };
  for (const outcome of [
    'drop-before',
    { status: 401, body: echo },
    { status: 422, body: echo },
    { status: 500, body: echo },
  ] as const) {
    server.next(CREATE, outcome);
    server.next('GET /api/v1/accounts/verify_credentials', outcome);
    answers.push(await publish(), await mastodon.signIn({ server: server.origin, token: server.token }));
  }
  answers.push(await publish(), await mastodon.signIn({ server: server.origin, token: server.token }));
  answers.push(await mastodon.signIn({ server: server.origin }));
  expect(answers.slice(-3)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  const told = JSON.stringify([answers, logs.map(({ mock }) => mock.calls)]);
  expect(told).not.toContain(server.token);
  expect(told).not.toContain('client-secret');
  expect(server.requests.every(({ body }) => !body.includes(server.token))).toBe(true);
});
