import { DraftMissing, DraftRefused } from '../ports/drafting.ts';
import type { Account, PublishingTasks } from '../ports/publishing.ts';
import type { Store } from '../ports.ts';
import type { Draft } from '../share/draft.ts';
import { parsePost } from '../share/parse-post.ts';
import type { Post } from '../share/post.ts';
import { sendable } from '../share/queued-post.ts';
import { MISFIT } from '../text/parse.ts';
import { putSettled, withStanding } from './post-history.ts';
import { isOut, settledAsOut } from './settled.ts';

interface Needs {
  store: Store;
  now: () => string;
  /** Goes through the outbox; does not wait for it. */
  begin(): void;
}

/** What the person does with the outbox: a post is recorded there before anything of it is sent. */
export function createOutboxTasks({
  store,
  now,
  begin,
}: Needs): Pick<PublishingTasks, 'queuePost' | 'retryPost' | 'letPostBe' | 'deletePost'> {
  return {
    async queuePost(post) {
      const parsed = parsePost(post);
      if (parsed === MISFIT) throw new DraftRefused('No post to send');
      const accounts = await store.settings.get('accounts');
      await inOne(async () => {
        if (await store.posts.get(parsed.id)) return;
        const before = (await store.posts.ofDraft(parsed.draftId)).filter(
          ({ accountId }) => accountId === parsed.accountId,
        );
        // Two clicks are one post; and what is out is not posted a second time by the same draft.
        if (before.some(({ state }) => ['queued', 'posted', 'deleting'].includes(state.kind))) return;
        const earlier = before.find(({ state }) => state.kind === 'failed' || state.kind === 'let-be');
        if (earlier && isOut(earlier)) return;
        const post = described(fresh(parsed, accounts, now()), await store.drafts.get(parsed.draftId));
        const queued = await withStanding(store, post);
        // Nobody heard of it, but it may have come out: under its own name it can be once only.
        await store.posts.put(earlier ? inPlaceOf(earlier, queued) : queued);
      });
      begin();
    },

    async retryPost(postId) {
      await change(postId, async (post) => {
        if (post.state.kind !== 'failed' || post.accountId === undefined) return;
        const state: Post['state'] = { kind: 'queued', attempts: 0, since: now() };
        // Who posts it all the same has been told how its articles stand.
        const told = post.state.why === 'doubted' ? await withStanding(store, post) : post;
        await store.posts.put({ ...told, state, updatedAt: now() });
      });
      begin();
    },

    async letPostBe(postId) {
      await change(postId, async (post) => {
        if (post.state.kind !== 'failed' && post.state.kind !== 'queued') return;
        const after = isOut(post) ? settledAsOut(post, now()) : { ...post, state: { kind: 'let-be' } as const };
        await putSettled(store, post, { ...after, updatedAt: now() }, now());
      });
      begin();
    },

    async deletePost(postId) {
      await change(postId, async (post) => {
        // What is on its way out is taken out of the outbox first.
        if (post.state.kind !== 'posted' && post.state.kind !== 'failed') return;
        if (post.accountId === undefined || !isOut(post)) return;
        await store.posts.put({ ...post, state: { kind: 'deleting' }, updatedAt: now() });
      });
      begin();
    },
  };

  function change(postId: string, work: (post: Post) => Promise<void>): Promise<void> {
    return inOne(async () => {
      const post = await store.posts.get(postId);
      if (!post) throw new DraftMissing(postId);
      await work(post);
    });
  }

  function inOne(work: () => Promise<void>): Promise<void> {
    return store.operations.once({ operation: undefined, name: 'post', at: now() }, work);
  }
}

/** A post that nothing was sent of yet. @throws DraftRefused */
function fresh(post: Post, accounts: readonly Account[], now: string): Post {
  const account = accounts.find(({ id }) => id === post.accountId);
  const isNew = post.state.kind === 'queued' && post.parts.every(({ posted }) => posted === undefined);
  if (!isNew) throw new DraftRefused('A post that was sent already');
  if (account?.network !== post.network) throw new DraftRefused('A post for no account that Sheaf knows');
  const isEmpty = post.parts.some(({ text, imageIds }) => text.trim() === '' && imageIds.length === 0);
  if (isEmpty || post.parts.length === 0) throw new DraftRefused('A post without words');
  const { postedAt: _, url: __, ...rest } = post;
  return { ...rest, state: { kind: 'queued', attempts: 0 }, createdAt: now, updatedAt: now };
}

/** Under the name of one that did not go out: what goes out at once is not late for that. */
function inPlaceOf({ id, createdAt }: Post, queued: Post): Post {
  const since = queued.scheduledAt === undefined && { since: queued.createdAt };
  return { ...queued, id, createdAt, state: { kind: 'queued', attempts: 0, ...since } };
}

/** With what its images say by now: what was typed last before the click is on its way to the page that sends it, and is kept already. */
function described(post: Post, draft: Draft | undefined): Post {
  if (!post.images) return post;
  const alts = new Map(draft?.images.map(({ id, alt }) => [id, sendable(alt)]));
  return { ...post, images: post.images.map((image) => ({ ...image, alt: alts.get(image.id) ?? image.alt })) };
}
