// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import { createImageUrls } from '../../../components/compose/image-urls.ts';
import { ImagesProvider } from '../../../components/compose/images-context.ts';
import type { MarkedText } from '../../../lib/article/article.ts';
import { changeName } from '../../../lib/article/became.ts';
import { sharedAs } from '../../../lib/article/standing.ts';
import { newDraft } from '../../../lib/share/new-draft.ts';
import type { Post, PostState } from '../../../lib/share/post.ts';
import { createImageTasks } from '../../../lib/tasks/take-in-image.ts';
import { aCapture, aPost } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, mount, says } from '../mount.tsx';

const ACCOUNT = {
  id: 'bluesky did:plc:ed',
  network: 'bluesky',
  handle: 'ed.example.com',
  user: 'did:plc:ed',
  server: 'https://pds.example.com',
} as const;
const WORDS = 'Feedback works, say three trials. https://doi.org/10.5555/a';
let sheaf: SheafInMemory;

beforeEach(async () => {
  sheaf = aSheaf();
  location.hash = '#/compose';
  await sheaf.store.settings.put('accounts', [ACCOUNT]);
  await sheaf.store.drafts.put(
    newDraft({
      id: 'd',
      kind: 'share',
      articleIds: [],
      texts: [WORDS],
      networks: ['bluesky', 'x'],
      now: '2026-01-01T00:00:00.000Z',
      newId: () => crypto.randomUUID(),
    }),
  );
});
const posts = () => sheaf.store.posts.ofDraft('d');
const aSent = (state: PostState, changes: Partial<Post> = {}) =>
  sheaf.store.posts.put(
    aPost({ draftId: 'd', articleIds: [], network: 'bluesky', accountId: ACCOUNT.id, state, ...changes }),
  );
const hasButton = (name: string) =>
  [...document.querySelectorAll('button')].some((each) => each.textContent?.startsWith(name));

describe('the answer of a question', () => {
  const posted = (id: string) => ({
    text: 'Which?',
    imageIds: [],
    posted: { id, cid: `cid of ${id}`, at: '2026-03-04T09:00:00.000Z' },
  });

  it('is made a draft from the question in the list, and goes out as a reply to it', async () => {
    await sheaf.store.drafts.change('d', (draft) => ({ ...draft, kind: 'question', answer: { parts: ['It is 42.'] } }));
    await aSent({ kind: 'posted' }, { parts: [posted('at://1'), posted('at://2')] });
    const unmount = mount(<Compose rest={undefined} />, sheaf);
    (await button('Post the answer')).click();
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/compose\/.+/));
    unmount();
    const id = location.hash.split('/')[2] ?? '';
    expect(await sheaf.store.drafts.get(id)).toMatchObject({ answers: 'd', parts: [{ text: 'It is 42.' }] });
    mount(<Compose rest={id} />, sheaf);
    await says('This answers your question');
    const post = await button('Post to Bluesky as @ed.example.com');
    await vi.waitFor(() => expect(post.getAttribute('aria-disabled')).toBe('false'));
    post.click();
    await vi.waitFor(async () => expect(await sheaf.store.posts.ofDraft(id)).toHaveLength(1));
    expect((await sheaf.store.posts.ofDraft(id))[0]?.repliesTo).toEqual({
      root: { id: 'at://1', cid: 'cid of at://1' },
      parent: { id: 'at://2', cid: 'cid of at://2' },
    });
    mount(<Compose rest={undefined} />, sheaf);
    await button('Go on with its answer');
  });

  it('and a correction goes out as a reply to the last post that it corrects, from the same account', async () => {
    const { article } = await sheaf.store.articles.save(aCapture(), '2026-01-01T00:00:00.000Z');
    const articleIds = [article.id];
    const standing = [sharedAs(article)];
    const earlier = { articleIds, standing, draftId: 'earlier' };
    const out = { kind: 'posted' } as const;
    await aSent(out, { ...earlier, id: '1', parts: [posted('at://1')], postedAt: '2026-03-01T00:00:00.000Z' });
    await aSent(out, { ...earlier, id: '2', parts: [posted('at://2')], postedAt: '2026-03-03T00:00:00.000Z' });
    await aSent(out, { ...earlier, id: '3', parts: [posted('at://3')], postedAt: '2026-03-02T00:00:00.000Z' });
    await aSent(out, { ...earlier, id: '4', parts: [posted('at://4')], accountId: 'bluesky did:plc:other' });
    await sheaf.store.articles.change(article.id, (each) => ({
      ...each,
      trust: { status: 'retracted', from: 'crossref', checkedAt: '2026-05-01T00:00:00.000Z' },
    }));
    const tells = changeName({ article, kind: 'retracted' });
    await sheaf.store.drafts.change('d', (draft) => ({
      ...draft,
      articleIds,
      tells,
      parts: draft.parts.map((part) => ({ ...part, text: `It has been retracted. ${WORDS}` })),
    }));
    mount(<Compose rest="d" />, sheaf);
    await says('it goes out as a reply to your last post that used it');
    const post = await button('Post to Bluesky as @ed.example.com');
    await vi.waitFor(() => expect(post.getAttribute('aria-disabled')).toBe('false'));
    expect(document.body.textContent).not.toContain('You shared “');
    post.click();
    await vi.waitFor(async () => expect(await posts()).toHaveLength(1));
    const ref = { id: 'at://2', cid: 'cid of at://2' };
    expect((await posts())[0]).toMatchObject({
      repliesTo: { root: ref, parent: ref },
      standing: [{ status: 'retracted' }],
    });
  });

  it('is not offered where none is written, nor of a question that is not out', async () => {
    await sheaf.store.drafts.change('d', (draft) => ({ ...draft, kind: 'question', answer: { parts: [' '] } }));
    await aSent({ kind: 'posted' }, { parts: [posted('at://1')] });
    mount(<Compose rest={undefined} />, sheaf);
    await button('Edit as new');
    expect(hasButton('Post the answer')).toBe(false);
  });
});

describe('a draft for a network with an account', () => {
  it('goes into the outbox with the words that are shown, once', async () => {
    mount(<Compose rest="d" />, sheaf);
    const post = await button('Post to Bluesky as @ed.example.com');
    await vi.waitFor(() => expect(post.getAttribute('aria-disabled')).toBe('false'));
    post.click();
    post.click();
    await vi.waitFor(async () => expect(await posts()).toHaveLength(1));
    expect((await posts())[0]).toMatchObject({
      network: 'bluesky',
      accountId: ACCOUNT.id,
      state: { kind: 'queued' },
      parts: [{ text: WORDS }],
    });
    await says('Being posted as @ed.example.com: 0 of 1 are out.');
    expect(hasButton('Post to Bluesky')).toBe(false);
  });

  it('leaves the focus at its network where the button that had it is gone', async () => {
    mount(<Compose rest="d" />, sheaf);
    const post = await button('Post to Bluesky as @ed.example.com');
    await vi.waitFor(() => expect(post.getAttribute('aria-disabled')).toBe('false'));
    post.focus();
    post.click();
    await says('Being posted as @ed.example.com');
    expect(document.activeElement?.textContent).toBe('Bluesky');
  });

  it('says that another time is none of what was given to be posted', async () => {
    const scheduledAt = '2126-03-04T09:00:00.000Z';
    await sheaf.store.drafts.change('d', (draft) => ({ ...draft, scheduledAt }));
    await aSent({ kind: 'queued', attempts: 0 }, { scheduledAt });
    mount(<Compose rest="d" />, sheaf);
    await says('if the browser is open then');
    expect(document.body.textContent).not.toContain('keeps the time');
    await sheaf.store.drafts.change('d', (draft) => ({ ...draft, scheduledAt: '2126-03-05T09:00:00.000Z' }));
    await says('keeps the time that it had');
  });

  it('can be taken back while it waits, and posted again', async () => {
    await aSent({ kind: 'queued', attempts: 1, why: 'offline', notBefore: '2026-03-04T09:01:00.000Z' });
    mount(<Compose rest="d" />, sheaf);
    await says('There is no connection.');
    (await button('Do not post it')).click();
    await vi.waitFor(async () => expect((await posts())[0]?.state.kind).toBe('let-be'));
    await button('Post to Bluesky as @ed.example.com');
  });

  it('that failed says why and what to do, and is tried again', async () => {
    await aSent({ kind: 'failed', why: 'offline', at: '2026-03-04T09:00:00.000Z' });
    mount(<Compose rest="d" />, sheaf);
    await says('Not posted: there was no connection for too long.');
    (await button('Try again')).click();
    await vi.waitFor(async () => expect((await posts())[0]?.state.kind).toBe('queued'));
  });

  it('that would be tried again with other words than the draft has by now shows them', async () => {
    const parts = [{ text: 'Words of <b>before</b>', imageIds: [] }];
    await aSent({ kind: 'failed', why: 'missed', at: '2026-03-04T09:00:00.000Z' }, { parts });
    const unmount = mount(<Compose rest="d" />, sheaf);
    await says('It goes out with the words that it had');
    const details = document.querySelector('.did-you-post details');
    details?.setAttribute('open', '');
    details?.dispatchEvent(new Event('toggle'));
    await says('Words of <b>before</b>');
    unmount();
    await sheaf.store.posts.change('post-1', (post) => ({ ...post, parts: [{ text: WORDS, imageIds: [] }] }));
    mount(<Compose rest="d" />, sheaf);
    await button('Try again');
    expect(document.body.textContent).not.toContain('with the words that it had');
  });

  it('that waits since its article is doubted says so, and is posted anyway', async () => {
    await aSent({ kind: 'failed', why: 'doubted', at: '2026-03-04T09:00:00.000Z' });
    mount(<Compose rest="d" />, sheaf);
    await says('an article that it is about has been retracted, or its journal has doubts about it.');
    (await button('Post anyway')).click();
    await vi.waitFor(async () => expect((await posts())[0]?.state.kind).toBe('queued'));
  });

  it('that is out in part is not posted anew, only further', async () => {
    const posted = { id: 'at://x', at: '2026-03-04T09:00:00.000Z' };
    const parts = [
      { text: 'One', imageIds: [], posted },
      { text: 'Two', imageIds: [] },
    ];
    await aSent({ kind: 'failed', why: 'server', at: posted.at }, { parts });
    mount(<Compose rest="d" />, sheaf);
    await says('1 of 2 are out');
    expect(hasButton('Post to Bluesky')).toBe(false);
  });

  it('that is posted shows where', async () => {
    const url = 'https://bsky.app/profile/ed.example.com/post/3mg7w7rol2222';
    const posted = { id: 'at://x', at: '2026-03-04T09:00:00.000Z', url };
    await aSent({ kind: 'posted' }, { url, parts: [{ text: 'One', imageIds: [], posted }] });
    mount(<Compose rest="d" />, sheaf);
    await says('Posted to Bluesky as @ed.example.com');
    expect(document.querySelector<HTMLAnchorElement>(`a[href="${url}"]`)?.textContent).toBe('See it at Bluesky');
    expect(hasButton('Post to Bluesky')).toBe(false);
  });
});

describe('a time to post at', () => {
  const at = async (time: string) => {
    mount(<Compose rest="d" />, sheaf);
    const when = await field('Post at');
    when.value = time;
    when.dispatchEvent(new Event('change', { bubbles: true }));
    const schedule = await button('Schedule for Bluesky as @ed.example.com');
    await vi.waitFor(() => expect(schedule.getAttribute('aria-disabled')).toBe('false'));
    schedule.click();
  };

  it('goes into the outbox with the post, which says so', async () => {
    await at('2099-03-04T09:00');
    await vi.waitFor(async () => expect(await posts()).toHaveLength(1));
    expect((await posts())[0]?.scheduledAt).toBe(new Date('2099-03-04T09:00').toISOString());
    await says('Goes out Wednesday, 4 March 2099 at 09:00 as @ed.example.com, if the browser is open then');
  });

  it('that is past is not taken for at once', async () => {
    await at('2020-03-04T09:00');
    await says('The time to post at is past');
    expect(await posts()).toEqual([]);
  });
});

it('a network without an account is opened, not posted to', async () => {
  mount(<Compose rest="d" />, sheaf);
  await button('Open in X');
  expect(hasButton('Post to X')).toBe(false);
});

/** On a busy machine. */

it('a post of an article goes out with the picture of its card, which is shown before', async () => {
  const context = {
    font: '',
    fillRect: () => undefined,
    fillText: () => undefined,
    measureText: (text: string) => ({ width: text.length * 10 }),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
    done(new Blob(['card'], { type: 'image/png' })),
  );
  const { article } = await sheaf.store.articles.save(
    aCapture({ title: 'A trial of feedback' as MarkedText, doi: '10.5555/a' }),
    '2026-01-02T00:00:00.000Z',
  );
  await sheaf.store.drafts.change('d', (draft) => ({ ...draft, articleIds: [article.id] }));
  const { drafts } = sheaf.store;
  const images = createImageTasks({
    drafts,
    decode: async () => undefined,
    now: () => new Date().toISOString(),
    newId: () => 'picture-1',
  });
  const urls = createImageUrls({
    read: drafts.image,
    urls: { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined },
  });
  const unmount = mount(
    <ImagesProvider value={{ load: async () => images, urls }}>
      <Compose rest="d" />
    </ImagesProvider>,
    sheaf,
  );
  await vi.waitFor(() =>
    expect(document.querySelectorAll('.bluesky .preview-card-picture:not([hidden])')).toHaveLength(1),
  );
  expect(document.querySelectorAll('.x .preview-card-picture')).toHaveLength(0);
  // Where Bluesky’s own page makes the card, nobody knows which picture it has.
  await sheaf.store.settings.put('accounts', []);
  await vi.waitFor(() => expect(document.querySelectorAll('.preview-card-picture')).toHaveLength(0));
  await sheaf.store.settings.put('accounts', [ACCOUNT]);
  const post = await button('Post to Bluesky as @ed.example.com');
  await vi.waitFor(() => expect(post.getAttribute('aria-disabled')).toBe('false'));
  post.click();
  await vi.waitFor(async () =>
    expect((await posts())[0]).toMatchObject({
      parts: [{ card: { thumbId: 'picture-1' } }],
      images: [{ id: 'picture-1', mime: 'image/png', width: 1600, height: 900 }],
    }),
  );
  expect(await drafts.image('picture-1')).toBeDefined();
  expect((await drafts.get('d'))?.images).toEqual([]);
  unmount();
  vi.restoreAllMocks();
}, 60_000);
