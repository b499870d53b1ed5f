// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import type { AnswersLooked } from '../../../lib/ports/publishing.ts';
import type { Post, PostState } from '../../../lib/share/post.ts';
import { aCapture, aPost } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, mount, says } from '../mount.tsx';

const ACCOUNT = 'bluesky did:plc:ed';
const AT = '2026-03-04T09:00:00.000Z';
const posted = (id: string) => ({ id: `at://did:plc:ed/app.bsky.feed.post/${id}`, at: AT });
const part = (text: string, changes = {}) => ({ text, imageIds: [], posted: { ...posted(text), ...changes } });
const REPLY = {
  id: 'at://did:plc:ann/app.bsky.feed.post/3k',
  handle: 'ann.example.com',
  name: 'Ann \u202e<b>',
  text: 'Was it <i>blinded</i>?\n好 ευχαριστώ',
  at: '2026-03-05T09:00:00.000Z',
  url: 'https://bsky.app/profile/ann.example.com/post/3k',
};

let sheaf: SheafInMemory;
let articleId: string;
let looked: AnswersLooked | Error;
let looks: number;
beforeEach(async () => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  sheaf = aSheaf();
  [looked, looks] = [{ ok: true, replies: [REPLY], isCut: false }, 0];
  articleId = (await sheaf.store.articles.save(aCapture(), AT)).article.id;
  sheaf.tasks = {
    ...sheaf.tasks,
    lookAtAnswers: async (postId) => {
      looks++;
      if (looked instanceof Error) throw looked;
      const answers = { at: '2026-03-06T09:00:00.000Z', likes: 5, reposts: 1, replies: 2, quotes: 0 };
      if (looked.ok) await sheaf.store.posts.change(postId, (post) => ({ ...post, answers }));
      return looked;
    },
  };
  location.hash = '#/compose';
});
const shown = async (state: PostState, changes: Partial<Post> = {}) => {
  const parts = [part('One'), part('Two')];
  const post: Partial<Post> = {
    articleIds: [articleId],
    network: 'bluesky',
    accountId: ACCOUNT,
    parts,
    state,
    postedAt: AT,
  };
  await sheaf.store.posts.put(aPost({ ...post, ...changes }));
  mount(<Compose rest={undefined} />, sheaf);
  await vi.waitFor(() => expect(document.querySelector('.post-line')).not.toBeNull());
  // The page's heading takes the focus in a timer of its own: not after the first click.
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Drafts and posts'));
};
const hasButton = (name: string) =>
  [...document.querySelectorAll('button')].some((each) => each.textContent?.startsWith(name));
const kept = () => sheaf.store.feedback.of(articleId);

describe('what others did with a post', () => {
  it('is asked for by the person only, and kept with the time', async () => {
    await shown({ kind: 'posted' });
    expect(looks).toBe(0);
    (await button('See replies and likes')).click();
    await says('5 likes · 1 repost · 2 replies, as of 6 March');
    expect(looks).toBe(1);
    await button('Look again');
  });

  it('shows a reply as plain text, and keeps it with the article once, which is taken back', async () => {
    await shown({ kind: 'posted' });
    (await button('See replies and likes')).click();
    const words = await vi.waitFor(() => {
      const found = document.querySelector('.replies blockquote');
      if (!found) throw new Error('no reply');
      return found;
    });
    expect([words.textContent, words.children.length]).toEqual([REPLY.text, 0]);
    expect(document.querySelector('.replies a')?.getAttribute('href')).toBe(REPLY.url);
    (await button('Correction')).click();
    await says('Saved as feedback: Correction');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Saved as feedback: Correction'));
    const { handle: author, text, at: saidAt, url } = REPLY;
    expect(await kept()).toMatchObject([{ kind: 'correction', author, text, saidAt, url }]);
    (await button('Undo')).click();
    await button('Correction');
    expect(await kept()).toEqual([]);
  });

  it.each<[string, AnswersLooked | Error, string]>([
    ['nobody replied', { ok: true, replies: [], isCut: false }, 'Nobody has replied.'],
    ['there is no connection', { ok: false, why: 'offline' }, 'There is no connection to the network.'],
    ['it is gone', { ok: false, why: 'gone' }, 'The network no longer has this post.'],
    ['the background was lost', new Error('Could not establish connection'), 'could not'],
  ])('says so where %s, and can be asked again', async (_name, answer, words) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    looked = answer;
    await shown({ kind: 'posted' });
    (await button('See replies and likes')).click();
    await vi.waitFor(() => expect(looks).toBe(1));
    if (answer instanceof Error) await button('See replies and likes');
    else await says(words);
    expect(hasButton('See replies and likes') || hasButton('Look again')).toBe(true);
  });

  it('is not asked of a network to which the person posted by themselves', async () => {
    await sheaf.store.posts.put(aPost({ state: { kind: 'posted' }, postedAt: AT }));
    mount(<Compose rest={undefined} />, sheaf);
    await says('Edit as new');
    expect(hasButton('See replies') || hasButton('Delete at')).toBe(false);
  });
});

describe('deleting a post', () => {
  it('asks first, saying that it cannot be undone there', async () => {
    await shown({ kind: 'posted' });
    (await button('Delete at Bluesky…')).click();
    await says('This cannot be undone there.');
    await says('All 2 parts of the thread are deleted');
    (await button('Keep it')).click();
    expect((await sheaf.store.posts.get('post-1'))?.state.kind).toBe('posted');
    const opens = await button('Delete at Bluesky…');
    opens.focus();
    opens.click();
    const buttons = await vi.waitFor(() => {
      const found = [...document.querySelectorAll<HTMLElement>('dialog .dialog-actions button')];
      if (found.length === 0) throw new Error('no dialog');
      return found;
    });
    buttons.find((each) => each.textContent === 'Delete at Bluesky')?.click();
    await says('Being deleted at Bluesky…');
    expect(hasButton('Delete at Bluesky…')).toBe(false);
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('post-line'));
  });

  it.each<[string, PostState, Partial<Post>, string]>([
    ['is deleted', { kind: 'deleted', at: '2026-03-07T09:00:00.000Z' }, {}, 'Deleted at Bluesky: 7 March'],
    [
      'is not deleted',
      { kind: 'posted', notDeleted: { why: 'offline', at: AT } },
      {},
      'Not deleted at Bluesky. There is no connection',
    ],
    [
      'is deleted in part',
      { kind: 'posted', notDeleted: { why: 'rate-limited', at: AT } },
      { parts: [part('One'), part('Two', { deletedAt: AT })] },
      'Deleted: 1 of 2 parts. The others are still there. The network takes no more requests',
    ],
  ])('that %s is told so, and can be edited as new', async (_name, state, changes, words) => {
    await shown(state, changes);
    await says(words);
    expect(hasButton('Delete at Bluesky…')).toBe(state.kind === 'posted');
    (await button('Edit as new')).click();
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/compose\/[\w-]{36}$/));
  });
});
