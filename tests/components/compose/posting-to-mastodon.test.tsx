// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import type { Account } from '../../../lib/ports/publishing.ts';
import type { Draft } from '../../../lib/share/draft.ts';
import { DEFAULT_LIMITS } from '../../../lib/share/networks.ts';
import { newDraft } from '../../../lib/share/new-draft.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, says } from '../mount.tsx';

const ACCOUNT: Account = {
  id: 'mastodon 7@example.social',
  network: 'mastodon',
  handle: 'ed@example.social',
  user: '7',
  server: 'https://example.social',
  limits: { ...DEFAULT_LIMITS.mastodon, characters: 20 },
};
const POLL = { options: ['Yes', 'No'], minutes: 1440, isMultiple: false };
const POST = 'Post to Mastodon as @ed@example.social';
let sheaf: SheafInMemory;

beforeEach(async () => {
  sheaf = aSheaf();
  location.hash = '#/compose';
  await sheaf.store.settings.put('accounts', [ACCOUNT]);
});

async function open(text: string, changes: Partial<Draft> = {}): Promise<HTMLButtonElement> {
  const draft = newDraft({
    id: 'd',
    kind: 'share',
    articleIds: [],
    texts: [text],
    networks: ['mastodon'],
    now: '2026-01-01T00:00:00.000Z',
    newId: () => 'part',
  });
  await sheaf.store.drafts.put({ ...draft, ...changes });
  mount(<Compose rest="d" />, sheaf);
  return (await button(POST)) as HTMLButtonElement;
}
const may = (post: Element, is: boolean) =>
  vi.waitFor(() => expect(post.getAttribute('aria-disabled')).toBe(String(!is)));
const posts = () => sheaf.store.posts.ofDraft('d');

describe('a draft for Mastodon', () => {
  it('goes out with its poll and who sees it, as they are shown', async () => {
    const post = await open('Which? doi.org/1', { poll: POLL });
    await may(post, true);
    expect((await found('.preview-poll')).textContent).toBe('YesNo1 day');
    const choice = (await found('select[aria-label="Who sees it"]')) as HTMLSelectElement;
    choice.value = 'unlisted';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    post.click();
    await vi.waitFor(async () => expect(await posts()).toMatchObject([{ poll: POLL, visibility: 'unlisted' }]));
  });

  it('is seen next time by whom it was seen the last time, from that account', async () => {
    await sheaf.store.settings.put('visibilities', [
      { accountId: 'mastodon 1@other.social', visibility: 'private' },
      { accountId: ACCOUNT.id, visibility: 'unlisted' },
    ]);
    const post = await open('Which?');
    await may(post, true);
    expect(((await found('select[aria-label="Who sees it"]')) as HTMLSelectElement).value).toBe('unlisted');
    post.click();
    await vi.waitFor(async () => expect(await posts()).toMatchObject([{ visibility: 'unlisted' }]));
    await vi.waitFor(async () =>
      expect(await sheaf.store.settings.get('visibilities')).toEqual([
        { accountId: ACCOUNT.id, visibility: 'unlisted' },
        { accountId: 'mastodon 1@other.social', visibility: 'private' },
      ]),
    );
  });

  it('is for everyone unless something else is chosen', async () => {
    const post = await open('Which?');
    await may(post, true);
    post.click();
    await vi.waitFor(async () => expect(await posts()).toMatchObject([{ visibility: 'public' }]));
  });

  it('is broken where the account’s server wants it', async () => {
    await open('Feedback works. So do trials.');
    await vi.waitFor(() => expect(document.querySelectorAll('.preview.mastodon .preview-post')).toHaveLength(2));
  });

  it.each<[string, Partial<Draft>, string]>([
    ['that lacks an answer', { poll: { ...POLL, options: ['Yes', ''] } }, 'Option 2'],
    [
      'beside an image',
      {
        poll: POLL,
        images: [{ id: 'i', partId: 'part', alt: 'A plot', mime: 'image/png', width: 1, height: 1, size: 1 }],
      },
      'Mastodon takes a poll or images, not both',
    ],
  ])('is not sent with a poll %s', async (_, changes, words) => {
    const post = await open('Which?', changes);
    await may(post, false);
    await says(words);
    post.click();
    expect(await posts()).toEqual([]);
  });
});
